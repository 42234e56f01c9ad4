"""The first thing that the frozen program does: Qt's plugins are those of its own folder, whatever the desktop has set.

PyInstaller's own start loads QtCore for this, in every worker too, and a dozen modules that are never used.
"""

import os
import sys

os.environ["QT_PLUGIN_PATH"] = os.path.join(sys._MEIPASS, "PySide6", "Qt", "plugins")  # type: ignore[attr-defined]
