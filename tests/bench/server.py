"""Loading an office's rows into PostgreSQL, beside a bare COPY of the same rows into the same indexed table."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

from db.office.loading import load_new
from db.office.schema import FileRow
from tests import postgres
from tests.bench.rows import Row, medians
from tests.steps.office import offices

ROWS, CHUNK, TURNS = 2_500, 100, 5


def load(folder: Path) -> Iterator[Row]:
    """Rows of accepted files, in the chunks of an import."""
    from steps.office import store

    with postgres.running() as cluster:
        url = cluster.new_database()
        office = store.connect(offices.laptop(folder), url, offices.PASSPHRASE, area=offices.AREA)
        rows = [_row(number) for number in range(ROWS)]
        names = list(rows[0])
        types = [_KINDS.get(type(rows[0][n]), "int8" if n in _LARGE else "int4") for n in names]
        plain = psycopg.connect(url.replace("+psycopg", ""))

        def ours() -> None:
            for start in range(0, ROWS, CHUNK):
                with office.memory.session() as session:
                    assert len(load_new(session, FileRow, rows[start : start + CHUNK])) == CHUNK
            _empty(plain)

        def floor() -> None:
            for start in range(0, ROWS, CHUNK):
                with plain.cursor() as cursor, cursor.copy(_COPY.format(", ".join(names))) as out:
                    out.set_types(types)
                    for row in rows[start : start + CHUNK]:
                        out.write_row([row[name] for name in names])
                plain.commit()
            _empty(plain)

        loaded, bare = medians(ours, floor, TURNS)
        yield Row(f"PostgreSQL, {ROWS:,} rows in chunks / bare indexed COPY", loaded, bare, 2, 1.25)
        plain.close()
        office.close()


_COPY = "COPY office_files ({}) FROM STDIN (FORMAT BINARY)"
_KINDS = {str: "text", bytes: "bytea"}
_LARGE = ("value_idr",)


def _empty(connection: "psycopg.Connection[Any]") -> None:
    connection.execute("TRUNCATE office_files")
    connection.commit()


def _row(number: int) -> dict[str, Any]:
    digest = f"{number * 7_919 % 10**9:064x}"
    counts = {"size": 20_000, "attempt": 1, "registered": 300, "attended": 270, "units": 30, "awarded": 30}
    return {
        "sha256": digest,
        "tps": f"3519{number:06d}-{number % 20 + 1}",
        "name": f"TPS {number}.undian-paket",
        "signer": digest[::-1],
        **counts,
        "value_idr": 1_350_000,
        "closed_at": "2024-02-14T13:40:00+07:00",
        "facts": '{"a":"' + "x" * 6_000 + '"}',
        "data": bytes(range(256)) * 80,
        "at": "2024-02-15T08:00:00+07:00",
        "desk": "Meja 1",
    }
