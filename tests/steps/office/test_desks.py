"""Several desks at one PostgreSQL: the same files at once count once, a conflict is decided once, tables are made once."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.office.loading import load_new
from db.office.schema import FileRow
from steps.office import store
from steps.office.conflicts import conflicts, decide
from steps.office.importing import import_paths
from steps.office.store import Office
from tests import postgres
from tests.steps.office import offices, troubles


def desk(cluster_url: str, folder: Path, name: str) -> Office:
    laptop = offices.laptop(folder, seed=len(name))
    return store.connect(laptop, cluster_url, offices.PASSPHRASE, area=offices.AREA, desk=name)


def at_once(*deeds: Callable[[], Any]) -> list[Any]:
    """Do things in threads that start together; return results or errors."""
    results: list[Any] = [None] * len(deeds)
    barrier = threading.Barrier(len(deeds))

    def run(number: int) -> None:
        barrier.wait()
        try:
            results[number] = deeds[number]()
        except Exception as error:
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return results


def test_that_two_desks_that_begin_at_once_have_one_office(cluster: postgres.Cluster, tmp_path: Path) -> None:
    url = cluster.new_database()
    found = at_once(*(lambda name=name: desk(url, tmp_path, name) for name in ("A", "Meja B")))
    assert [type(one) for one in found] == [Office, Office], found
    assert found[0].key.fingerprint == found[1].key.fingerprint
    for one in found:
        one.close()


def test_that_two_desks_that_import_the_same_files_at_once_count_each_once(
    cluster: postgres.Cluster, tmp_path: Path
) -> None:
    url = cluster.new_database()
    folder = tmp_path / "stik"
    for n in range(8):
        offices.file(n).write(folder)
    (folder / "z.undian-paket").write_bytes(troubles.changed_inside(9))
    desks = [desk(url, tmp_path, name) for name in ("A", "Meja B")]
    told = at_once(*(lambda one=one: import_paths(one, [folder], workers=0) for one in desks))
    accepted = [[one.sha256 for one in each.accepted] for each in told]
    assert sorted(accepted[0] + accepted[1]) == sorted(set(accepted[0] + accepted[1]))
    assert len(accepted[0] + accepted[1]) == 8
    assert sum(len(each.refused) for each in told) == 1
    assert [len(each.accepted) + len(each.refused) + len(each.already) for each in told] == [9, 9]
    assert offices.board(desks[0]) == offices.board(desks[1])
    for one in desks:
        one.close()


def test_that_rows_of_another_desk_that_is_not_done_yet_are_waited_for(
    cluster: postgres.Cluster, tmp_path: Path
) -> None:
    url = cluster.new_database()
    first, second = (desk(url, tmp_path, name) for name in ("A", "Meja B"))
    rows = [row(number) for number in range(6)]
    with first.memory.session() as session:
        assert len(load_new(session, FileRow, rows[:4])) == 4
        found: list[Any] = []
        waiting = threading.Thread(target=lambda: found.append(load_all(second, rows[2:])))
        waiting.start()
        waiting.join(1)
        assert waiting.is_alive()  # it looked before the first was done, and now waits for its end
    waiting.join(30)
    assert found == [frozenset({rows[4]["sha256"], rows[5]["sha256"]})]
    first.close()
    second.close()


def load_all(office: Office, rows: list[dict[str, Any]]) -> frozenset[str]:
    with office.memory.session() as session:
        return load_new(session, FileRow, rows)


def row(number: int) -> dict[str, Any]:
    texts = dict.fromkeys(("tps", "name", "signer", "closed_at", "facts", "at", "desk"), "x\ty\n\\")
    counts = dict.fromkeys(("size", "attempt", "registered", "attended", "units", "awarded"), number)
    return {**texts, **counts, "sha256": f"{number:064d}", "value_idr": 10**12, "data": b"\0\xff\n\\."}


def test_that_a_conflict_that_two_decide_at_once_is_decided_once(
    cluster: postgres.Cluster, tmp_path: Path
) -> None:
    url = cluster.new_database()
    desks = [desk(url, tmp_path, name) for name in ("A", "Meja B")]
    for number, file in enumerate((offices.file(1), troubles.drawn_again(1))):
        file.write(tmp_path / "stik", f"{number}.undian-paket")
    import_paths(desks[0], [tmp_path / "stik"], workers=0)
    conflict = conflicts(desks[0])[0].conflict
    results = at_once(
        *(
            lambda one=one, chosen=chosen: decide(one, conflict, chosen, reason="Segel", by=one.desk)
            for one, chosen in zip(desks, conflict.files, strict=True)
        )
    )
    assert sorted(type(one).__name__ for one in results) == ["AlreadyDecidedError", "Decision"]
    assert len(conflicts(desks[1])[0].log) == 1
    for one in desks:
        one.close()
