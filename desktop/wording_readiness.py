"""What the readiness check says: a name for each thing, a word for each level, a sentence for each case (U02)."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.places import size_words
from desktop.wording import clock_of, date_of
from steps.readiness import Finding, Level

NAMES: Mapping[str, object] = MappingProxyType(
    {
        "clock": QT_TRANSLATE_NOOP("Readiness", "Jam dan tanggal"),
        "zone": QT_TRANSLATE_NOOP("Readiness", "Zona waktu"),
        "disk": QT_TRANSLATE_NOOP("Readiness", "Tempat simpan"),
        "power": QT_TRANSLATE_NOOP("Readiness", "Listrik dan baterai"),
        "key": QT_TRANSLATE_NOOP("Readiness", "Kunci tanda tangan"),
        "printer": QT_TRANSLATE_NOOP("Readiness", "Pencetak"),
        "screen": QT_TRANSLATE_NOOP("Readiness", "Layar hadirin"),
        "copy": QT_TRANSLATE_NOOP("Readiness", "Salinan kedua"),
        "zero": QT_TRANSLATE_NOOP("Readiness", "Laporan nol"),
    }
)

WORDS: Mapping[Level, object] = MappingProxyType(
    {
        Level.GOOD: QT_TRANSLATE_NOOP("Readiness", "Siap"),
        Level.ATTENTION: QT_TRANSLATE_NOOP("Readiness", "Perlu dilihat"),
        Level.BAD: QT_TRANSLATE_NOOP("Readiness", "Betulkan"),
    }
)

SENTENCES: Mapping[str, object] = MappingProxyType(
    {
        "clock today": QT_TRANSLATE_NOOP("Readiness", "{today}, {clock} {zone}. Cocokkan dengan jam tangan."),
        "clock early": QT_TRANSLATE_NOOP(
            "Readiness", "Hari ini {today}; pemilihan {election}. Pada harinya tanggal harus sama."
        ),
        "clock late": QT_TRANSLATE_NOOP(
            "Readiness", "Laptop menunjukkan {today}, sesudah pemilihan {election}. Betulkan tanggal laptop."
        ),
        "zone same": QT_TRANSLATE_NOOP("Readiness", "Laptop dan TPS sama-sama {zone}."),
        "zone other": QT_TRANSLATE_NOOP(
            "Readiness", "Laptop memakai UTC{laptop}, TPS ini {zone} (UTC+{hours}). Betulkan zona di laptop."
        ),
        "disk good": QT_TRANSLATE_NOOP("Readiness", "Sisa {bytes}, lebih dari cukup."),
        "disk attention": QT_TRANSLATE_NOOP("Readiness", "Sisa {bytes}. Cukup, tetapi kosongkan sedikit."),
        "disk bad": QT_TRANSLATE_NOOP("Readiness", "Tinggal {bytes}. Kosongkan tempat sebelum mulai."),
        "power mains": QT_TRANSLATE_NOOP(
            "Readiness", "Memakai listrik, tanpa baterai. Siapkan salinan kedua."
        ),
        "power charging": QT_TRANSLATE_NOOP("Readiness", "Terhubung ke listrik, baterai {percent} %."),
        "power battery": QT_TRANSLATE_NOOP("Readiness", "Baterai {percent} %. Bawa pengisi daya."),
        "power low": QT_TRANSLATE_NOOP("Readiness", "Baterai tinggal {percent} %. Sambungkan ke listrik."),
        "power unknown": QT_TRANSLATE_NOOP(
            "Readiness", "Laptop tidak memberi tahu. Lihat lampu baterainya sendiri."
        ),
        "key holds": QT_TRANSLATE_NOOP("Readiness", "Ada dan berlaku pada hari pemilihan."),
        "key missing": QT_TRANSLATE_NOOP("Readiness", "Belum ada. Isi data TPS di langkah 1."),
        "key broken": QT_TRANSLATE_NOOP("Readiness", "Tidak utuh. Pakai salinan berkas TPS yang lain."),
        "printer found": QT_TRANSLATE_NOOP("Readiness", "{name} dikenal. Coba cetak laporan nol."),
        "printer none": QT_TRANSLATE_NOOP(
            "Readiness", "Tidak ada. Simpan kertas sebagai PDF dan cetak di tempat lain."
        ),
        "screen two": QT_TRANSLATE_NOOP("Readiness", "Layar kedua tersambung."),
        "screen one": QT_TRANSLATE_NOOP(
            "Readiness", "Baru satu layar. Pasang proyektor, atau bacakan dari layar laptop."
        ),
        "copy made": QT_TRANSLATE_NOOP("Readiness", "Ditulis pukul {at}."),
        "copy stick": QT_TRANSLATE_NOOP("Readiness", "Flashdisk {name} terpasang."),
        "copy none": QT_TRANSLATE_NOOP("Readiness", "Belum ada. Pasang flashdisk untuk salinan kedua."),
        "zero zero": QT_TRANSLATE_NOOP("Readiness", "Belum ada yang hadir, belum ada percobaan."),
        "zero begun": QT_TRANSLATE_NOOP(
            "Readiness", "Hari sudah dimulai: {attended} hadir. Laporan nol tidak bisa dibuat lagi."
        ),
    }
)


def name_words(finding: Finding) -> str:
    """Return what was looked at."""
    return QCoreApplication.translate("Readiness", str(NAMES[finding.what]))


def level_words(level: Level) -> str:
    """Return the word for how it stands."""
    return QCoreApplication.translate("Readiness", str(WORDS[level]))


def finding_sentence(finding: Finding) -> str:
    """Return how it stands and what to do, with its facts written as people write them."""
    facts = dict(finding.facts)
    for name in ("today", "election"):
        if facts.get(name):
            facts[name] = date_of(str(facts[name]))
    if "bytes" in facts:
        facts["bytes"] = size_words(int(facts["bytes"]))
    if "clock" in facts:
        facts["clock"] = str(facts["clock"]).replace(":", ".")
    if "at" in facts:
        facts["at"] = clock_of(str(facts["at"]), seconds=False)
    known = SENTENCES[f"{finding.what} {finding.case}"]
    return QCoreApplication.translate("Readiness", str(known)).format(**facts)
