"""The twelve words of a seal: 256 common Indonesian words, one for each value of a byte (section 4).

The list is part of the protocol: a seal of today must read the same in ten years, so a test holds its digest.

* four to seven letters a-z, in alphabetical order, the first four letters unique: writing those down is enough;
* no two are taken for each other over a loudspeaker: with b/p, d/t, g/k, l/r, m/n, c/j/s/z, e/i, o/u made one
  and h, ng, ny worn down, every two words still differ in two places at least;
* no sign, name or number of a participant, no colour, no number, nothing of religion, illness or insult.
"""

import re

from draw.errors import FormError

_LIST = """
album alpukat angin angkot apel asam asrama atap aula bakiak bakso bakul balkon bandara bangku basket
batagor baterai batik benua biola biskuit blender bukit bumbu bungkus cakram cangkir celemek cengkeh cermin
cincin cobek danau dapur dasi dawet delima delman dinding drama durian dusun ember embun gambar gapura
garasi garpu gawang gembira gerabah gergaji gerobak getuk gitar gudeg gunting gunung gurami guru halaman
handuk harpa helm hewan iklim itik jagung jahe jaket jamu jendela kabut kakek kaleng kamera kampung kamus
kancing kandang karcis karpet karton kayu kebaya kecap kelinci kemarau kemiri kendi kentong keramik kereta
keripik kertas ketela kincir kios klepon kompas kroket kulkas kunci kunyit kurir ladang lagu langit layar
lemari lesung lobak logam lorong ludruk lukis lumpia magnet majalah malam manggis masak melodi mentega
merica mistar mobil monitor motor murid museum musik nampan nanas naskah nelayan nota opor orkes pabrik
pameran panah panci pantun papan parasut parkir pasir payung pedas pelajar permata pesawat piano piknik
pinggir pintu pipa piring pisau potret puding puisi pulau pulpen puncak pustaka radio rafia rajin rajut
rambut ransel rawon rendang resep risoles ronda roti sabuk sahabat salak salju satelit saudara sawah sayur
segar sejuk sekolah selada selimut sendok senja sepatu sepeda serambi serbet setrika simpul siput sirup
sisir sketsa skuter songket soto spidol stasiun stempel stoples suling sumber sumur tahun talas tamasya
tambak tangga teater tebing teduh telaga tembaga tempe tenda tenis tenun termos tiang tiket tirai tombol
tongkat topi traktor tulis tumpeng ubin udang udara ukir video waduk wajik waktu wangi warung wayang wedang
wilayah wisata wortel yogurt zebra
"""
WORDS: tuple[str, ...] = tuple(_LIST.split())
SEAL_WORDS = 12  # 96 bits: nobody finds a second seal with the same words between seal and dice
_SEAL = re.compile(r"[0-9a-f]{64}\Z", re.ASCII)


def seal_words(commitment: str) -> tuple[str, ...]:
    """Return the twelve words of a seal: byte `i` of its first twelve bytes picks word `byte` (section 4).

    `commitment` is the seal `C`, 64 lower-case hexadecimal digits; anything else raises `FormError`.
    """
    if not _SEAL.match(commitment):
        raise FormError("A seal has 64 digits of 0-9 and a-f.")
    return tuple(WORDS[byte] for byte in bytes.fromhex(commitment)[:SEAL_WORDS])
