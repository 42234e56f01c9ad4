"""Makes the TPS files of a village and tells each file and its words as soon as it is made, until somebody kills it."""

import sys
from pathlib import Path

from steps.village import making
from tests.steps.village.villages import planned


class Told(list[making.Envelope]):
    """Prints what is added."""

    def append(self, envelope: making.Envelope) -> None:
        """Tell at once."""
        super().append(envelope)
        print(f"{envelope.file}\t{envelope.passphrase}", flush=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    file = planned(folder, stations=6, voters=40)
    print("begun", flush=True)
    making.make(file, folder / "tps", range(1, 7), told=Told())
