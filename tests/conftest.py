"""What holds for every test: no screen is needed, and none is looked for."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
