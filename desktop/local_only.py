"""Keeps the program off every network, also where a library of the system would use one to talk to its own machine.

* The printing client of Linux asks its own machine for printers over TCP where it finds no other way; it is told to use the
  socket file of the print service, and where there is none there is no printer.
"""

import os
import sys

PRINT_SERVICE = "/run/cups/cups.sock"


def stay_local() -> None:
    """Say so to the libraries, before the first of them is asked."""
    if sys.platform.startswith("linux"):
        os.environ["CUPS_SERVER"] = PRINT_SERVICE
