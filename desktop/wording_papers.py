"""What is found in bundles and minutes (checks 11 and 12), and where on a page, in Indonesian by its English template."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP

PAPER_FINDINGS: Mapping[str, object] = MappingProxyType(
    {
        "the bundle does not hold: {fault}": QT_TRANSLATE_NOOP("Checks", "paket tidak utuh: {fault}"),
        "the minutes carry no signature": QT_TRANSLATE_NOOP(
            "Checks", "berita acara tidak bertanda tangan elektronik"
        ),
        "the signature of the minutes: {fault}": QT_TRANSLATE_NOOP(
            "Checks", "tanda tangan berita acara: {fault}"
        ),
        "this file carries no signature": QT_TRANSLATE_NOOP("Checks", "berkas ini tidak bertanda tangan"),
        "the papers are not at hand": QT_TRANSLATE_NOOP("Checks", "berita acara tidak ada di berkas ini"),
        "the minutes cannot be read: {fault}": QT_TRANSLATE_NOOP(
            "Checks", "berita acara tidak terbaca: {fault}"
        ),
        "the minutes were added to after they were signed": QT_TRANSLATE_NOOP(
            "Checks", "berita acara ditambah sesudah ditandatangani"
        ),
        "minutes and bundle are signed by two keys": QT_TRANSLATE_NOOP(
            "Checks", "berita acara dan paket ditandatangani dua kunci berbeda"
        ),
        "the bundle says {bundle}, the transcript {transcript}": QT_TRANSLATE_NOOP(
            "Checks", "paket menyebut {bundle}, transkrip {transcript}"
        ),
        "the bundle is of TPS {bundle}, the transcript of {transcript}": QT_TRANSLATE_NOOP(
            "Checks", "paket dari TPS {bundle}, transkrip dari {transcript}"
        ),
        "the transcript attached to the minutes is another one": QT_TRANSLATE_NOOP(
            "Checks", "transkrip di dalam berita acara bukan transkrip paket ini"
        ),
        "the prize list of the bundle is not the transcript's": QT_TRANSLATE_NOOP(
            "Checks", "daftar hadiah di paket bukan daftar hadiah transkrip"
        ),
        "the minutes carry no facts from which they can be drawn again": QT_TRANSLATE_NOOP(
            "Checks", "berita acara tidak membawa fakta untuk digambar ulang"
        ),
        "the minutes tell other hours, corrections or interruptions than the journal": QT_TRANSLATE_NOOP(
            "Checks", "jam, pembetulan, atau gangguan di berita acara berbeda dari catatan kejadian"
        ),
        "the minutes cannot be drawn again: {fault}": QT_TRANSLATE_NOOP(
            "Checks", "berita acara tidak dapat digambar ulang: {fault}"
        ),
        "the minutes are drawn otherwise: {place}": QT_TRANSLATE_NOOP(
            "Checks", "berita acara tidak sama dengan gambar ulangnya: {place}"
        ),
        "the minutes were drawn by another version; their words agree, their pages were not compared": QT_TRANSLATE_NOOP(
            "Checks",
            "berita acara dibuat program versi lain: kata-katanya cocok, gambarnya tidak dibandingkan",
        ),
        "attachments and signature of the minutes agree; the pages were not drawn again": QT_TRANSLATE_NOOP(
            "Checks", "lampiran dan tanda tangan berita acara cocok; halamannya belum digambar ulang"
        ),
    }
)

PAPER_FAULTS: Mapping[str, object] = MappingProxyType(
    {
        "What the minutes tell has no room on a page.": QT_TRANSLATE_NOOP(
            "Checks", "isi berita acara tidak muat di halaman"
        ),
        "page {number}: what is drawn": QT_TRANSLATE_NOOP("Checks", "gambar halaman {number}"),
        "page {number}: letters or pictures": QT_TRANSLATE_NOOP(
            "Checks", "huruf atau gambar pada halaman {number}"
        ),
        "page {number}: something laid over it": QT_TRANSLATE_NOOP(
            "Checks", "tempelan pada halaman {number}"
        ),
        "page {number}: its form": QT_TRANSLATE_NOOP("Checks", "bentuk halaman {number}"),
        "the number of pages": QT_TRANSLATE_NOOP("Checks", "jumlah halaman"),
        "the fields to sign": QT_TRANSLATE_NOOP("Checks", "kolom tanda tangan elektronik"),
        "the attachments": QT_TRANSLATE_NOOP("Checks", "lampiran di dalam berkas"),
        "the structure of the file": QT_TRANSLATE_NOOP("Checks", "susunan berkas"),
    }
)
