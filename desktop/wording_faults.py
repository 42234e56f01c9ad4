"""English sentences and words that can be the fact of a finding, and their Indonesian, as templates."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.wording_papers import PAPER_FAULTS

_WORDS = {
    "official": QT_TRANSLATE_NOOP("Checks", "resmi"),
    "practice": QT_TRANSLATE_NOOP("Checks", "latihan"),
    "dice": QT_TRANSLATE_NOOP("Checks", "dadu"),
    "digits": QT_TRANSLATE_NOOP("Checks", "angka"),
    "full": QT_TRANSLATE_NOOP("Checks", "penuh"),
    "reduced": QT_TRANSLATE_NOOP("Checks", "berkurang"),
    "received": QT_TRANSLATE_NOOP("Checks", "diserahkan"),
    "held": QT_TRANSLATE_NOOP("Checks", "disimpan"),
    "absent": QT_TRANSLATE_NOOP("Checks", "tidak hadir"),
    "declined": QT_TRANSLATE_NOOP("Checks", "menolak"),
    "ineligible": QT_TRANSLATE_NOOP("Checks", "tidak sah"),
    "polls closed": QT_TRANSLATE_NOOP("Checks", "penutupan pemungutan suara"),
    "frozen": QT_TRANSLATE_NOOP("Checks", "penguncian"),
    "first call": QT_TRANSLATE_NOOP("Checks", "panggilan pertama"),
    "closed": QT_TRANSLATE_NOOP("Checks", "penutupan undian"),
    "tickets": QT_TRANSLATE_NOOP("Checks", "nomor undian"),
    "excluded": QT_TRANSLATE_NOOP("Checks", "nomor yang tidak diikutkan"),
}

_BUNDLES = {
    "unreadable": QT_TRANSLATE_NOOP("Checks", "berkas tidak terbaca"),
    "too_large": QT_TRANSLATE_NOOP("Checks", "berkas terlalu besar"),
    "not_a_bundle": QT_TRANSLATE_NOOP("Checks", "susunannya bukan susunan paket, atau terpotong"),
    "name": QT_TRANSLATE_NOOP("Checks", "ada isi dengan nama yang tidak boleh"),
    "members": QT_TRANSLATE_NOOP("Checks", "isinya kurang atau lebih"),
    "manifest": QT_TRANSLATE_NOOP("Checks", "daftar isinya rusak"),
    "differs": QT_TRANSLATE_NOOP("Checks", "isinya diubah sesudah ditandatangani"),
    "signature": QT_TRANSLATE_NOOP("Checks", "tanda tangannya tidak cocok dengan isinya"),
    "certificate": QT_TRANSLATE_NOOP("Checks", "sertifikat penanda tangan tidak cocok"),
}

_FILES = {
    "the file is too large": QT_TRANSLATE_NOOP("Checks", "berkas terlalu besar"),
    "the file cannot be read": QT_TRANSLATE_NOOP("Checks", "berkas tidak bisa dibaca"),
    "the file is neither a transcript, a bundle, minutes nor a proof line": QT_TRANSLATE_NOOP(
        "Checks", "ini bukan paket, transkrip, berita acara, atau garis bukti undian"
    ),
    "these minutes carry no transcript": QT_TRANSLATE_NOOP(
        "Checks", "PDF ini tidak membawa transkrip undian di dalamnya"
    ),
    "This is not a PDF that can be read.": QT_TRANSLATE_NOOP("Checks", "PDF ini tidak bisa dibaca"),
    "The PDF is larger than {limit} bytes.": QT_TRANSLATE_NOOP("Checks", "PDF lebih besar dari {limit} bita"),
    "An attachment is stored in an unusual way.": QT_TRANSLATE_NOOP(
        "Checks", "lampiran disimpan dengan cara yang tidak lazim"
    ),
    "An attachment is larger than {limit} bytes.": QT_TRANSLATE_NOOP(
        "Checks", "lampiran lebih besar dari {limit} bita"
    ),
}

_SIGNATURES = {
    "the PDF carries no signature": QT_TRANSLATE_NOOP("Checks", "PDF tidak bertanda tangan elektronik"),
    "the signer's certificate cannot be read": QT_TRANSLATE_NOOP(
        "Checks", "sertifikat penanda tangan tidak terbaca"
    ),
    "the signature cannot be checked": QT_TRANSLATE_NOOP("Checks", "tidak bisa diperiksa"),
    "the signature does not cover the file": QT_TRANSLATE_NOOP("Checks", "tidak mencakup seluruh berkas"),
    "the signature does not hold: the file was changed after signing": QT_TRANSLATE_NOOP(
        "Checks", "berkas diubah sesudah ditandatangani"
    ),
    "the signature is of another kind than ECDSA P-256 with SHA-256": QT_TRANSLATE_NOOP(
        "Checks", "jenisnya bukan ECDSA P-256 dengan SHA-256"
    ),
    "the first signature does not protect the file against later changes": QT_TRANSLATE_NOOP(
        "Checks", "tanda tangan pertama tidak melindungi berkas dari perubahan"
    ),
    "the claimed time lies outside the dates of the certificate": QT_TRANSLATE_NOOP(
        "Checks", "waktunya di luar masa berlaku sertifikat"
    ),
    "there are too many later signatures": QT_TRANSLATE_NOOP("Checks", "terlalu banyak tanda tangan susulan"),
    "a later signature does not hold": QT_TRANSLATE_NOOP("Checks", "tanda tangan susulan tidak berlaku"),
}

_MINUTES = {
    "the minutes carry no proof line as text": QT_TRANSLATE_NOOP(
        "Checks", "garis bukti tidak tertulis di berita acara"
    ),
    "the proof line of the minutes is not the transcript's": QT_TRANSLATE_NOOP(
        "Checks", "garis bukti di berita acara bukan dari transkrip ini"
    ),
    "the minutes do not say the transcript's {what}": QT_TRANSLATE_NOOP(
        "Checks", "berita acara tidak memuat isi transkrip ini: {what}"
    ),
    "the minutes have no table of winners": QT_TRANSLATE_NOOP(
        "Checks", "tabel penerima hadiah tidak ada di berita acara"
    ),
    "row {no} of the winners is not the transcript's": QT_TRANSLATE_NOOP(
        "Checks", "baris {no} tabel penerima berbeda dari transkrip"
    ),
    "the table of winners goes on after the transcript's last winner": QT_TRANSLATE_NOOP(
        "Checks", "tabel penerima memuat lebih banyak daripada transkrip"
    ),
    "The minutes are not a PDF with readable pages.": QT_TRANSLATE_NOOP(
        "Checks", "halaman berita acara tidak terbaca"
    ),
}

_SAID = {
    "district and regency": QT_TRANSLATE_NOOP("Checks", "kecamatan dan kabupaten"),
    "number of tickets": QT_TRANSLATE_NOOP("Checks", "jumlah nomor undian"),
    "ballots used": QT_TRANSLATE_NOOP("Checks", "surat suara terpakai"),
    "attendance forms": QT_TRANSLATE_NOOP("Checks", "jumlah daftar hadir"),
    "reconciliation note": QT_TRANSLATE_NOOP("Checks", "penjelasan selisih"),
    "rule about the window": QT_TRANSLATE_NOOP("Checks", "aturan waktu undian"),
    "reason for the window": QT_TRANSLATE_NOOP("Checks", "alasan waktu undian"),
    "rule about absent winners": QT_TRANSLATE_NOOP("Checks", "aturan bagi yang tidak hadir"),
    "attempt": QT_TRANSLATE_NOOP("Checks", "nomor percobaan"),
    "seal words": QT_TRANSLATE_NOOP("Checks", "kata segel"),
    "seal": QT_TRANSLATE_NOOP("Checks", "segel"),
    "secret": QT_TRANSLATE_NOOP("Checks", "rahasia laptop"),
    "seed": QT_TRANSLATE_NOOP("Checks", "benih"),
    "assurance": QT_TRANSLATE_NOOP("Checks", "jaminan"),
    "turnout of {list}": QT_TRANSLATE_NOOP("Checks", "kehadiran daftar {list}"),
    "prize {no}": QT_TRANSLATE_NOOP("Checks", "hadiah {no}"),
    "call {no}": QT_TRANSLATE_NOOP("Checks", "panggilan {no}"),
    "throw of witness {no}": QT_TRANSLATE_NOOP("Checks", "lemparan saksi {no}"),
    "voided attempt {no}": QT_TRANSLATE_NOOP("Checks", "percobaan {no} yang dibatalkan"),
    "objection {no}": QT_TRANSLATE_NOOP("Checks", "keberatan {no}"),
    "value of row {no}": QT_TRANSLATE_NOOP("Checks", "nilai hadiah baris {no}"),
}

_FORMS = {
    "The document does not have the form that the protocol asks for.": QT_TRANSLATE_NOOP(
        "Checks", "bukan dokumen undian"
    ),
    "The document is larger than {limit} bytes.": QT_TRANSLATE_NOOP(
        "Checks", "dokumen lebih besar dari {limit} bita"
    ),
    "The file is not a JSON document of the protocol.": QT_TRANSLATE_NOOP(
        "Checks", "isinya bukan dokumen undian, atau terpotong"
    ),
    "The document is not in canonical form (RFC 8785).": QT_TRANSLATE_NOOP(
        "Checks", "penulisannya diubah dari bentuk baku (RFC 8785)"
    ),
    "The document has no canonical form.": QT_TRANSLATE_NOOP("Checks", "dokumen tidak punya bentuk baku"),
    "A number is not whole: {number}": QT_TRANSLATE_NOOP("Checks", "ada bilangan yang tidak bulat: {number}"),
    "A number is too large.": QT_TRANSLATE_NOOP("Checks", "ada bilangan yang terlalu besar"),
    "{path} is not an object with fields": QT_TRANSLATE_NOOP("Checks", "{path} tidak berisi isian"),
    "{path} is not an object": QT_TRANSLATE_NOOP("Checks", "{path} bukan kelompok isian"),
    "{path} is not a list": QT_TRANSLATE_NOOP("Checks", "{path} bukan daftar"),
    "{path} has an unknown key {key}": QT_TRANSLATE_NOOP("Checks", "{path} memuat isian tak dikenal {key}"),
    "{path} lacks the key {key}": QT_TRANSLATE_NOOP("Checks", "{path} tidak memuat {key}"),
    "{path} has {count} items; {least} to {most} are allowed": QT_TRANSLATE_NOOP(
        "Checks", "{path} berisi {count}, yang boleh {least} sampai {most}"
    ),
    "{path} is not a plain text of {shape}": QT_TRANSLATE_NOOP("Checks", "{path} bukan tulisan yang boleh"),
    "{path} is not one of {values}": QT_TRANSLATE_NOOP("Checks", "{path} bukan salah satu dari {values}"),
    "{path} is not a whole number from {least} to {most}": QT_TRANSLATE_NOOP(
        "Checks", "{path} bukan bilangan {least} sampai {most}"
    ),
    "{path} is not true or false": QT_TRANSLATE_NOOP("Checks", "{path} bukan ya atau tidak"),
    "{path} is not a time such as {example}": QT_TRANSLATE_NOOP(
        "Checks", "{path} bukan waktu seperti {example}"
    ),
    "{path} is not a date such as {example}": QT_TRANSLATE_NOOP(
        "Checks", "{path} bukan tanggal seperti {example}"
    ),
}

_LINES = {
    "This is not a proof line.": QT_TRANSLATE_NOOP("Checks", "ini bukan garis bukti"),
    "A proof line begins with UNDI1/.": QT_TRANSLATE_NOOP("Checks", "garis bukti dimulai dengan UNDI1/"),
    "A proof line has 12 fields; this one has {count}. It may have been cut.": QT_TRANSLATE_NOOP(
        "Checks", "garis bukti punya 12 bagian, yang ini {count}; mungkin terpotong"
    ),
    "The date of the proof line is not readable.": QT_TRANSLATE_NOOP(
        "Checks", "tanggal garis bukti tidak terbaca"
    ),
    "The {what} of the proof line is not readable.": QT_TRANSLATE_NOOP(
        "Checks", "satu bagian garis bukti tidak terbaca ({what})"
    ),
    "The proof line has more prizes than the protocol allows.": QT_TRANSLATE_NOOP(
        "Checks", "hadiah di garis bukti terlalu banyak"
    ),
    "The contributions of the proof line are not readable.": QT_TRANSLATE_NOOP(
        "Checks", "lemparan di garis bukti tidak terbaca"
    ),
    "Witness {number}: {fault}": QT_TRANSLATE_NOOP("Checks", "Saksi {number}: {fault}"),
    "The contributions of the proof line are not in the order of the witnesses.": QT_TRANSLATE_NOOP(
        "Checks", "lemparan di garis bukti tidak urut menurut saksi"
    ),
    "The tickets of the proof line are not readable.": QT_TRANSLATE_NOOP(
        "Checks", "nomor undian di garis bukti tidak terbaca"
    ),
    "There are more than {limit} tickets.": QT_TRANSLATE_NOOP("Checks", "nomor undian lebih dari {limit}"),
    "The tickets of the proof line are not in their shortest form.": QT_TRANSLATE_NOOP(
        "Checks", "nomor undian di garis bukti tidak ditulis sependek mungkin"
    ),
    "A number in a list lies between 1 and {limit}.": QT_TRANSLATE_NOOP(
        "Checks", "nomor daftar harus 1 sampai {limit}"
    ),
    "A ticket id is written like DPT-017.": QT_TRANSLATE_NOOP(
        "Checks", "nomor undian ditulis seperti DPT-017"
    ),
    "Dice are 5 to 50 digits from 1 to 6.": QT_TRANSLATE_NOOP("Checks", "dadu adalah 5 sampai 50 angka 1-6"),
    "Digits are 6 to 20 digits from 0 to 9.": QT_TRANSLATE_NOOP(
        "Checks", "angka adalah 6 sampai 20 angka 0-9"
    ),
}

_JOURNALS = {
    "The journal does not hold together.": QT_TRANSLATE_NOOP("Checks", "catatan kejadian tidak utuh"),
    "Line {number} of the journal: {fault}": QT_TRANSLATE_NOOP(
        "Checks", "baris {number} catatan kejadian: {fault}"
    ),
    "Journal entry {number} is missing or out of turn.": QT_TRANSLATE_NOOP(
        "Checks", "catatan kejadian ke-{number} hilang atau tidak pada tempatnya"
    ),
    "A journal entry is an object with data.": QT_TRANSLATE_NOOP(
        "Checks", "satu catatan kejadian tidak berbentuk"
    ),
    "The statement of the last seal is not at hand.": QT_TRANSLATE_NOOP(
        "Checks", "segel di catatan kejadian bukan segel pernyataan ini"
    ),
    "This act does not belong to the present step of the draw.": QT_TRANSLATE_NOOP(
        "Checks", "ada kejadian yang tidak pada gilirannya"
    ),
    "The next call is the next ticket of the order, for the unit in hand.": QT_TRANSLATE_NOOP(
        "Checks", "ada panggilan di luar urutan"
    ),
    "The secret does not belong to the seal.": QT_TRANSLATE_NOOP(
        "Checks", "rahasia tidak cocok dengan segel"
    ),
}

FAULTS: Mapping[str, object] = MappingProxyType(
    {
        **_WORDS,
        **_BUNDLES,
        **_FILES,
        **_SIGNATURES,
        **_MINUTES,
        **_SAID,
        **_FORMS,
        **_LINES,
        **_JOURNALS,
        **PAPER_FAULTS,
    }
)
