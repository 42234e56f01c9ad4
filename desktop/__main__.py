"""`python -m desktop`: the same as the command `undian-tps`."""

import sys

from desktop.command import main

sys.exit(main())
