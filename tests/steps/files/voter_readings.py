"""Three voters, and the reading of a list in which every row is counted exactly once."""

from pathlib import Path

from steps.files.voter_list import VoterListReading, read_voter_list

SITI = ("1", "SITI", "P", "45", "KRAJAN", "003", "001", "")
BUDI = ("2", "BUDI", "L", "41", "KRAJAN", "003", "001", "")
AGUS = ("3", "AGUS", "L", "17", "NGEMPLAK", "001", "003", "")


def read(data: str | bytes, folder: Path, **options: object) -> VoterListReading:
    path = folder / "dpt.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read_voter_list(path, **options)  # type: ignore[arg-type]
    for table in reading.tables:
        with_faults = {(fault.sheet, fault.row) for fault in table.faults}
        left_out = [(left.sheet, left.row) for left in table.left_out]
        assert table.rows_in_file == len(table.voters) + len(left_out) + len(with_faults)
        assert len({*left_out, *with_faults}) == len(left_out) + len(with_faults)
    return reading


def reasons(reading: VoterListReading, table: int = 0) -> dict[int, str]:
    return {left.row: left.reason.value for left in reading.tables[table].left_out}


def names(reading: VoterListReading) -> list[list[str]]:
    return [[voter.name for voter in table.voters] for table in reading.tables]
