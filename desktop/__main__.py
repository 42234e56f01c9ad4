"""`python -m desktop`, and the door of the shipped program: the same as the command `undian-tps`."""

import sys

from desktop import worker_door
from desktop.command import main

if __name__ == "__main__" and not worker_door.enter(sys.argv):
    sys.exit(main())
