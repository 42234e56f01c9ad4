"""What the entries of the journal say in words: the last act before the program stopped, as an officer would tell it.

A sentence may name the entry's facts in braces. No voter's name can be in it, because none is in the journal.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.wording import outcome_word
from draw.journal import Entry

ACTS: Mapping[str, object] = MappingProxyType(
    {
        "file_created": QT_TRANSLATE_NOOP("Acts", "Berkas TPS dibuat"),
        "identity_set": QT_TRANSLATE_NOOP("Acts", "Data TPS disimpan"),
        "key_made": QT_TRANSLATE_NOOP("Acts", "Data TPS disimpan"),
        "officers_set": QT_TRANSLATE_NOOP("Acts", "Daftar petugas disimpan"),
        "passphrase_changed": QT_TRANSLATE_NOOP("Acts", "Kata sandi diganti"),
        "recovery_code_made": QT_TRANSLATE_NOOP("Acts", "Kode pemulihan dibuat"),
        "roster_taken": QT_TRANSLATE_NOOP("Acts", "Daftar pemilih dimasukkan"),
        "roster_sizes": QT_TRANSLATE_NOOP("Acts", "Jumlah pemilih dimasukkan"),
        "voter_added": QT_TRANSLATE_NOOP("Acts", "Pemilih {tickets} ditambahkan"),
        "prizes_set": QT_TRANSLATE_NOOP("Acts", "Daftar hadiah disimpan"),
        "witnesses_set": QT_TRANSLATE_NOOP("Acts", "Daftar saksi disimpan"),
        "rules_set": QT_TRANSLATE_NOOP("Acts", "Aturan undian disimpan"),
        "neutrality_declared": QT_TRANSLATE_NOOP("Acts", "Pernyataan netral disetujui"),
        "checked_in": QT_TRANSLATE_NOOP("Acts", "Hadir: {tickets}"),
        "check_in_undone": QT_TRANSLATE_NOOP("Acts", "Kehadiran {tickets} diurungkan"),
        "totals_set": QT_TRANSLATE_NOOP("Acts", "Jumlah formulir dan surat suara dicocokkan"),
        "polls_closed": QT_TRANSLATE_NOOP("Acts", "Pemungutan suara ditutup"),
        "sealed": QT_TRANSLATE_NOOP("Acts", "Daftar dikunci dan disegel, percobaan ke-{attempt}"),
        "words_noted": QT_TRANSLATE_NOOP("Acts", "Saksi {witness} sudah mencatat kata segel"),
        "attempt_voided": QT_TRANSLATE_NOOP("Acts", "Percobaan ke-{attempt} dibatalkan"),
        "contributed": QT_TRANSLATE_NOOP("Acts", "Lemparan saksi {witness} dicatat"),
        "revealed": QT_TRANSLATE_NOOP("Acts", "Semua lemparan lengkap, benih diumumkan"),
        "called": QT_TRANSLATE_NOOP("Acts", "Panggilan {call}: nomor {ticket}"),
        "called_again": QT_TRANSLATE_NOOP("Acts", "Panggilan {call} diulang, kali ke-{times}"),
        "outcome": QT_TRANSLATE_NOOP("Acts", "Panggilan {call}: {outcome}"),
        "outcome_replaced": QT_TRANSLATE_NOOP("Acts", "Hasil panggilan {call} diganti: {outcome}"),
        "objected": QT_TRANSLATE_NOOP("Acts", "Keberatan dicatat"),
        "concluded": QT_TRANSLATE_NOOP("Acts", "Undian ditutup"),
        "signature_drawn": QT_TRANSLATE_NOOP("Acts", "Tanda tangan di layar disimpan"),
        "signature_removed": QT_TRANSLATE_NOOP("Acts", "Tanda tangan di layar dihapus"),
        "exported": QT_TRANSLATE_NOOP("Acts", "Berkas hasil disimpan"),
        "second_copy_written": QT_TRANSLATE_NOOP("Acts", "Salinan kedua ditulis"),
        "pin_set": QT_TRANSLATE_NOOP("Acts", "PIN dibuat"),
        "pin_changed": QT_TRANSLATE_NOOP("Acts", "PIN diganti"),
        "pin_reset": QT_TRANSLATE_NOOP("Acts", "PIN yang lupa dihapus"),
        "purged": QT_TRANSLATE_NOOP("Acts", "Data pemilih dihapus"),
        "readiness_checked": QT_TRANSLATE_NOOP("Acts", "Kesiapan diperiksa"),
        "zero_report_made": QT_TRANSLATE_NOOP("Acts", "Laporan nol dibuat"),
    }
)


def act_words(entry: Entry) -> str:
    """Return what an entry tells, in the language of the program; general words for a kind of another version."""
    text = ACTS.get(entry.kind)
    if text is None:
        return QCoreApplication.translate("Acts", "Satu langkah dicatat")
    facts = {name: value for name, value in entry.data.items() if isinstance(value, str | int)}
    if "outcome" in facts:
        facts["outcome"] = outcome_word(str(facts["outcome"])).lower()
    if "tickets" in facts:
        facts["tickets"] = tickets_words(str(facts["tickets"]))
    return QCoreApplication.translate("Acts", str(text)).format(**facts)


def tickets_words(tickets: str) -> str:
    """Return the tickets of a proof line as they are read here: `DPT 1-3, 5; DPTb 2`."""
    lists = (part.replace(":", " ").replace(".", ", ") for part in tickets.split("+"))
    return "; ".join(lists).replace("DPTB", "DPTb")


def span_words(seconds: int) -> str:
    """Return how long something took, roughly, as it is said: `4 menit`, `2 jam`, `3 hari`."""
    translate = QCoreApplication.translate
    for least, text in (
        (172_800, translate("Acts", "{n} hari")),
        (7_200, translate("Acts", "{n} jam")),
        (120, translate("Acts", "{n} menit")),
    ):
        if seconds >= least:
            return text.format(n=seconds * 2 // least)
    return translate("Acts", "{n} detik").format(n=max(0, seconds))
