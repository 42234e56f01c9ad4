"""Faults on purpose: a disk that lies, power that goes, processes that die, files that were meddled with.

* `shim.c`, `shim.py`     a disk that counts, records, fails, slows or ends a process (LD_PRELOAD)
* `nursery.py`            children on such a disk, which may be killed
* `disk.py`               the states that a power cut may leave, from what was recorded
* `station.py`, `walk.py` a TPS file, and a whole day of real deeds that goes on from wherever the file is
* `p0.py`                 what must hold of a file that is opened again after anything
* `kills.py`, `power.py`, `placing.py`, `flips.py`, `windows.py`, `growth.py`,
  `packages.py`
                          the trials, each a row of the soak, each with its negative control
* `coverage.py`           which test plays which fault, bad input and fraud, and which one is its control

`python3 dev.py soak` runs the trials at full length; the tests here run them short.
"""
