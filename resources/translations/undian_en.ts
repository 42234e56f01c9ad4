<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>AddVoterDialog</name>
    <message>
        <source>Siapa pemilih tambahan ini?</source>
        <translation>Who is this additional voter?</translation>
    </message>
    <message>
        <source>Nomornya diberikan sesudah nomor terakhir di daftar itu.</source>
        <translation>The number comes after the last number of that list.</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Nama seperti di KTP</source>
        <translation>Name as on the KTP</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tambah ke daftar</source>
        <translation>Add to the list</translation>
    </message>
    <message>
        <source>Tulis namanya dahulu.</source>
        <translation>Write the name first.</translation>
    </message>
    <message>
        <source>{ticket} {name} masuk daftar.</source>
        <translation>{ticket} {name} added.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Nomor, nama, atau rentang</source>
        <translation>Number, name or range</translation>
    </message>
    <message>
        <source>Siapa yang datang?</source>
        <translation>Who is here?</translation>
    </message>
    <message>
        <source>Ketik nomor, nama, atau rentang. Pemindai juga bisa, kapan saja.</source>
        <translation>Type a number, a name or a range. A scanner works too, at any time.</translation>
    </message>
    <message>
        <source>Isi dari daftar kertas</source>
        <translation>Fill in from the paper list</translation>
    </message>
    <message>
        <source>Tambah pemilih</source>
        <translation>Add a voter</translation>
    </message>
    <message>
        <source>Lanjut ke penutupan</source>
        <translation>Go on to closing</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Ketik nomor urut lalu tekan Enter. Tanpa nama daftar, nomor berarti DPT; untuk daftar lain tulis misalnya DPTB 2.

Ketik sebagian nama untuk mencari, pilih dengan panah bawah, lalu Enter.

Rentang seperti 1-45, 47 menandai banyak nomor sekaligus; layar menyebut dulu apa yang akan terjadi.

Salah tekan? Pilih Urungkan pada daftar di bawah. Sesudah daftar dikunci, kehadiran tidak bisa diubah lagi.</source>
        <translation>Type the number in the list and press Enter. Without a list&apos;s name, a number means DPT; for another list write, for example, DPTB 2.

Type part of a name to search, choose with the down arrow, then Enter.

A range such as 1-45, 47 marks many numbers at once; the screen says first what will happen.

Pressed the wrong one? Choose Undo in the list below. Once the list is locked, attendance cannot change any more.</translation>
    </message>
    <message>
        <source>Tidak ada nama yang cocok.</source>
        <translation>No name fits.</translation>
    </message>
    <message>
        <source>Tidak ada nomor atau nama yang cocok.</source>
        <translation>No number or name fits.</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>{count} dari {total} hadiah</source>
        <translation>{count} of {total} prizes</translation>
    </message>
    <message>
        <source>Daftar pemenang</source>
        <translation>Winners</translation>
    </message>
    <message>
        <source>Pemenang sejauh ini</source>
        <translation>Winners so far</translation>
    </message>
    <message>
        <source>Belum ada hadiah yang diserahkan</source>
        <translation>No prize has been handed over yet</translation>
    </message>
    <message>
        <source>disimpan · {prize}</source>
        <translation>held · {prize}</translation>
    </message>
    <message>
        <source>Hadiah {number} dari {total}</source>
        <translation>Prize {number} of {total}</translation>
    </message>
    <message>
        <source>Hadir, hadiah diserahkan</source>
        <translation>Present, prize handed over</translation>
    </message>
    <message>
        <source>Hadiah disimpan sampai diambil</source>
        <translation>The prize is kept until it is fetched</translation>
    </message>
    <message>
        <source>Tidak hadir, lanjut ke urutan berikutnya</source>
        <translation>Absent, on to the next in the order</translation>
    </message>
    <message>
        <source>Menolak hadiah, lanjut ke urutan berikutnya</source>
        <translation>Prize declined, on to the next in the order</translation>
    </message>
    <message>
        <source>Tidak sah, lanjut ke urutan berikutnya</source>
        <translation>Ineligible, on to the next in the order</translation>
    </message>
    <message>
        <source>Panggilan {call} dari {calls}</source>
        <translation>Call {call} of {calls}</translation>
    </message>
    <message>
        <source>Hasil terkunci {time}</source>
        <translation>Result locked {time}</translation>
    </message>
    <message>
        <source>animasi hanya penyajian</source>
        <translation>the animation is only for show</translation>
    </message>
    <message>
        <source>Angka saksi</source>
        <translation>The witness&apos;s number</translation>
    </message>
    <message>
        <source>Lemparan dadu saksi</source>
        <translation>The witness&apos;s dice</translation>
    </message>
    <message>
        <source>{witness} melempar dadu</source>
        <translation>{witness} throws the dice</translation>
    </message>
    <message>
        <source>{witness} menulis angka</source>
        <translation>{witness} writes a number</translation>
    </message>
    <message>
        <source>ditulis tertutup</source>
        <translation>written in secret</translation>
    </message>
    <message>
        <source>Angka ditulis tertutup. Semua dibuka bersama setelah saksi terakhir menulis.</source>
        <translation>The numbers are written in secret. All are opened together after the last witness has written.</translation>
    </message>
    <message>
        <source>Diketik pertama</source>
        <translation>Typed first</translation>
    </message>
    <message>
        <source>Diketik kedua</source>
        <translation>Typed again</translation>
    </message>
    <message>
        <source>Sudah dipastikan: {count} saksi</source>
        <translation>Confirmed: {count} witnesses</translation>
    </message>
    <message>
        <source>LATIHAN · hasilnya tidak berlaku</source>
        <translation>PRACTICE · the result does not count</translation>
    </message>
    <message>
        <source>Undian {tps}</source>
        <translation>Draw {tps}</translation>
    </message>
    <message>
        <source>Segel</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Halaman {number} dari {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message>
        <source>Cek sendiri</source>
        <translation>Check it yourself</translation>
    </message>
    <message>
        <source>Nomor ini urutan ke-{rank} dari {total}</source>
        <translation>This number is {rank} of {total} in the order</translation>
    </message>
    <message>
        <source>Ketik baris ini di komputer mana pun</source>
        <translation>Type this line on any computer</translation>
    </message>
    <message>
        <source>Hasilnya adalah kunci nomor ini; kunci terkecil dipanggil lebih dulu</source>
        <translation>The result is this number&apos;s key; the smallest key is called first</translation>
    </message>
    <message>
        <source>Sumber: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>Nomor berikutnya dalam urutan dari benih yang sama</source>
        <translation>The next number in the order of the same seed</translation>
    </message>
    <message>
        <source>Segel percobaan ke-{attempt}</source>
        <translation>Seal, attempt {attempt}</translation>
    </message>
    <message>
        <source>{tickets} nomor undian · {units} hadiah</source>
        <translation>{tickets} draw numbers · {units} prizes</translation>
    </message>
    <message>
        <source>Catat dua belas kata ini sebelum dadu dilempar</source>
        <translation>Note these twelve words before the dice are thrown</translation>
    </message>
    <message>
        <source>Foto segel lengkap</source>
        <translation>Photograph the whole seal</translation>
    </message>
    <message>
        <source>Benih terbuka</source>
        <translation>The seed is open</translation>
    </message>
    <message>
        <source>Urutan pemenang sekarang sudah pasti</source>
        <translation>The order of winners is now certain</translation>
    </message>
    <message>
        <source>Rahasia laptop, disegel sebelum dadu</source>
        <translation>The laptop&apos;s secret, sealed before the dice</translation>
    </message>
    <message>
        <source>Benih, dari rahasia dan semua lemparan saksi</source>
        <translation>The seed, from the secret and all witnesses&apos; throws</translation>
    </message>
    <message>
        <source>Cek sendiri nomor mana pun; hasil terkecil dipanggil lebih dulu</source>
        <translation>Check any number yourself; the smallest result is called first</translation>
    </message>
    <message>
        <source>printf &apos;%s %s&apos; BENIH DPT-017 | sha256sum</source>
        <translation>printf &apos;%s %s&apos; SEED DPT-017 | sha256sum</translation>
    </message>
    <message>
        <source>Hadiah dan sumbernya</source>
        <translation>Prizes and their sources</translation>
    </message>
    <message>
        <source>Saksi dan pengawas</source>
        <translation>Witnesses and supervisors</translation>
    </message>
    <message>
        <source>Sebelum segel</source>
        <translation>Before the seal</translation>
    </message>
    <message>
        <source>nomor undian</source>
        <translation>draw numbers</translation>
    </message>
    <message>
        <source>hadiah</source>
        <translation>prizes</translation>
    </message>
    <message>
        <source>Layar kosong</source>
        <translation>Blank screen</translation>
    </message>
    <message>
        <source>Rahasia laptop: {digits}</source>
        <translation>The laptop&apos;s secret: {digits}</translation>
    </message>
    <message>
        <source>Benih: {digits}</source>
        <translation>Seed: {digits}</translation>
    </message>
    <message>
        <source>Nomor sedang diputar</source>
        <translation>A number is being drawn</translation>
    </message>
    <message>
        <source>Undian TPS</source>
        <translation>Undian TPS</translation>
    </message>
    <message>
        <source>Layar untuk hadirin</source>
        <translation>Screen for the hall</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>LATIHAN · bukan undian resmi</source>
        <translation>PRACTICE · not an official draw</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Nomor undian</source>
        <translation>Draw number</translation>
    </message>
    <message>
        <source>Panggilan {call}</source>
        <translation>Call {call}</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Panggilan sejauh ini</source>
        <translation>Calls so far</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prize</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Betulkan…</source>
        <translation>Correct…</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>Nama yang cocok</source>
        <translation>Names that fit</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>L/P, usia</source>
        <translation>Sex, age</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Here</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Apa kata sandi yang baru?</source>
        <translation>What is the new passphrase?</translation>
    </message>
    <message>
        <source>Kata sandi sekarang atau kode pemulihan</source>
        <translation>Present passphrase or recovery code</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Tulis kata sandi yang sekarang.</source>
        <translation>Type the present passphrase.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kata sandi sudah diganti. Yang lama tidak berlaku lagi.</source>
        <translation>The passphrase is changed. The old one no longer works.</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Grafik batang</source>
        <translation>Bar chart</translation>
    </message>
    <message>
        <source>{tickets} nomor, paling jarang {least}, paling sering {most}, bila sama {expected}</source>
        <translation>{tickets} numbers, fewest {least}, most {most}, if all were equal {expected}</translation>
    </message>
    <message>
        <source>Belum ada undian latihan.</source>
        <translation>No practice draws yet.</translation>
    </message>
    <message>
        <source>paling jarang menang</source>
        <translation>won least often</translation>
    </message>
    <message>
        <source>paling sering menang</source>
        <translation>won most often</translation>
    </message>
    <message>
        <source>bila sama persis: {expected}</source>
        <translation>if exactly equal: {expected}</translation>
    </message>
</context>
<context>
    <name>CheckFilePage</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Garis bukti</source>
        <translation>Proof line</translation>
    </message>
    <message>
        <source>Dimulai dengan UNDI1/</source>
        <translation>Begins with UNDI1/</translation>
    </message>
    <message>
        <source>Periksa garis bukti</source>
        <translation>Check proof line</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Periksa berkas lain</source>
        <translation>Check another file</translation>
    </message>
    <message>
        <source>Program menghitung ulang seluruh undian dari berkas ini dan menjawab dua belas pertanyaan: berlaku, gagal, atau belum diperiksa.

Sidik jari kunci menunjukkan siapa yang menandatangani. Cocokkan dengan sidik jari yang diberikan TPS.

Pemeriksaan ini tidak bisa melihat apakah orang di TPS jujur: kehadiran dan surat suara tetap dicocokkan dengan daftar hadir.</source>
        <translation>The program works the whole draw out again from this file and answers twelve questions: holds, fails, or not checked.

The key&apos;s fingerprint shows who signed. Compare it with the fingerprint that the TPS gave.

This check cannot see whether the people at the TPS were honest: attendance and ballots must still be compared with the attendance list.</translation>
    </message>
    <message>
        <source>Berkas mana yang diperiksa?</source>
        <translation>Which file is to be checked?</translation>
    </message>
    <message>
        <source>Paket, transkrip, atau PDF berita acara dari TPS mana pun. Tidak perlu internet.</source>
        <translation>A bundle, a transcript or a PDF of the minutes, from any TPS. No internet needed.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Dari berkas</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>Pilih berkas, atau tarik satu atau beberapa berkas ke halaman ini.</source>
        <translation>Choose a file, or drag one or more files onto this page.</translation>
    </message>
    <message>
        <source>Dari garis bukti</source>
        <translation>From a proof line</translation>
    </message>
    <message>
        <source>Tempel garis bukti dari berita acara, atau arahkan pemindai QR ke isian ini.</source>
        <translation>Paste the proof line of the minutes, or point a QR scanner at this field.</translation>
    </message>
    <message>
        <source>Sedang menghitung ulang undian…</source>
        <translation>Working the draw out again…</translation>
    </message>
    <message>
        <source>Apa hasil pemeriksaannya?</source>
        <translation>What did the check find?</translation>
    </message>
    <message>
        <source>Undian dihitung ulang di laptop ini, tanpa bertanya kepada siapa pun.</source>
        <translation>The draw was worked out again on this laptop, without asking anyone.</translation>
    </message>
    <message>
        <source>Berkas ini tidak bisa diperiksa. Coba salin ulang berkasnya.</source>
        <translation>This file cannot be checked. Try copying the file again.</translation>
    </message>
    <message>
        <source>Berkas undian (*.undian-paket *.json *.pdf)</source>
        <translation>Draw files (*.undian-paket *.json *.pdf)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>CheckNumberDialog</name>
    <message>
        <source>Nomor mana yang ingin diperiksa?</source>
        <translation>Which number shall be checked?</translation>
    </message>
    <message>
        <source>Nomor undian</source>
        <translation>Draw number</translation>
    </message>
    <message>
        <source>Perintah untuk menghitung ulang</source>
        <translation>Command that works it out again</translation>
    </message>
    <message>
        <source>Kunci nomor ini</source>
        <translation>This number&apos;s key</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Periksa nomor</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>Tulis satu nomor, misalnya DPT 17.</source>
        <translation>Write one number, for example DPT 17.</translation>
    </message>
    <message>
        <source>{ticket} tidak ikut undian: tidak hadir atau dikecualikan.</source>
        <translation>{ticket} is not in the draw: absent or excluded.</translation>
    </message>
    <message>
        <source>{ticket} di urutan ke-{rank} dari {total}.</source>
        <translation>{ticket} is {rank} of {total} in the order.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Bentuk dokumen</source>
        <translation>Form of the document</translation>
    </message>
    <message>
        <source>Pernyataan sebelum undian</source>
        <translation>Statement before the draw</translation>
    </message>
    <message>
        <source>Segel</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Lemparan saksi</source>
        <translation>Witnesses&apos; throws</translation>
    </message>
    <message>
        <source>Benih undian</source>
        <translation>Seed of the draw</translation>
    </message>
    <message>
        <source>Urutan nomor</source>
        <translation>Order of the numbers</translation>
    </message>
    <message>
        <source>Panggilan dan hasilnya</source>
        <translation>Calls and their outcomes</translation>
    </message>
    <message>
        <source>Nama penerima hadiah</source>
        <translation>Names of those who received prizes</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Catatan kejadian</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Tanda tangan TPS</source>
        <translation>The TPS&apos;s signature</translation>
    </message>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Gagal</source>
        <translation>Fails</translation>
    </message>
    <message>
        <source>Belum diperiksa</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>transkrip tidak terbaca</source>
        <translation>the transcript cannot be read</translation>
    </message>
    <message>
        <source>catatan kejadian tidak ada di berkas ini</source>
        <translation>the journal is not in this file</translation>
    </message>
    <message>
        <source>garis bukti tidak terbaca</source>
        <translation>the proof line cannot be read</translation>
    </message>
    <message>
        <source>tidak ada di garis bukti</source>
        <translation>not in the proof line</translation>
    </message>
    <message>
        <source>hasil lebih banyak daripada panggilan</source>
        <translation>there are more outcomes than calls</translation>
    </message>
    <message>
        <source>garis bukti tidak benar tentang selesainya undian</source>
        <translation>the proof line is wrong about how the draw ended</translation>
    </message>
    <message>
        <source>hadiah disimpan dan nomor tidak hadir tidak mungkin ada bersama</source>
        <translation>held prizes and absent numbers cannot occur together</translation>
    </message>
    <message>
        <source>cocokkan dua belas kata dengan lembar saksi: {words}</source>
        <translation>compare the twelve words with the witness sheet: {words}</translation>
    </message>
    <message>
        <source>kurang dari dua saksi yang melempar</source>
        <translation>fewer than two witnesses threw</translation>
    </message>
    <message>
        <source>{count} saksi melempar, jaminan {assurance}; cocokkan dengan lembar mereka</source>
        <translation>{count} witnesses threw, assurance {assurance}; compare with their sheets</translation>
    </message>
    <message>
        <source>benihnya {seed}</source>
        <translation>the seed is {seed}</translation>
    </message>
    <message>
        <source>urutan mengikuti benih; cocokkan nomornya dengan berita acara</source>
        <translation>the order follows the seed; compare the numbers with the minutes</translation>
    </message>
    <message>
        <source>aturan bagi yang tidak hadir tidak ada di garis bukti</source>
        <translation>the rule for absent winners is not in the proof line</translation>
    </message>
    <message>
        <source>catatan kejadian berisi {found}, transkrip menyebut {expected}</source>
        <translation>the journal has {found}, the transcript says {expected}</translation>
    </message>
    <message>
        <source>rantai catatan ke-{n} berbeda dari transkrip</source>
        <translation>the journal&apos;s chain differs from the transcript at entry {n}</translation>
    </message>
    <message>
        <source>catatan kejadian tidak sampai pada undian yang ditutup</source>
        <translation>the journal does not reach a closed draw</translation>
    </message>
    <message>
        <source>catatan kejadian menceritakan undian lain</source>
        <translation>the journal tells of another draw</translation>
    </message>
    <message>
        <source>pengambil hadiah di catatan kejadian orang lain</source>
        <translation>someone else fetched a prize according to the journal</translation>
    </message>
    <message>
        <source>kehadiran di catatan kejadian bukan nomor undian yang dikunci</source>
        <translation>attendance in the journal is not the locked draw numbers</translation>
    </message>
    <message>
        <source>ada kehadiran yang dicatat sesudah segel</source>
        <translation>attendance was recorded after the seal</translation>
    </message>
    <message>
        <source>segelnya {found}, padahal pernyataan dan rahasia memberi {expected}</source>
        <translation>the seal is {found}, but statement and secret give {expected}</translation>
    </message>
    <message>
        <source>yang melempar saksi {given}, yang ditetapkan saksi {expected}</source>
        <translation>witnesses {given} threw, witnesses {expected} were set</translation>
    </message>
    <message>
        <source>saksi {witness}: {value} bukan lemparan jenis {kind}</source>
        <translation>witness {witness}: {value} is no throw of the kind {kind}</translation>
    </message>
    <message>
        <source>jaminannya {expected}, bukan {found}</source>
        <translation>the assurance is {expected}, not {found}</translation>
    </message>
    <message>
        <source>benihnya {found}, padahal segel, rahasia, dan lemparan memberi {expected}</source>
        <translation>the seed is {found}, but seal, secret and throws give {expected}</translation>
    </message>
    <message>
        <source>ada {calls} panggilan, padahal hanya {tickets} nomor</source>
        <translation>there are {calls} calls, but only {tickets} numbers</translation>
    </message>
    <message>
        <source>panggilan {call} memuat {found}, padahal benih memberi {expected}</source>
        <translation>call {call} has {found}, but the seed gives {expected}</translation>
    </message>
    <message>
        <source>panggilan {call} berada di tempat panggilan {number}</source>
        <translation>call {call} stands in the place of call {number}</translation>
    </message>
    <message>
        <source>panggilan {call} terjadi sesudah semua hadiah diserahkan</source>
        <translation>call {call} came after all prizes had been handed over</translation>
    </message>
    <message>
        <source>panggilan {call} untuk hadiah {prize} buah {unit}, padahal gilirannya hadiah {next_prize} buah {next_unit}</source>
        <translation>call {call} is for prize {prize}, item {unit}, but prize {next_prize}, item {next_unit} was next</translation>
    </message>
    <message>
        <source>panggilan {call}: hasil {outcome} tidak mungkin menurut aturan</source>
        <translation>call {call}: the rules do not allow the outcome {outcome}</translation>
    </message>
    <message>
        <source>panggilan {call} tidak sah tanpa alasan</source>
        <translation>call {call} is ineligible without a reason</translation>
    </message>
    <message>
        <source>transkrip tidak benar tentang selesainya undian</source>
        <translation>the transcript is wrong about how the draw ended</translation>
    </message>
    <message>
        <source>penerima hadiah tidak sama dengan panggilan yang diserahkan</source>
        <translation>those who received prizes differ from the calls that were handed over</translation>
    </message>
    <message>
        <source>nama untuk {ticket} bukan nama yang dikunci</source>
        <translation>the name for {ticket} is not the locked name</translation>
    </message>
    <message>
        <source>{later} ({second}) mendahului {earlier} ({first})</source>
        <translation>{later} ({second}) comes before {earlier} ({first})</translation>
    </message>
    <message>
        <source>{step} ({at}) bukan pada tanggal pemilihan {date}</source>
        <translation>{step} ({at}) is not on the election&apos;s date {date}</translation>
    </message>
    <message>
        <source>panggilan {call} ({at}) terjadi sesudah penghitungan dimulai</source>
        <translation>call {call} ({at}) came after counting had begun</translation>
    </message>
    <message>
        <source>{ticket} pada {where} tidak ditulis seperti DPT-017</source>
        <translation>{ticket} at {where} is not written like DPT-017</translation>
    </message>
    <message>
        <source>nomor pada {where} tidak urut atau ada yang dua kali</source>
        <translation>numbers at {where} are out of order or stand twice</translation>
    </message>
    <message>
        <source>{ticket} ikut diundi sekaligus tidak diikutkan</source>
        <translation>{ticket} is both in the draw and excluded</translation>
    </message>
    <message>
        <source>daftar {list}: hadir {attended}, nomornya {counted}</source>
        <translation>list {list}: {attended} present, but {counted} numbers</translation>
    </message>
    <message>
        <source>daftar {list}: yang hadir lebih banyak daripada yang terdaftar</source>
        <translation>list {list}: more were present than are registered</translation>
    </message>
    <message>
        <source>ada nomor dari daftar {list} yang tidak punya catatan hadir</source>
        <translation>some numbers of list {list} have no attendance</translation>
    </message>
    <message>
        <source>jumlah daftar hadir, surat suara, dan nomor berbeda tanpa penjelasan</source>
        <translation>attendance forms, ballots and numbers differ without an explanation</translation>
    </message>
    <message>
        <source>{ticket} hadir tetapi tidak ada dalam daftar</source>
        <translation>{ticket} is present but not in the list</translation>
    </message>
    <message>
        <source>tidak ada nomor undian atau tidak ada hadiah</source>
        <translation>there are no draw numbers or no prizes</translation>
    </message>
    <message>
        <source>hadiah tidak bernomor urut dari 1</source>
        <translation>the prizes are not numbered from 1</translation>
    </message>
    <message>
        <source>hadiah lebih dari {limit} buah</source>
        <translation>more than {limit} prize items</translation>
    </message>
    <message>
        <source>undian sesudah penghitungan perlu alasan</source>
        <translation>a draw after counting needs a reason</translation>
    </message>
    <message>
        <source>saksi tidak bernomor urut dari 1</source>
        <translation>the witnesses are not numbered from 1</translation>
    </message>
    <message>
        <source>nama {name} dipakai lebih dari satu saksi yang melempar</source>
        <translation>the name {name} is used by more than one throwing witness</translation>
    </message>
    <message>
        <source>percobaan tidak urut dari 1 dengan yang lama dibatalkan</source>
        <translation>attempts are not numbered from 1 with the earlier ones voided</translation>
    </message>
    <message>
        <source>paket tidak utuh: {fault}</source>
        <translation>the bundle is not whole: {fault}</translation>
    </message>
    <message>
        <source>berita acara tidak bertanda tangan elektronik</source>
        <translation>the minutes have no electronic signature</translation>
    </message>
    <message>
        <source>tanda tangan berita acara: {fault}</source>
        <translation>the minutes&apos; signature: {fault}</translation>
    </message>
    <message>
        <source>berkas ini tidak bertanda tangan</source>
        <translation>this file is not signed</translation>
    </message>
    <message>
        <source>berita acara tidak ada di berkas ini</source>
        <translation>the minutes are not in this file</translation>
    </message>
    <message>
        <source>berita acara tidak terbaca: {fault}</source>
        <translation>the minutes cannot be read: {fault}</translation>
    </message>
    <message>
        <source>berita acara ditambah sesudah ditandatangani</source>
        <translation>the minutes were added to after signing</translation>
    </message>
    <message>
        <source>berita acara dan paket ditandatangani dua kunci berbeda</source>
        <translation>minutes and bundle were signed with two different keys</translation>
    </message>
    <message>
        <source>paket menyebut {bundle}, transkrip {transcript}</source>
        <translation>the bundle says {bundle}, the transcript {transcript}</translation>
    </message>
    <message>
        <source>paket dari TPS {bundle}, transkrip dari {transcript}</source>
        <translation>the bundle is from TPS {bundle}, the transcript from {transcript}</translation>
    </message>
    <message>
        <source>transkrip di dalam berita acara bukan transkrip paket ini</source>
        <translation>the transcript inside the minutes is not this bundle&apos;s</translation>
    </message>
    <message>
        <source>dan {more} lagi</source>
        <translation>and {more} more</translation>
    </message>
    <message>
        <source>resmi</source>
        <translation>official</translation>
    </message>
    <message>
        <source>latihan</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>dadu</source>
        <translation>dice</translation>
    </message>
    <message>
        <source>angka</source>
        <translation>number</translation>
    </message>
    <message>
        <source>penuh</source>
        <translation>full</translation>
    </message>
    <message>
        <source>berkurang</source>
        <translation>reduced</translation>
    </message>
    <message>
        <source>diserahkan</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>disimpan</source>
        <translation>held</translation>
    </message>
    <message>
        <source>tidak hadir</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>menolak</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>tidak sah</source>
        <translation>ineligible</translation>
    </message>
    <message>
        <source>penutupan pemungutan suara</source>
        <translation>closing of the polls</translation>
    </message>
    <message>
        <source>penguncian</source>
        <translation>locking</translation>
    </message>
    <message>
        <source>panggilan pertama</source>
        <translation>first call</translation>
    </message>
    <message>
        <source>penutupan undian</source>
        <translation>closing of the draw</translation>
    </message>
    <message>
        <source>nomor undian</source>
        <translation>draw numbers</translation>
    </message>
    <message>
        <source>nomor yang tidak diikutkan</source>
        <translation>excluded numbers</translation>
    </message>
    <message>
        <source>berkas tidak terbaca</source>
        <translation>the file cannot be read</translation>
    </message>
    <message>
        <source>berkas terlalu besar</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>susunannya bukan susunan paket, atau terpotong</source>
        <translation>it is not built like a bundle, or it is cut short</translation>
    </message>
    <message>
        <source>ada isi dengan nama yang tidak boleh</source>
        <translation>something inside has a name that is not allowed</translation>
    </message>
    <message>
        <source>isinya kurang atau lebih</source>
        <translation>something is missing or too much</translation>
    </message>
    <message>
        <source>daftar isinya rusak</source>
        <translation>its list of contents is damaged</translation>
    </message>
    <message>
        <source>isinya diubah sesudah ditandatangani</source>
        <translation>the contents were changed after signing</translation>
    </message>
    <message>
        <source>tanda tangannya tidak cocok dengan isinya</source>
        <translation>the signature does not fit the contents</translation>
    </message>
    <message>
        <source>sertifikat penanda tangan tidak cocok</source>
        <translation>the signer&apos;s certificate does not fit</translation>
    </message>
    <message>
        <source>berkas tidak bisa dibaca</source>
        <translation>the file cannot be read</translation>
    </message>
    <message>
        <source>ini bukan paket, transkrip, berita acara, atau garis bukti undian</source>
        <translation>this is no bundle, transcript, minutes or proof line of a draw</translation>
    </message>
    <message>
        <source>PDF ini tidak membawa transkrip undian di dalamnya</source>
        <translation>this PDF carries no transcript of a draw</translation>
    </message>
    <message>
        <source>PDF ini tidak bisa dibaca</source>
        <translation>this PDF cannot be read</translation>
    </message>
    <message>
        <source>PDF lebih besar dari {limit} bita</source>
        <translation>the PDF is larger than {limit} bytes</translation>
    </message>
    <message>
        <source>transkrip di dalam PDF tersimpan dengan cara yang tidak lazim</source>
        <translation>the transcript in the PDF is stored in an unusual way</translation>
    </message>
    <message>
        <source>transkrip di dalam PDF lebih besar dari {limit} bita</source>
        <translation>the transcript in the PDF is larger than {limit} bytes</translation>
    </message>
    <message>
        <source>PDF tidak bertanda tangan elektronik</source>
        <translation>the PDF has no electronic signature</translation>
    </message>
    <message>
        <source>sertifikat penanda tangan tidak terbaca</source>
        <translation>the signer&apos;s certificate cannot be read</translation>
    </message>
    <message>
        <source>tidak bisa diperiksa</source>
        <translation>it cannot be checked</translation>
    </message>
    <message>
        <source>tidak mencakup seluruh berkas</source>
        <translation>it does not cover the whole file</translation>
    </message>
    <message>
        <source>berkas diubah sesudah ditandatangani</source>
        <translation>the file was changed after signing</translation>
    </message>
    <message>
        <source>jenisnya bukan ECDSA P-256 dengan SHA-256</source>
        <translation>it is not ECDSA P-256 with SHA-256</translation>
    </message>
    <message>
        <source>tanda tangan pertama tidak melindungi berkas dari perubahan</source>
        <translation>the first signature does not protect the file from changes</translation>
    </message>
    <message>
        <source>waktunya di luar masa berlaku sertifikat</source>
        <translation>its time is outside the certificate&apos;s validity</translation>
    </message>
    <message>
        <source>terlalu banyak tanda tangan susulan</source>
        <translation>too many later signatures</translation>
    </message>
    <message>
        <source>tanda tangan susulan tidak berlaku</source>
        <translation>a later signature is not valid</translation>
    </message>
    <message>
        <source>garis bukti tidak tertulis di berita acara</source>
        <translation>the proof line is not written in the minutes</translation>
    </message>
    <message>
        <source>garis bukti di berita acara bukan dari transkrip ini</source>
        <translation>the proof line in the minutes is not from this transcript</translation>
    </message>
    <message>
        <source>berita acara tidak memuat isi transkrip ini: {what}</source>
        <translation>the minutes lack what this transcript says: {what}</translation>
    </message>
    <message>
        <source>tabel penerima hadiah tidak ada di berita acara</source>
        <translation>the table of those who received prizes is not in the minutes</translation>
    </message>
    <message>
        <source>baris {no} tabel penerima berbeda dari transkrip</source>
        <translation>row {no} of the table of prizes differs from the transcript</translation>
    </message>
    <message>
        <source>tabel penerima memuat lebih banyak daripada transkrip</source>
        <translation>the table of prizes has more rows than the transcript</translation>
    </message>
    <message>
        <source>halaman berita acara tidak terbaca</source>
        <translation>the pages of the minutes cannot be read</translation>
    </message>
    <message>
        <source>kecamatan dan kabupaten</source>
        <translation>kecamatan and regency</translation>
    </message>
    <message>
        <source>jumlah nomor undian</source>
        <translation>count of draw numbers</translation>
    </message>
    <message>
        <source>surat suara terpakai</source>
        <translation>ballots used</translation>
    </message>
    <message>
        <source>jumlah daftar hadir</source>
        <translation>count of the attendance forms</translation>
    </message>
    <message>
        <source>penjelasan selisih</source>
        <translation>explanation of the difference</translation>
    </message>
    <message>
        <source>aturan waktu undian</source>
        <translation>rule of when to draw</translation>
    </message>
    <message>
        <source>alasan waktu undian</source>
        <translation>reason for the time of the draw</translation>
    </message>
    <message>
        <source>aturan bagi yang tidak hadir</source>
        <translation>rule for absent winners</translation>
    </message>
    <message>
        <source>nomor percobaan</source>
        <translation>number of the attempt</translation>
    </message>
    <message>
        <source>kata segel</source>
        <translation>words of the seal</translation>
    </message>
    <message>
        <source>segel</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>rahasia laptop</source>
        <translation>the laptop&apos;s secret</translation>
    </message>
    <message>
        <source>benih</source>
        <translation>seed</translation>
    </message>
    <message>
        <source>jaminan</source>
        <translation>assurance</translation>
    </message>
    <message>
        <source>kehadiran daftar {list}</source>
        <translation>attendance of list {list}</translation>
    </message>
    <message>
        <source>hadiah {no}</source>
        <translation>prize {no}</translation>
    </message>
    <message>
        <source>panggilan {no}</source>
        <translation>call {no}</translation>
    </message>
    <message>
        <source>lemparan saksi {no}</source>
        <translation>throw of witness {no}</translation>
    </message>
    <message>
        <source>percobaan {no} yang dibatalkan</source>
        <translation>voided attempt {no}</translation>
    </message>
    <message>
        <source>keberatan {no}</source>
        <translation>objection {no}</translation>
    </message>
    <message>
        <source>nilai hadiah baris {no}</source>
        <translation>prize value in row {no}</translation>
    </message>
    <message>
        <source>bukan dokumen undian</source>
        <translation>not a document of a draw</translation>
    </message>
    <message>
        <source>dokumen lebih besar dari {limit} bita</source>
        <translation>the document is larger than {limit} bytes</translation>
    </message>
    <message>
        <source>isinya bukan dokumen undian, atau terpotong</source>
        <translation>this is not a document of a draw, or it is cut short</translation>
    </message>
    <message>
        <source>penulisannya diubah dari bentuk baku (RFC 8785)</source>
        <translation>its writing was changed from the canonical form (RFC 8785)</translation>
    </message>
    <message>
        <source>dokumen tidak punya bentuk baku</source>
        <translation>the document has no canonical form</translation>
    </message>
    <message>
        <source>ada bilangan yang tidak bulat: {number}</source>
        <translation>there is a number that is not whole: {number}</translation>
    </message>
    <message>
        <source>ada bilangan yang terlalu besar</source>
        <translation>there is a number that is too large</translation>
    </message>
    <message>
        <source>{path} tidak berisi isian</source>
        <translation>{path} has no fields</translation>
    </message>
    <message>
        <source>{path} bukan kelompok isian</source>
        <translation>{path} is no group of fields</translation>
    </message>
    <message>
        <source>{path} bukan daftar</source>
        <translation>{path} is no list</translation>
    </message>
    <message>
        <source>{path} memuat isian tak dikenal {key}</source>
        <translation>{path} has an unknown field {key}</translation>
    </message>
    <message>
        <source>{path} tidak memuat {key}</source>
        <translation>{path} lacks {key}</translation>
    </message>
    <message>
        <source>{path} berisi {count}, yang boleh {least} sampai {most}</source>
        <translation>{path} has {count}, allowed are {least} to {most}</translation>
    </message>
    <message>
        <source>{path} bukan tulisan yang boleh</source>
        <translation>{path} is a text that is not allowed</translation>
    </message>
    <message>
        <source>{path} bukan salah satu dari {values}</source>
        <translation>{path} is none of {values}</translation>
    </message>
    <message>
        <source>{path} bukan bilangan {least} sampai {most}</source>
        <translation>{path} is no number from {least} to {most}</translation>
    </message>
    <message>
        <source>{path} bukan ya atau tidak</source>
        <translation>{path} is neither yes nor no</translation>
    </message>
    <message>
        <source>{path} bukan waktu seperti {example}</source>
        <translation>{path} is no time like {example}</translation>
    </message>
    <message>
        <source>{path} bukan tanggal seperti {example}</source>
        <translation>{path} is no date like {example}</translation>
    </message>
    <message>
        <source>ini bukan garis bukti</source>
        <translation>this is no proof line</translation>
    </message>
    <message>
        <source>garis bukti dimulai dengan UNDI1/</source>
        <translation>a proof line begins with UNDI1/</translation>
    </message>
    <message>
        <source>garis bukti punya 12 bagian, yang ini {count}; mungkin terpotong</source>
        <translation>a proof line has 12 parts, this one {count}; it may be cut short</translation>
    </message>
    <message>
        <source>tanggal garis bukti tidak terbaca</source>
        <translation>the date of the proof line cannot be read</translation>
    </message>
    <message>
        <source>satu bagian garis bukti tidak terbaca ({what})</source>
        <translation>one part of the proof line cannot be read ({what})</translation>
    </message>
    <message>
        <source>hadiah di garis bukti terlalu banyak</source>
        <translation>the proof line has too many prizes</translation>
    </message>
    <message>
        <source>lemparan di garis bukti tidak terbaca</source>
        <translation>the throws in the proof line cannot be read</translation>
    </message>
    <message>
        <source>Saksi {number}: {fault}</source>
        <translation>Witness {number}: {fault}</translation>
    </message>
    <message>
        <source>lemparan di garis bukti tidak urut menurut saksi</source>
        <translation>the throws in the proof line are not in the order of the witnesses</translation>
    </message>
    <message>
        <source>nomor undian di garis bukti tidak terbaca</source>
        <translation>the draw numbers in the proof line cannot be read</translation>
    </message>
    <message>
        <source>nomor undian lebih dari {limit}</source>
        <translation>more than {limit} draw numbers</translation>
    </message>
    <message>
        <source>nomor undian di garis bukti tidak ditulis sependek mungkin</source>
        <translation>the draw numbers in the proof line are not written as short as possible</translation>
    </message>
    <message>
        <source>nomor daftar harus 1 sampai {limit}</source>
        <translation>a number in a list must be 1 to {limit}</translation>
    </message>
    <message>
        <source>nomor undian ditulis seperti DPT-017</source>
        <translation>a draw number is written like DPT-017</translation>
    </message>
    <message>
        <source>dadu adalah 5 sampai 50 angka 1-6</source>
        <translation>dice are 5 to 50 digits 1-6</translation>
    </message>
    <message>
        <source>angka adalah 6 sampai 20 angka 0-9</source>
        <translation>a number has 6 to 20 digits 0-9</translation>
    </message>
    <message>
        <source>catatan kejadian tidak utuh</source>
        <translation>the journal is not whole</translation>
    </message>
    <message>
        <source>baris {number} catatan kejadian: {fault}</source>
        <translation>line {number} of the journal: {fault}</translation>
    </message>
    <message>
        <source>catatan kejadian ke-{number} hilang atau tidak pada tempatnya</source>
        <translation>entry {number} of the journal is missing or out of place</translation>
    </message>
    <message>
        <source>satu catatan kejadian tidak berbentuk</source>
        <translation>one entry of the journal has the wrong form</translation>
    </message>
    <message>
        <source>segel di catatan kejadian bukan segel pernyataan ini</source>
        <translation>the seal in the journal is not the seal of this statement</translation>
    </message>
    <message>
        <source>ada kejadian yang tidak pada gilirannya</source>
        <translation>an event is out of turn</translation>
    </message>
    <message>
        <source>ada panggilan di luar urutan</source>
        <translation>a call is out of order</translation>
    </message>
    <message>
        <source>rahasia tidak cocok dengan segel</source>
        <translation>the secret does not fit the seal</translation>
    </message>
</context>
<context>
    <name>ChecksTable</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Apa yang diperiksa</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Nama berkas</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Hadir menurut daftar</source>
        <translation>Present by list</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Daftar hadir kertas</source>
        <translation>Attendance forms</translation>
    </message>
    <message>
        <source>Surat suara dipakai</source>
        <translation>Ballots used</translation>
    </message>
    <message>
        <source>Mengapa berbeda?</source>
        <translation>Why do they differ?</translation>
    </message>
    <message>
        <source>Satu kalimat; ikut tertulis di berita acara.</source>
        <translation>One sentence; it is written in the minutes too.</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>Isi dari daftar kertas</source>
        <translation>Fill in from the paper list</translation>
    </message>
    <message>
        <source>Nyatakan pemungutan ditutup…</source>
        <translation>Declare the polls closed…</translation>
    </message>
    <message>
        <source>Kunci daftar dan segel…</source>
        <translation>Lock the list and seal…</translation>
    </message>
    <message>
        <source>Lanjut ke segel</source>
        <translation>Go on to the seal</translation>
    </message>
    <message>
        <source>Ketua menyatakan pemungutan suara ditutup, disetujui satu orang lain.

Lalu ketik jumlah di daftar hadir kertas dan jumlah surat suara yang dipakai. Bila berbeda dari catatan program, tulis satu kalimat sebabnya.

Sesudah dikunci, daftar, hadiah, saksi, dan aturan tidak bisa diubah lagi.</source>
        <translation>The chair declares the polls closed, and one other person agrees.

Then type the total of the paper attendance forms and of the ballots used. If they differ from the program&apos;s record, write one sentence why.

After locking, list, prizes, witnesses and rules cannot change any more.</translation>
    </message>
    <message>
        <source>Apakah pemungutan suara sudah selesai?</source>
        <translation>Has the voting ended?</translation>
    </message>
    <message>
        <source>Undian baru boleh berjalan sesudah pemungutan suara ditutup.</source>
        <translation>The draw may only run after the polls have closed.</translation>
    </message>
    <message>
        <source>Pemungutan ditutup pukul {clock}. Cocokkan jumlah, lalu kunci daftar.</source>
        <translation>The polls closed at {clock}. Compare the totals, then lock the list.</translation>
    </message>
    <message>
        <source>Apakah jumlahnya cocok?</source>
        <translation>Do the totals agree?</translation>
    </message>
    <message>
        <source>Dikunci pukul {clock}: {counts}. Tidak ada yang bisa mengubahnya lagi.</source>
        <translation>Locked at {clock}: {counts}. Nothing can change them any more.</translation>
    </message>
    <message>
        <source>Daftar sudah dikunci</source>
        <translation>The list is locked</translation>
    </message>
    <message>
        <source>Yang tercatat hadir</source>
        <translation>Recorded as present</translation>
    </message>
    <message>
        <source>Jumlah dari kertas</source>
        <translation>Totals on paper</translation>
    </message>
    <message>
        <source>Sebelum ditutup, lengkapi dahulu:</source>
        <translation>Before closing, complete this first:</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Tulis dengan angka saja.</source>
        <translation>Write digits only.</translation>
    </message>
    <message>
        <source>Ketik kedua jumlah.</source>
        <translation>Type both totals.</translation>
    </message>
    <message>
        <source>Cocok: {count} hadir di semua catatan.</source>
        <translation>They agree: {count} present in every record.</translation>
    </message>
    <message>
        <source>Program {count}, daftar {forms}, surat suara {ballots}. Periksa lagi, atau tulis sebabnya.</source>
        <translation>Program {count}, forms {forms}, ballots {ballots}. Check again, or write why.</translation>
    </message>
    <message>
        <source>Nyatakan pemungutan suara ditutup?</source>
        <translation>Declare the polls closed?</translation>
    </message>
    <message>
        <source>Jam penutupan dicatat dan tidak bisa diubah.</source>
        <translation>The time of closing is recorded and cannot be changed.</translation>
    </message>
    <message>
        <source>Kehadiran masih bisa dilengkapi dari daftar kertas sampai daftar dikunci.</source>
        <translation>Attendance can still be filled in from the paper list until the list is locked.</translation>
    </message>
    <message>
        <source>Nyatakan ditutup</source>
        <translation>Declare closed</translation>
    </message>
    <message>
        <source>Kunci daftar dan buat segel?</source>
        <translation>Lock the list and make the seal?</translation>
    </message>
    <message>
        <source>Sesudah ini kehadiran, hadiah, saksi, dan aturan tidak bisa diubah.</source>
        <translation>After this, attendance, prizes, witnesses and rules cannot be changed.</translation>
    </message>
    <message>
        <source>Laptop membuat rahasianya lalu menampilkan dua belas kata segel untuk dicatat semua saksi.</source>
        <translation>The laptop makes its secret and then shows the twelve words of the seal for all witnesses to note.</translation>
    </message>
    <message>
        <source>Kunci dan segel</source>
        <translation>Lock and seal</translation>
    </message>
</context>
<context>
    <name>ColumnsGrid</name>
    <message>
        <source>Kolom di berkas</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>Dibaca sebagai</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Baris {row}</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>Tidak dipakai</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Kolom {heading} dibaca sebagai</source>
        <translation>Column {heading} read as</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Orang pertama</source>
        <translation>First person</translation>
    </message>
    <message>
        <source>Orang kedua</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>Harus dua orang yang berbeda.</source>
        <translation>They must be two different people.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CoreDialog</name>
    <message>
        <source>Apa yang perlu dibetulkan?</source>
        <translation>What needs correcting?</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai isian ini</source>
        <translation>Use these</translation>
    </message>
</context>
<context>
    <name>CoreForm</name>
    <message>
        <source>Nomor TPS</source>
        <translation>TPS number</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nama pemilihan</source>
        <translation>Name of the election</translation>
    </message>
    <message>
        <source>Misalnya Pemilu 2024</source>
        <translation>For example Pemilu 2024</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Undian ini</source>
        <translation>This draw is</translation>
    </message>
    <message>
        <source>Resmi</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Hasilnya dipakai dan dikirim ke kecamatan.</source>
        <translation>The result counts and goes to the kecamatan.</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Semua layar dan surat bertanda LATIHAN.</source>
        <translation>Every screen is marked PRACTICE, every paper LATIHAN.</translation>
    </message>
    <message>
        <source>Pilih desanya dari daftar yang muncul.</source>
        <translation>Choose the desa from the list that appears.</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 3.</source>
        <translation>Write a number, for example 3.</translation>
    </message>
    <message>
        <source>Tulis seperti 14-02-2024.</source>
        <translation>Write it like 14-02-2024.</translation>
    </message>
    <message>
        <source>Paling awal 01-01-2000.</source>
        <translation>01-01-2000 at the earliest.</translation>
    </message>
    <message>
        <source>Tulis nama pemilihannya.</source>
        <translation>Write the name of the election.</translation>
    </message>
    <message>
        <source>TPS mana?</source>
        <translation>Which TPS?</translation>
    </message>
    <message>
        <source>Pemilihan apa?</source>
        <translation>Which election?</translation>
    </message>
</context>
<context>
    <name>DayRoom</name>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>TPS baru</source>
        <translation>New TPS</translation>
    </message>
    <message>
        <source>{attended} dari {registered}</source>
        <translation>{attended} of {registered}</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
</context>
<context>
    <name>DeclarationPart</name>
    <message>
        <source>Apakah hadiah ini netral?</source>
        <translation>Are these prizes neutral?</translation>
    </message>
    <message>
        <source>Bacakan kepada semua petugas. Seorang petugas menyatakannya atas nama KPPS.</source>
        <translation>Read it aloud to all officers. One officer declares it for the KPPS.</translation>
    </message>
    <message>
        <source>Siapa yang menyatakan?</source>
        <translation>Who declares it?</translation>
    </message>
    <message>
        <source>Pilih petugas</source>
        <translation>Choose an officer</translation>
    </message>
    <message>
        <source>Sudah saya baca dan saya nyatakan benar</source>
        <translation>I have read it and declare it true</translation>
    </message>
    <message>
        <source>Setujui pernyataan</source>
        <translation>Agree to the declaration</translation>
    </message>
    <message>
        <source>Nyatakan sekali lagi</source>
        <translation>Declare again</translation>
    </message>
    <message>
        <source>Kami menyatakan</source>
        <translation>We declare</translation>
    </message>
    <message>
        <source>Yang menyatakan</source>
        <translation>Declared by</translation>
    </message>
    <message>
        <source>Nomor izin atau pemberitahuan, bila ada, ditulis pada langkah Berkas TPS.</source>
        <translation>A permit or notice number, if any, is written in the step TPS file.</translation>
    </message>
    <message>
        <source>Tulis dahulu petugas KPPS pada langkah Berkas TPS.</source>
        <translation>Write the KPPS officers first, in the step TPS file.</translation>
    </message>
    <message>
        <source>Bunyi pernyataan sudah diperbarui. Baca dan setujui sekali lagi.</source>
        <translation>The declaration&apos;s wording is new. Read it and agree again.</translation>
    </message>
    <message>
        <source>Disetujui oleh {who}, {date} pukul {clock}.</source>
        <translation>Agreed by {who}, {date} at {clock}.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Berkas tersimpan dan sudah dibaca kembali.</source>
        <translation>The file is saved and was read back.</translation>
    </message>
    <message>
        <source>Tempat di map ini habis. Kosongkan sedikit atau pilih map lain, lalu ulangi.</source>
        <translation>This folder has no room left. Free some or choose another folder, then try again.</translation>
    </message>
    <message>
        <source>Map ini tidak bisa ditulisi. Pilih map lain.</source>
        <translation>This folder cannot be written to. Choose another folder.</translation>
    </message>
    <message>
        <source>Flashdisk atau map ini tidak terbaca lagi. Pasang kembali atau pilih map lain, lalu ulangi.</source>
        <translation>This stick or folder can no longer be read. Plug it in again or choose another folder, then try again.</translation>
    </message>
    <message>
        <source>Letak map ini terlalu dalam. Pilih map yang lebih dekat ke pangkal.</source>
        <translation>This folder lies too deep. Choose one nearer to the root.</translation>
    </message>
    <message>
        <source>Berkas tidak bisa diberi nama ini di map ini. Pilih map lain.</source>
        <translation>The file cannot have this name in this folder. Choose another folder.</translation>
    </message>
    <message>
        <source>Yang terbaca kembali berbeda dari yang ditulis. Flashdisk mungkin rusak; pakai flashdisk atau map lain.</source>
        <translation>What was read back differs from what was written. The stick may be broken; use another stick or folder.</translation>
    </message>
</context>
<context>
    <name>DeviationDialog</name>
    <message>
        <source>Mengapa sesudah penghitungan suara?</source>
        <translation>Why after the counting of votes?</translation>
    </message>
    <message>
        <source>Ini menyimpang dari aturan lazim. Sebabnya tampil paling depan di berita acara dan di kecamatan.</source>
        <translation>This departs from the usual rule. The reason stands first in the minutes and at the kecamatan.</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Satu atau dua kalimat, tanpa nama orang.</source>
        <translation>One or two sentences, without names of people.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai sebab ini</source>
        <translation>Use this reason</translation>
    </message>
    <message>
        <source>Tulis sebabnya dahulu.</source>
        <translation>Write the reason first.</translation>
    </message>
</context>
<context>
    <name>DiceView</name>
    <message>
        <source>Angka dadu</source>
        <translation>Dice digits</translation>
    </message>
    <message>
        <source>Cara</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Dadu, dilempar terbuka</source>
        <translation>Dice, thrown in the open</translation>
    </message>
    <message>
        <source>Sedikitnya 5 lemparan; bersama-sama 25 untuk jaminan penuh.</source>
        <translation>At least 5 throws; together 25 for full assurance.</translation>
    </message>
    <message>
        <source>Angka, ditulis diam-diam</source>
        <translation>A number, written in secret</translation>
    </message>
    <message>
        <source>Jaminan berkurang, dan berita acara menyebutnya.</source>
        <translation>The assurance is reduced, and the minutes say so.</translation>
    </message>
    <message>
        <source>Semua saksi sudah menulis angkanya.</source>
        <translation>All witnesses have written their numbers.</translation>
    </message>
    <message>
        <source>Lemparan yang sudah masuk</source>
        <translation>Throws so far</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Lemparan</source>
        <translation>Throw</translation>
    </message>
    <message>
        <source>Ketik sekali lagi</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>Ketik sekali lagi, tanpa melihat yang pertama.</source>
        <translation>Type it again, without looking at the first.</translation>
    </message>
    <message>
        <source>Simpan lemparan</source>
        <translation>Save the throw</translation>
    </message>
    <message>
        <source>Ketik angka dadu berurutan, tanpa spasi.</source>
        <translation>Type the dice digits in order, without spaces.</translation>
    </message>
    <message>
        <source>Ketik angka yang ditulis.</source>
        <translation>Type the number that was written.</translation>
    </message>
    <message>
        <source>Semua angka sama. Boleh, tetapi pastikan memang begitu dadunya.</source>
        <translation>All digits are the same. That may be, but make sure the dice say so.</translation>
    </message>
    <message>
        <source>{thrown} dari {wanted} lemparan untuk jaminan penuh.</source>
        <translation>{thrown} of {wanted} throws for full assurance.</translation>
    </message>
    <message>
        <source>Ketikan kedua berbeda. Lihat lagi dadunya, lalu ketik dari awal.</source>
        <translation>The second typing differs. Look at the dice again, then type from the start.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Pakai daftar yang baru?</source>
        <translation>Use the new list?</translation>
    </message>
    <message>
        <source>{added} bertambah, {removed} keluar, {changed} berubah.</source>
        <translation>{added} added, {removed} left out, {changed} changed.</translation>
    </message>
    <message>
        <source>{count} pemilih tidak ada di daftar baru tetapi tetap, karena sudah hadir.</source>
        <translation>{count} voters are not in the new list but stay, because they are already present.</translation>
    </message>
    <message>
        <source>Yang berubah</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai daftar baru</source>
        <translation>Use the new list</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Bertambah</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Tetap, sudah hadir</source>
        <translation>Stays, already present</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>Catat keberatan</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>Cek nomor lain</source>
        <translation>Check another number</translation>
    </message>
    <message>
        <source>Undi hadiah ini</source>
        <translation>Draw this prize</translation>
    </message>
    <message>
        <source>Tutup undian…</source>
        <translation>Close the draw…</translation>
    </message>
    <message>
        <source>Lanjut ke berita acara</source>
        <translation>Go on to the minutes</translation>
    </message>
    <message>
        <source>Tekan Spasi untuk mengundi hadiah berikutnya. Nomor disimpan dahulu, baru tampil di layar besar.

Panggil nomornya dengan suara keras. H: hadir. P: panggil lagi. A: tidak hadir, sesudah panggilan terakhir habis waktunya. T: menolak. S: tidak sah, dengan alasan.

B mengosongkan layar besar. Hasil panggilan terakhir dapat dibetulkan satu kali, oleh dua orang, sebelum nomor berikutnya dipanggil.</source>
        <translation>Press Space to draw the next prize. The number is saved first and only then shown on the big screen.

Call the number aloud. H: present. P: call again. A: absent, after the last call has run out. T: declined. S: ineligible, with a reason.

B blanks the big screen. The outcome of the last call can be corrected once, by two people, before the next number is called.</translation>
    </message>
    <message>
        <source>Semua hasil tersimpan dan tidak berubah lagi.</source>
        <translation>All outcomes are saved and no longer change.</translation>
    </message>
    <message>
        <source>Undian sudah ditutup</source>
        <translation>The draw is closed</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Spasi: panggil lagi · B: kosongkan layar</source>
        <translation>Space: call again · B: blank</translation>
    </message>
    <message>
        <source>Buah ke-{unit} dari {quantity} · {source}</source>
        <translation>Item {unit} of {quantity} · {source}</translation>
    </message>
    <message>
        <source>Hadiah berikutnya</source>
        <translation>Next prize</translation>
    </message>
    <message>
        <source>Spasi: undi · B: kosongkan layar</source>
        <translation>Space: draw · B: blank</translation>
    </message>
    <message>
        <source>Bacakan sekali lagi para penerima, lalu tutup undian.</source>
        <translation>Read out once more who received prizes, then close the draw.</translation>
    </message>
    <message>
        <source>Undian selesai</source>
        <translation>The draw is done</translation>
    </message>
    <message>
        <source>B: kosongkan layar</source>
        <translation>B: blank screen</translation>
    </message>
    <message>
        <source>dari {units} hadiah</source>
        <translation>of {units} prizes</translation>
    </message>
    <message>
        <source>Hadiah diserahkan</source>
        <translation>Prizes handed over</translation>
    </message>
    <message>
        <source>Hadiah {number} dari {units}: {prize}</source>
        <translation>Prize {number} of {units}: {prize}</translation>
    </message>
    <message>
        <source>Sumber: {source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>sudah tersimpan pukul {clock}, sebelum tampil di layar.</source>
        <translation>saved at {clock}, before it was shown on the screen.</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>Apakah penghitungan suara sudah dimulai?</source>
        <translation>Has the counting of votes begun?</translation>
    </message>
    <message>
        <source>Masih ada hadiah yang belum diundi. Undian yang dihentikan tidak bisa diteruskan.</source>
        <translation>Some prizes are not drawn yet. A draw that was stopped cannot be continued.</translation>
    </message>
    <message>
        <source>Belum dimulai</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Sudah dimulai</source>
        <translation>It has begun</translation>
    </message>
    <message>
        <source>Jam mulainya ikut tertulis di berita acara.</source>
        <translation>The time it began is written in the minutes too.</translation>
    </message>
    <message>
        <source>Dimulai pukul</source>
        <translation>Began at</translation>
    </message>
    <message>
        <source>Mengapa undian dihentikan?</source>
        <translation>Why is the draw stopped?</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tutup undian sekarang?</source>
        <translation>Close the draw now?</translation>
    </message>
    <message>
        <source>Sesudah ditutup tidak ada nomor yang dipanggil lagi dan keberatan tidak bisa ditambah.</source>
        <translation>After closing, no number is called any more and no objection can be added.</translation>
    </message>
    <message>
        <source>Berita acara dibuat dari catatan yang ada.</source>
        <translation>The minutes are made from what is recorded.</translation>
    </message>
    <message>
        <source>Tutup undian</source>
        <translation>Close the draw</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Aturan undian tidak mengizinkan ini.</source>
        <translation>The rules of the draw do not allow this.</translation>
    </message>
    <message>
        <source>Isi berkas ini bukan dokumen undian yang utuh.</source>
        <translation>What this file holds is not a whole document of a draw.</translation>
    </message>
    <message>
        <source>Langkah ini belum atau tidak lagi bisa dilakukan pada tahap sekarang.</source>
        <translation>This step cannot be done yet, or no longer, at this stage.</translation>
    </message>
    <message>
        <source>Tulis nomor atau rentang, misalnya 1-45, 47.</source>
        <translation>Write a number or a range, for example 1-45, 47.</translation>
    </message>
    <message>
        <source>{typed} tidak ada: daftar ini bernomor 1 sampai {largest}.</source>
        <translation>{typed} does not exist: this list has the numbers 1 to {largest}.</translation>
    </message>
    <message>
        <source>Pernyataan belum bisa dikunci: masih ada isian yang tidak cocok.</source>
        <translation>The statement cannot be locked yet: some fields do not fit together.</translation>
    </message>
    <message>
        <source>Dadu adalah 5 sampai 50 angka dari 1 sampai 6; angka tertulis 6 sampai 20 angka.</source>
        <translation>Dice are 5 to 50 digits from 1 to 6; a written number has 6 to 20 digits.</translation>
    </message>
    <message>
        <source>Catatan kejadian berkas ini tidak utuh. Jangan dipakai; buka salinan kedua dan panggil pengawas.</source>
        <translation>This file&apos;s journal is not whole. Do not use it; open the second copy and call the supervisor.</translation>
    </message>
    <message>
        <source>Hasil ini tidak mungkin untuk panggilan ini menurut aturan.</source>
        <translation>The rules do not allow this outcome for this call.</translation>
    </message>
    <message>
        <source>Nama paling panjang 200 huruf.</source>
        <translation>A name has at most 200 letters.</translation>
    </message>
    <message>
        <source>Kata sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.</source>
        <translation>Wrong passphrase. Check capital and small letters, then try again.</translation>
    </message>
    <message>
        <source>Berkas ini bukan berkas TPS. Pilih berkas yang berakhir .undian.</source>
        <translation>This is not a TPS file. Choose a file that ends in .undian.</translation>
    </message>
    <message>
        <source>Berkas ini dibuat oleh versi program yang lebih baru. Pasang versi itu untuk membukanya; berkas tidak diubah.</source>
        <translation>A newer version of the program made this file. Install that version to open it; the file was not changed.</translation>
    </message>
    <message>
        <source>Berkas kunci (.kunci) tidak ada di samping berkas TPS. Letakkan keduanya di map yang sama.</source>
        <translation>The key file (.kunci) is not beside the TPS file. Put both in the same folder.</translation>
    </message>
    <message>
        <source>Berkas kunci di samping berkas ini milik berkas TPS lain.</source>
        <translation>The key file beside this file belongs to another TPS file.</translation>
    </message>
    <message>
        <source>Berkas TPS rusak dan tidak dibuka. Pakai salinan kedua; berkas ini tidak diubah.</source>
        <translation>The TPS file is damaged and was not opened. Use the second copy; this file was not changed.</translation>
    </message>
    <message>
        <source>Berkas TPS sedang dipakai oleh program lain. Tutup yang lain dahulu.</source>
        <translation>Another program is using the TPS file. Close the other one first.</translation>
    </message>
    <message>
        <source>Sudah ada berkas TPS dengan nama ini. Pilih nama atau map lain.</source>
        <translation>There is already a TPS file of this name. Choose another name or folder.</translation>
    </message>
    <message>
        <source>Berkas TPS ini tidak ditemukan lagi di tempatnya.</source>
        <translation>This TPS file is no longer where it was.</translation>
    </message>
    <message>
        <source>Map ini tidak bisa ditulisi. Pilih map lain.</source>
        <translation>This folder cannot be written to. Choose another folder.</translation>
    </message>
    <message>
        <source>Tempat simpan penuh. Kosongkan sedikit, lalu ulangi.</source>
        <translation>The disk is full. Free some room, then try again.</translation>
    </message>
    <message>
        <source>Nomor ini tidak ada dalam daftar pemilih.</source>
        <translation>This number is not in the voter list.</translation>
    </message>
    <message>
        <source>Nomor {ticket} tidak ada dalam daftar.</source>
        <translation>Number {ticket} is not in the list.</translation>
    </message>
    <message>
        <source>Kupon ini milik TPS lain. Arahkan pemilih ke TPS-nya.</source>
        <translation>This ticket belongs to another TPS. Show the voter the way there.</translation>
    </message>
    <message>
        <source>Kode ini bukan kode kupon. Ketik nomornya saja.</source>
        <translation>This code is not a ticket&apos;s code. Just type the number.</translation>
    </message>
    <message>
        <source>Pemilih yang sudah tercatat hadir tidak bisa dikeluarkan dari daftar.</source>
        <translation>A voter who is recorded as present cannot be removed from the list.</translation>
    </message>
    <message>
        <source>Berkas kunci di samping berkas TPS rusak. Pakai salinannya.</source>
        <translation>The key file beside the TPS file is damaged. Use its copy.</translation>
    </message>
    <message>
        <source>Laptop gagal membaca atau menulis. Tidak ada yang berubah; coba lagi atau pindahkan berkas.</source>
        <translation>The laptop failed to read or write. Nothing changed; try again or move the file.</translation>
    </message>
    <message>
        <source>Pemilih ini tidak bisa dimasukkan ke daftar.</source>
        <translation>This voter cannot be put on the list.</translation>
    </message>
    <message>
        <source>Periksa isian ini: {field}.</source>
        <translation>Check this field: {field}.</translation>
    </message>
    <message>
        <source>Periksa baris ke-{place}.</source>
        <translation>Check row {place}.</translation>
    </message>
    <message>
        <source>Jumlah ditulis dengan angka 0 sampai 99.999.</source>
        <translation>Totals are written with the digits of 0 to 99.999.</translation>
    </message>
    <message>
        <source>Jam laptop menunjukkan {today}, padahal pemilihan tanggal {election}. Betulkan tanggal laptop dahulu.</source>
        <translation>The laptop&apos;s clock says {today}, but the election is on {election}. Correct the laptop&apos;s date first.</translation>
    </message>
    <message>
        <source>Daftar desa perlu kolom code, name, kind, district, regency, dan province.</source>
        <translation>A list of villages needs the columns code, name, kind, district, regency and province.</translation>
    </message>
    <message>
        <source>Berkas TPS ini sudah terbuka di jendela Undian TPS yang lain di laptop ini.</source>
        <translation>This TPS file is already open in another Undian TPS window on this laptop.</translation>
    </message>
    <message>
        <source>Yang terbaca kembali tidak lolos pemeriksaan. Belum ada yang dianggap tersimpan; ulangi ke tempat lain.</source>
        <translation>What was read back did not pass the checks. Nothing counts as saved yet; try again in another place.</translation>
    </message>
    <message>
        <source>Berkas tidak bisa ditulis di sana. Pilih map atau flashdisk lain.</source>
        <translation>The file cannot be written there. Choose another folder or stick.</translation>
    </message>
    <message>
        <source>Berkas ini bukan paket TPS yang utuh.</source>
        <translation>This file is not a whole TPS bundle.</translation>
    </message>
    <message>
        <source>PDF ini tidak bisa dibaca.</source>
        <translation>This PDF cannot be read.</translation>
    </message>
    <message>
        <source>PDF ini bukan berita acara yang bisa dibaca.</source>
        <translation>This PDF is not a set of minutes that can be read.</translation>
    </message>
    <message>
        <source>Berkas ini tidak bisa dibaca sebagai daftar pemilih.</source>
        <translation>This file cannot be read as a voter list.</translation>
    </message>
    <message>
        <source>Kunci tanda tangan TPS di berkas ini tidak utuh.</source>
        <translation>The TPS&apos;s signing key in this file is not whole.</translation>
    </message>
    <message>
        <source>Sertifikat penanda tangan tidak bisa dibaca.</source>
        <translation>The signer&apos;s certificate cannot be read.</translation>
    </message>
</context>
<context>
    <name>ExcludeDialog</name>
    <message>
        <source>Nomor mana yang tidak ikut?</source>
        <translation>Which numbers are excluded?</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Nomor atau rentang</source>
        <translation>Number or range</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Misalnya: petugas KPPS. Tanpa nama orang; ikut tertulis dalam segel.</source>
        <translation>For example: KPPS officer. Without names of people; it becomes part of the seal.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kecualikan nomor</source>
        <translation>Exclude numbers</translation>
    </message>
    <message>
        <source>Tulis sebabnya.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>{fault} Daftar ini berisi nomor 1 sampai {largest}.</source>
        <translation>{fault} This list has the numbers 1 to {largest}.</translation>
    </message>
    <message>
        <source>Nomor {ticket} tidak ada dalam daftar.</source>
        <translation>Number {ticket} is not in the list.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Simpan paket</source>
        <translation>Save the bundle</translation>
    </message>
    <message>
        <source>Salinan kedua berkas TPS</source>
        <translation>Second copy of the TPS file</translation>
    </message>
    <message>
        <source>Simpan ke tempat lain</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>Paket adalah satu berkas bertanda tangan untuk kecamatan. Isinya berita acara, transkrip, catatan kejadian, dan daftar hadiah. Daftar pemilih tidak ikut.

Sesudah ditulis, paket dibaca kembali dari tempatnya dan diperiksa. Baru sesudah itu program menyebutnya tersimpan.

Salinan kedua berkas TPS dapat dibuka dengan kata sandi yang sama bila laptop ini rusak. Di dalamnya ada daftar pemilih, jadi simpan sendiri.</source>
        <translation>The bundle is one signed file for the kecamatan. It holds the minutes, the transcript, the journal and the prize list. The voter list stays here.

After writing, the bundle is read back from its place and checked. Only then does the program call it saved.

The second copy of the TPS file opens with the same passphrase if this laptop breaks. It holds the voter list, so keep it yourself.</translation>
    </message>
    <message>
        <source>Ke mana paketnya disimpan?</source>
        <translation>Where shall the bundle be saved?</translation>
    </message>
    <message>
        <source>Satu berkas bertanda tangan untuk kecamatan, dengan semua kertas di sampingnya.</source>
        <translation>One signed file for the kecamatan, with all papers beside it.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Isi paket</source>
        <translation>What the bundle holds</translation>
    </message>
    <message>
        <source>Berita acara yang ditandatangani kunci TPS</source>
        <translation>The minutes, signed with the TPS&apos;s key</translation>
    </message>
    <message>
        <source>Transkrip undian, supaya siapa pun bisa menghitung ulang</source>
        <translation>The transcript of the draw, so that anyone can work it out again</translation>
    </message>
    <message>
        <source>Catatan kejadian dan daftar hadiah</source>
        <translation>The journal and the prize list</translation>
    </message>
    <message>
        <source>Daftar pemilih tidak ikut: yang disebut namanya hanya penerima hadiah.</source>
        <translation>The voter list stays here: only those who received prizes are named.</translation>
    </message>
    <message>
        <source>Ke map mana?</source>
        <translation>To which folder?</translation>
    </message>
    <message>
        <source>Menyimpan paket</source>
        <translation>Saving the bundle</translation>
    </message>
    <message>
        <source>Menyalin berkas TPS</source>
        <translation>Copying the TPS file</translation>
    </message>
    <message>
        <source>Paket sudah tersimpan</source>
        <translation>The bundle is saved</translation>
    </message>
    <message>
        <source>Dibaca kembali dari {folder} dan diperiksa ulang.</source>
        <translation>Read back from {folder} and checked again.</translation>
    </message>
    <message>
        <source>Salinan {name} dan berkas kuncinya tersimpan di {folder}.</source>
        <translation>The copy {name} and its key file are saved in {folder}.</translation>
    </message>
    <message>
        <source>Dihentikan. Paket belum tersimpan.</source>
        <translation>Stopped. The bundle is not saved yet.</translation>
    </message>
</context>
<context>
    <name>FairnessPage</name>
    <message>
        <source>Apakah semua nomor sama peluangnya?</source>
        <translation>Does every number have the same chance?</translation>
    </message>
    <message>
        <source>Undian latihan dengan rumus yang sama seperti undian sebenarnya. Tidak ada yang disimpan.</source>
        <translation>Practice draws by the same formula as the real draw. Nothing is stored.</translation>
    </message>
    <message>
        <source>Banyak nomor</source>
        <translation>How many numbers</translation>
    </message>
    <message>
        <source>Banyak hadiah</source>
        <translation>How many prizes</translation>
    </message>
    <message>
        <source>Undian latihan yang sudah dijalankan</source>
        <translation>Practice draws made so far</translation>
    </message>
    <message>
        <source>Jalankan 10.000 undian latihan</source>
        <translation>Run 10,000 practice draws</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Setiap undian latihan memakai benih baru dari laptop ini dan mengambil nomor terdepan sebanyak hadiah.

Setiap batang satu nomor, dari yang paling jarang sampai yang paling sering menang. Garis melintang adalah banyaknya menang bila semua sama persis. Batang tidak akan sama persis: uji khi-kuadrat menghitung apakah selisihnya wajar.</source>
        <translation>Each practice draw uses a fresh seed from this laptop and takes the first numbers of the order, one for each prize.

Each bar is one number, from the one that won least often to the one that won most often. The line across is how often each would win if all were exactly equal. The bars will never be exactly equal: a chi-square test works out whether the difference is usual.</translation>
    </message>
    <message>
        <source>Tulis bilangan dari {least} sampai {most}.</source>
        <translation>Write a whole number from {least} to {most}.</translation>
    </message>
    <message>
        <source>{done} dari {total} undian</source>
        <translation>{done} of {total} draws</translation>
    </message>
    <message>
        <source>Setiap nomor menang sekitar {expected} kali. Yang paling jarang {least} kali, yang paling sering {most} kali.</source>
        <translation>Every number won about {expected} times. The least often {least} times, the most often {most} times.</translation>
    </message>
    <message>
        <source>Selisih sebesar ini wajar bila semua nomor sama peluangnya.</source>
        <translation>A difference of this size is usual when every number has the same chance.</translation>
    </message>
    <message>
        <source>Selisih sebesar ini jarang sekali terjadi. Jalankan sekali lagi dan bandingkan.</source>
        <translation>A difference of this size is very rare. Run it once more and compare.</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada yang disimpan.</source>
        <translation>Stopped. Nothing was stored.</translation>
    </message>
    <message>
        <source>Undian latihan tidak bisa dijalankan di laptop ini.</source>
        <translation>Practice draws cannot be run on this laptop.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Undian latihan</source>
        <translation>Practice draws</translation>
    </message>
    <message>
        <source>Setiap undian memakai benih baru dari laptop ini.</source>
        <translation>Each draw uses a fresh seed from this laptop.</translation>
    </message>
    <message>
        <source>Berapa kali setiap nomor menang</source>
        <translation>How often each number won</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Tampilkan atau sembunyikan tulisan</source>
        <translation>Show or hide what is written</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>hadiah diserahkan</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>hadiah tidak terundi</source>
        <translation>not drawn</translation>
    </message>
    <message>
        <source>tidak hadir</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>keberatan</source>
        <translation>objections</translation>
    </message>
    <message>
        <source>ke-{number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>percobaan</source>
        <translation>attempt</translation>
    </message>
    <message>
        <source>Penuh</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Berkurang</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>jaminan undian</source>
        <translation>assurance of the draw</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>ke isian atau tombol berikutnya</source>
        <translation>to the next field or button</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>menekan tombol yang bergaris tepi</source>
        <translation>presses the button that is outlined</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>bantuan ini</source>
        <translation>this help</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>ganti tampilan: terang, sangat jelas, gelap</source>
        <translation>change the look: light, high contrast, dark</translation>
    </message>
    <message>
        <source>Ctrl dan +, Ctrl dan -</source>
        <translation>Ctrl and +, Ctrl and -</translation>
    </message>
    <message>
        <source>huruf lebih besar, lebih kecil</source>
        <translation>larger, smaller letters</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>menutup jendela tanya tanpa mengubah apa pun</source>
        <translation>closes a question without changing anything</translation>
    </message>
    <message>
        <source>Tutup bantuan</source>
        <translation>Close help</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Apakah data TPS ini benar?</source>
        <translation>Is this TPS&apos;s data right?</translation>
    </message>
    <message>
        <source>Betulkan…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Tempat TPS</source>
        <translation>Place of the TPS</translation>
    </message>
    <message>
        <source>Kepala desa atau lurah</source>
        <translation>Village head</translation>
    </message>
    <message>
        <source>Nomor berita acara</source>
        <translation>Number of the minutes</translation>
    </message>
    <message>
        <source>Nomor izin</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>Rangkap</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ganti kata sandi…</source>
        <translation>Change passphrase…</translation>
    </message>
    <message>
        <source>Buat kode pemulihan…</source>
        <translation>Make a recovery code…</translation>
    </message>
    <message>
        <source>Tutup berkas</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>Lanjut ke daftar pemilih</source>
        <translation>Go on to the voter list</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Desa, nomor TPS, pemilihan, tanggal, dan zona waktu bisa dibetulkan sampai pemilih pertama ditandai hadir. Isian untuk surat-surat bisa diubah sampai undian ditutup.

Setiap isian langsung tersimpan begitu ditinggalkan.

Kode pemulihan adalah kunci cadangan bila kata sandi lupa: tulis di kertas, simpan jauh dari laptop.</source>
        <translation>Desa, TPS number, election, date and time zone can be corrected until the first voter is marked present. The fields for the papers can be changed until the draw is closed.

Each field is saved as soon as you leave it.

A recovery code is a spare key in case the passphrase is forgotten: write it on paper and keep it away from the laptop.</translation>
    </message>
    <message>
        <source>Tidak bisa diubah lagi sejak pemilih pertama hadir.</source>
        <translation>It cannot be changed any more, since the first voter is present.</translation>
    </message>
    <message>
        <source>Untuk surat-surat</source>
        <translation>For the papers</translation>
    </message>
    <message>
        <source>Kec. {district} · Kab. {regency} · {province} · {code}</source>
        <translation>Kec. {district} · Kab. {regency} · {province} · {code}</translation>
    </message>
    <message>
        <source>latihan</source>
        <translation>practice</translation>
    </message>
    <message>
        <source>resmi</source>
        <translation>official</translation>
    </message>
    <message>
        <source>Tulis angka 1 sampai 99.</source>
        <translation>Write a number from 1 to 99.</translation>
    </message>
    <message>
        <source>Isian ini tidak bisa dipakai.</source>
        <translation>This cannot be used.</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Understood</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Petugas dan saksi</source>
        <translation>Officers and witnesses</translation>
    </message>
    <message>
        <source>Ubah data berita acara</source>
        <translation>Change the minutes&apos; data</translation>
    </message>
    <message>
        <source>Lanjut ke ekspor</source>
        <translation>Go on to export</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Cetak berita acara, lalu tanda tangani di atas kertas di atas nama masing-masing. Penerima hadiah menandatangani tanda terima.

Tanda tangan di layar boleh dilewati. Ia tercetak di atas nama dan disebut tanda tangan elektronik tidak tersertifikasi.

Tanpa pencetak: simpan sebagai PDF dan cetak dari laptop lain. Nomor berita acara, tempat, dan jumlah rangkap ada di langkah pertama.</source>
        <translation>Print the minutes, then sign on paper above each name. Whoever received a prize signs the receipt.

Signing on the screen may be skipped. It is printed above the name and called an uncertified electronic signature.

No printer: save as PDF and print from another laptop. The number of the minutes, the place and the number of copies are in the first step.</translation>
    </message>
    <message>
        <source>Siapa yang menandatangani?</source>
        <translation>Who signs?</translation>
    </message>
    <message>
        <source>Cetak berita acara {copies} rangkap, bacakan, lalu tanda tangani.</source>
        <translation>Print {copies} copies of the minutes (berita acara), read them aloud, then sign.</translation>
    </message>
    <message>
        <source>Tanda tangan di layar</source>
        <translation>Signatures on the screen</translation>
    </message>
    <message>
        <source>Boleh dilewati. Ini tanda tangan elektronik tidak tersertifikasi.</source>
        <translation>May be skipped. This is an uncertified electronic signature.</translation>
    </message>
    <message>
        <source>Sudah</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tanda tangani</source>
        <translation>Sign</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Isi identitas TPS.</source>
        <translation>Fill in the TPS&apos;s identity.</translation>
    </message>
    <message>
        <source>Tulis petugas KPPS, setidaknya ketua.</source>
        <translation>Write the KPPS officers, at least the chair.</translation>
    </message>
    <message>
        <source>Masukkan daftar pemilih.</source>
        <translation>Bring in the voter list.</translation>
    </message>
    <message>
        <source>Tulis hadiahnya.</source>
        <translation>Write the prizes.</translation>
    </message>
    <message>
        <source>Tulis setidaknya dua saksi yang melempar dadu.</source>
        <translation>Write at least two witnesses who throw dice.</translation>
    </message>
    <message>
        <source>Setujui pernyataan netral.</source>
        <translation>Agree to the neutrality declaration.</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>Februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>Maret</source>
        <translation>March</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>Juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>Agustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>Desember</source>
        <translation>December</translation>
    </message>
</context>
<context>
    <name>NewFilePage</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut ke kata sandi</source>
        <translation>Go on to the passphrase</translation>
    </message>
    <message>
        <source>Buat berkas TPS</source>
        <translation>Make the TPS file</translation>
    </message>
    <message>
        <source>Setiap TPS punya satu berkas. Berkas itu dan berkas kuncinya (.kunci) selalu disimpan bersama.

Nama desa sering sama; kodenya membedakan. Desa di kabupaten lain bisa diimpor dari daftar CSV.

Kata sandi tidak bisa ditebak atau dikirim ulang oleh siapa pun. Sesudah berkas dibuat, kode pemulihan bisa dicatat sebagai cadangan.</source>
        <translation>Every TPS has one file. That file and its key file (.kunci) are always kept together.

Names of desa often repeat; the code tells them apart. Desa of another regency can be imported from a CSV list.

Nobody can guess the passphrase or send it again. Once the file is made, a recovery code can be noted as a spare.</translation>
    </message>
    <message>
        <source>TPS dan pemilihan yang mana?</source>
        <translation>Which TPS and which election?</translation>
    </message>
    <message>
        <source>Langkah 1 dari 2</source>
        <translation>Step 1 of 2</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Langkah 2 dari 2</source>
        <translation>Step 2 of 2</translation>
    </message>
    <message>
        <source>Tulis nama ketuanya.</source>
        <translation>Write the chair&apos;s name.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Sekali lagi</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Kekuatan kata sandi</source>
        <translation>Strength of the passphrase</translation>
    </message>
    <message>
        <source>Sedikitnya 10 huruf atau angka.</source>
        <translation>At least 10 letters or digits.</translation>
    </message>
    <message>
        <source>Belum sama dengan yang di atas.</source>
        <translation>Not yet the same as above.</translation>
    </message>
    <message>
        <source>Empat kata acak mudah diingat dan sulit ditebak.</source>
        <translation>Four random words are easy to remember and hard to guess.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Belum bisa</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Terjadi gangguan</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Perintah terakhir tidak dijalankan. Data yang sudah tersimpan tetap aman.</source>
        <translation>The last command was not carried out. What was saved is safe.</translation>
    </message>
    <message>
        <source>Coba sekali lagi. Bila terulang, tutup program lalu buka lagi berkas TPS.</source>
        <translation>Try once more. If it happens again, close the program and open the TPS file again.</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>Siapa yang berkeberatan?</source>
        <translation>Who objects?</translation>
    </message>
    <message>
        <source>Keberatan ditulis apa adanya di berita acara. Undian boleh dilanjutkan.</source>
        <translation>The objection is written in the minutes as it is. The draw may go on.</translation>
    </message>
    <message>
        <source>Yang berkeberatan</source>
        <translation>Objector</translation>
    </message>
    <message>
        <source>Orang lain yang hadir</source>
        <translation>Someone else who is here</translation>
    </message>
    <message>
        <source>Keberatannya</source>
        <translation>The objection</translation>
    </message>
    <message>
        <source>Jangan menulis NIK atau alamat.</source>
        <translation>Do not write a NIK or an address.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Note the objection</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>Siapa petugas ini?</source>
        <translation>Who is this officer?</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Lain, ditulis sendiri</source>
        <translation>Other, written by hand</translation>
    </message>
    <message>
        <source>Peran lain</source>
        <translation>Other role</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Pakai nama ini</source>
        <translation>Use this name</translation>
    </message>
    <message>
        <source>Hapus petugas</source>
        <translation>Remove officer</translation>
    </message>
    <message>
        <source>Tulis namanya dahulu.</source>
        <translation>Write the name first.</translation>
    </message>
    <message>
        <source>Tulis perannya.</source>
        <translation>Write the role.</translation>
    </message>
</context>
<context>
    <name>OfficersCard</name>
    <message>
        <source>Petugas KPPS</source>
        <translation>KPPS officers</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Tambah petugas</source>
        <translation>Add officer</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Hadir, hadiah diserahkan</source>
        <translation>Present, prize handed over</translation>
    </message>
    <message>
        <source>Panggil lagi</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Tidak di tempat, hadiah disimpan</source>
        <translation>Not here, prize kept</translation>
    </message>
    <message>
        <source>Menolak hadiah</source>
        <translation>Prize declined</translation>
    </message>
    <message>
        <source>Tidak sah, dengan alasan…</source>
        <translation>Ineligible, with a reason…</translation>
    </message>
    <message>
        <source>Diterima oleh</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>Diwakilkan…</source>
        <translation>Someone for them…</translation>
    </message>
    <message>
        <source>Bagaimana hasilnya?</source>
        <translation>What is the outcome?</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Tidak sah…</source>
        <translation>Ineligible…</translation>
    </message>
    <message>
        <source>Tidak hadir setelah {calls} kali</source>
        <translation>Absent after {calls} calls</translation>
    </message>
    <message>
        <source>Nama penerima</source>
        <translation>Name of the receiver</translation>
    </message>
    <message>
        <source>Mengapa nomor ini tidak sah?</source>
        <translation>Why is this number ineligible?</translation>
    </message>
    <message>
        <source>Nyatakan tidak sah</source>
        <translation>Declare it ineligible</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Diserahkan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Disimpan</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Tidak hadir</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Menolak</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Tidak sah</source>
        <translation>Ineligible</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Halaman</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Nomor mana yang hadir di daftar kertas?</source>
        <translation>Which numbers are present on the paper list?</translation>
    </message>
    <message>
        <source>Tulis nomor atau rentang, misalnya 1-45, 47, 50-120. Nomor yang tidak hadir dilewati saja.</source>
        <translation>Write numbers or ranges, for example 1-45, 47, 50-120. Just skip the numbers that are absent.</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Nomor yang hadir</source>
        <translation>Numbers that are present</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tandai hadir</source>
        <translation>Mark present</translation>
    </message>
    <message>
        <source>{new} nomor akan ditandai hadir, {already} sudah hadir.</source>
        <translation>{new} numbers will be marked present, {already} already are.</translation>
    </message>
    <message>
        <source>{new} nomor dicatat hadir, {already} sudah hadir sebelumnya.</source>
        <translation>{new} numbers recorded as present, {already} already were.</translation>
    </message>
</context>
<context>
    <name>PaperViewer</name>
    <message>
        <source>Kertas mana yang dilihat?</source>
        <translation>Which paper shall be shown?</translation>
    </message>
    <message>
        <source>Kertas {size}</source>
        <translation>Paper {size}</translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>Perbesar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Perkecil</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Pas lebar</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Buka sebagai PDF</source>
        <translation>Open as PDF</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Cetak…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name} di map {folder}.</source>
        <translation>Saved as {name} in the folder {folder}.</translation>
    </message>
    <message>
        <source>Menyiapkan kertas…</source>
        <translation>Preparing the paper…</translation>
    </message>
    <message>
        <source>Kertas ini belum bisa dibuat pada tahap sekarang.</source>
        <translation>This paper cannot be made at this stage yet.</translation>
    </message>
    <message>
        <source>Halaman {page} dari {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Dokumen PDF (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name} di map berkas TPS. Laptop ini tidak punya pembuka PDF.</source>
        <translation>Saved as {name} in the TPS file&apos;s folder. This laptop has no program that opens PDFs.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Piagam</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Ringkasan kehadiran</source>
        <translation>Attendance summary</translation>
    </message>
    <message>
        <source>Lembar saksi</source>
        <translation>Witness sheets</translation>
    </message>
    <message>
        <source>Lembar pembekuan</source>
        <translation>Freezing slip</translation>
    </message>
    <message>
        <source>Undian dengan kertas</source>
        <translation>Draw with paper</translation>
    </message>
    <message>
        <source>Slip sesudah dadu</source>
        <translation>Slip after the dice</translation>
    </message>
    <message>
        <source>Panduan periksa sendiri</source>
        <translation>Guide to checking it yourself</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Apa kata sandinya?</source>
        <translation>What is the passphrase?</translation>
    </message>
    <message>
        <source>Kata sandi atau kode pemulihan</source>
        <translation>Passphrase or recovery code</translation>
    </message>
    <message>
        <source>Berkas latihan: kata sandinya “{passphrase}”.</source>
        <translation>Practice file: its passphrase is “{passphrase}”.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka berkas</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Berkas belum terbuka dan tidak berubah. Coba sekali lagi.</source>
        <translation>The file is not open and did not change. Try once more.</translation>
    </message>
    <message>
        <source>Membuka berkas…</source>
        <translation>Opening the file…</translation>
    </message>
    <message>
        <source>Bisa dicoba lagi dalam {seconds} detik.</source>
        <translation>Try again in {seconds} seconds.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Ganti map…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>Pakai map lain</source>
        <translation>Use another folder</translation>
    </message>
    <message>
        <source>Simpan di map mana?</source>
        <translation>In which folder?</translation>
    </message>
    <message>
        <source>Map ini tidak bisa ditulisi.</source>
        <translation>This folder cannot be written to.</translation>
    </message>
    <message>
        <source>Pakai {folder}</source>
        <translation>Use {folder}</translation>
    </message>
    <message>
        <source>Berkas TPS ini sudah ada di map ini. Buka berkas itu, atau pilih map lain.</source>
        <translation>This TPS file is already in this folder. Open it, or choose another folder.</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Tempat simpan</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Pilih map lain…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Laptop ini, map Dokumen</source>
        <translation>This laptop, Documents folder</translation>
    </message>
    <message>
        <source>Map {name}</source>
        <translation>Folder {name}</translation>
    </message>
    <message>
        <source>Flashdisk {name}</source>
        <translation>Stick {name}</translation>
    </message>
    <message>
        <source>{size} kosong</source>
        <translation>{size} free</translation>
    </message>
    <message>
        <source>tidak bisa ditulisi</source>
        <translation>cannot be written to</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Bagian langkah ini</source>
        <translation>Parts of this step</translation>
    </message>
    <message>
        <source>Isi contoh</source>
        <translation>Fill in examples</translation>
    </message>
    <message>
        <source>Lanjut ke kehadiran</source>
        <translation>Go on to attendance</translation>
    </message>
    <message>
        <source>Daftar sudah dikunci. Hadiah, saksi, aturan, dan pernyataan hanya bisa dibaca.</source>
        <translation>The list is locked. Prizes, witnesses, rules and declaration can only be read.</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Hadiah ditulis menurut urutan undian: baris pertama diundi pertama. Pilih satu baris, lalu Ubah, Hapus, atau pindahkan dengan tombol panah. Dengan papan ketik: Enter mengubah, Delete menghapus, Alt dengan panah atas atau bawah memindahkan.

Hadiah hanya barang. Sumber setiap hadiah wajib ditulis dan dibacakan.

Sedikitnya dua saksi harus melempar dadu. Satu orang hanya mengisi satu tempat.

Aturan yang lazim sudah terisi. Undian sesudah penghitungan adalah penyimpangan dan perlu sebab.

Pernyataan netral dibaca dan disetujui seorang petugas.

Semua langsung tersimpan. Sesudah daftar dikunci, tidak ada yang bisa diubah.</source>
        <translation>Prizes are written in drawing order: the first row is drawn first. Choose a row, then Edit, Remove, or move it with the arrow buttons. By keyboard: Enter edits, Delete removes, Alt with the up or down arrow moves.

Prizes are goods only. The source of each prize must be written and is read out.

At least two witnesses must throw dice. One person fills one place only.

The usual rules are already filled in. A draw after counting is a departure and needs a reason.

The neutrality declaration is read and agreed to by an officer.

Everything is saved at once. After the list is locked, nothing can be changed.</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Pernyataan</source>
        <translation>Declaration</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>TPS di berkas ini</source>
        <translation>TPS in this file</translation>
    </message>
    <message>
        <source>Dimasukkan sebagai</source>
        <translation>Brought in as</translation>
    </message>
    <message>
        <source>Apakah setiap kolom terbaca benar?</source>
        <translation>Was each column read rightly?</translation>
    </message>
    <message>
        <source>{count} hal perlu dilihat, tetapi tidak menghalangi:</source>
        <translation>{count} things to look at; they do not hinder:</translation>
    </message>
    <message>
        <source>{rows} baris = {taken} pemilih + {left} dilewati + {wrong} perlu diperbaiki</source>
        <translation>{rows} rows = {taken} voters + {left} left out + {wrong} to be mended</translation>
    </message>
    <message>
        <source>Dilewati: {reasons}.</source>
        <translation>Left out: {reasons}.</translation>
    </message>
    <message>
        <source>Daftar ini tertulis untuk TPS {theirs}, padahal berkas ini TPS {ours}.</source>
        <translation>This list is for TPS {theirs}, but this file is TPS {ours}.</translation>
    </message>
    <message>
        <source>Tanpa nomor TPS</source>
        <translation>Without a TPS number</translation>
    </message>
    <message>
        <source>TPS {number}</source>
        <translation>TPS {number}</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>Laptop ini belum mengenal pencetak. Simpan sebagai PDF, lalu cetak dari laptop lain.</source>
        <translation>This laptop knows no printer yet. Save as PDF, then print from another laptop.</translation>
    </message>
    <message>
        <source>Mencetak</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Pencetak tidak menerima kertas ini. PDF-nya tetap ada; periksa pencetak, lalu ulangi.</source>
        <translation>The printer did not take this paper. The PDF is still there; check the printer, then try again.</translation>
    </message>
    <message>
        <source>Pencetakan dihentikan.</source>
        <translation>Printing stopped.</translation>
    </message>
    <message>
        <source>Sudah dikirim ke pencetak.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PrizeDialog</name>
    <message>
        <source>Hadiah apa?</source>
        <translation>Which prize?</translation>
    </message>
    <message>
        <source>Apa yang berubah pada hadiah ini?</source>
        <translation>What changes for this prize?</translation>
    </message>
    <message>
        <source>Nama hadiah</source>
        <translation>Name of the prize</translation>
    </message>
    <message>
        <source>Beras 5 kg</source>
        <translation>Rice 5 kg</translation>
    </message>
    <message>
        <source>Jumlah buah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Perkiraan nilai per buah (boleh kosong)</source>
        <translation>Estimated value of each (may stay empty)</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Siapa yang memberi, misalnya iuran petugas KPPS</source>
        <translation>Who gives it, for example the KPPS officers&apos; own money</translation>
    </message>
    <message>
        <source>Pilih gambar…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Lepas gambar</source>
        <translation>Drop the picture</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah hadiah</source>
        <translation>Add prize</translation>
    </message>
    <message>
        <source>Ubah hadiah</source>
        <translation>Change prize</translation>
    </message>
    <message>
        <source>PNG atau JPEG, paling besar 2 MiB. Boleh tanpa gambar.</source>
        <translation>PNG or JPEG, at most 2 MiB. A picture is not needed.</translation>
    </message>
    <message>
        <source>Tulis nama hadiahnya.</source>
        <translation>Write the name of the prize.</translation>
    </message>
    <message>
        <source>Tulis sumbernya: dari mana hadiah ini.</source>
        <translation>Write the source: where this prize comes from.</translation>
    </message>
    <message>
        <source>Tulis angka 1 sampai {most}.</source>
        <translation>Write a number from 1 to {most}.</translation>
    </message>
    <message>
        <source>Tulis rupiah bulat, misalnya 17.000, atau kosongkan.</source>
        <translation>Write whole rupiah, for example 17.000, or leave it empty.</translation>
    </message>
    <message>
        <source>Paling panjang 200 huruf.</source>
        <translation>At most 200 letters.</translation>
    </message>
    <message>
        <source>Tertulis “{word}”. Hadiah tidak boleh uang atau hewan hidup, dan tidak boleh dari calon, partai, tim kampanye, atau pejabat secara pribadi.</source>
        <translation>It says “{word}”. Prizes may be neither money nor living animals, and not from a candidate, a party, a campaign team or an official personally.</translation>
    </message>
    <message>
        <source>Pilih gambar</source>
        <translation>Choose a picture</translation>
    </message>
</context>
<context>
    <name>PrizePhoto</name>
    <message>
        <source>Gambar ini tidak bisa dibaca.</source>
        <translation>This picture cannot be read.</translation>
    </message>
    <message>
        <source>Gambar ini lebih besar dari 2 MiB. Pilih yang lebih kecil.</source>
        <translation>This picture is larger than 2 MiB. Choose a smaller one.</translation>
    </message>
    <message>
        <source>Berkas ini bukan gambar PNG atau JPEG yang utuh.</source>
        <translation>This file is not a whole PNG or JPEG picture.</translation>
    </message>
    <message>
        <source>Tanpa gambar</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Gambar hadiah</source>
        <translation>Picture of the prize</translation>
    </message>
</context>
<context>
    <name>PrizesPart</name>
    <message>
        <source>Hadiah apa saja, dan dari mana?</source>
        <translation>Which prizes, and where from?</translation>
    </message>
    <message>
        <source>Baris pertama diundi pertama. Sumber setiap hadiah dibacakan di depan hadirin.</source>
        <translation>The first row is drawn first. The source of each prize is read out to the hall.</translation>
    </message>
    <message>
        <source>Hadiah menurut urutan undian</source>
        <translation>Prizes in drawing order</translation>
    </message>
    <message>
        <source>Tambah hadiah</source>
        <translation>Add prize</translation>
    </message>
    <message>
        <source>{units} buah</source>
        <translation>{units} items</translation>
    </message>
    <message>
        <source>Belum ada hadiah</source>
        <translation>No prizes yet</translation>
    </message>
    <message>
        <source>Mulai dengan yang diundi pertama.</source>
        <translation>Begin with the one to be drawn first.</translation>
    </message>
    <message>
        <source>{kinds} jenis · perkiraan {worth}</source>
        <translation>{kinds} kinds · estimated {worth}</translation>
    </message>
    <message>
        <source> · {count} tanpa nilai</source>
        <translation> · {count} without a value</translation>
    </message>
    <message>
        <source>Periksa hadiah nomor {numbers}: tertulis {words}. Tidak boleh uang, hewan hidup, atau sumber dari peserta pemilihan.</source>
        <translation>Check prize {numbers}: it says {words}. No money, no living animals, no source that takes part in the election.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prize</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Nilai per buah</source>
        <translation>Value of each</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Berkas TPS</source>
        <translation>TPS file</translation>
    </message>
    <message>
        <source>Daftar pemilih</source>
        <translation>Voter list</translation>
    </message>
    <message>
        <source>Hadiah &amp; saksi</source>
        <translation>Prizes &amp; people</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Penutupan</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Segel &amp; dadu</source>
        <translation>Seal &amp; dice</translation>
    </message>
    <message>
        <source>Undian</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Berita acara</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Ekspor</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>sedang dikerjakan</source>
        <translation>being done</translation>
    </message>
    <message>
        <source>terbuka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>belum terbuka</source>
        <translation>not open yet</translation>
    </message>
    <message>
        <source>Langkah hari ini</source>
        <translation>Today&apos;s steps</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ikut tertulis di berita acara.</source>
        <translation>It is written in the minutes too.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RecentTable</name>
    <message>
        <source>Baru saja masuk</source>
        <translation>Just came in</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Buat kode pemulihan?</source>
        <translation>Make a recovery code?</translation>
    </message>
    <message>
        <source>Kode ini membuka berkas bila kata sandi lupa. Kode yang lama, bila ada, tidak berlaku lagi.</source>
        <translation>This code opens the file if the passphrase is forgotten. An older code, if any, stops working.</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buat kode</source>
        <translation>Make the code</translation>
    </message>
    <message>
        <source>Tulis kata sandinya dahulu.</source>
        <translation>Write the passphrase first.</translation>
    </message>
    <message>
        <source>Tulis kode ini di kertas</source>
        <translation>Write this code on paper</translation>
    </message>
    <message>
        <source>Kode hanya tampil sekali ini. Simpan kertasnya di tempat aman, jauh dari laptop.</source>
        <translation>The code is shown only this once. Keep the paper in a safe place, away from the laptop.</translation>
    </message>
    <message>
        <source>Sudah ditulis</source>
        <translation>Written down</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Hapus baris ini?</source>
        <translation>Remove this row?</translation>
    </message>
    <message>
        <source>Baris lain diberi nomor lagi dari 1.</source>
        <translation>The other rows are numbered from 1 again.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hapus baris</source>
        <translation>Remove row</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Apa hasil yang benar untuk {ticket}?</source>
        <translation>What is the right outcome for {ticket}?</translation>
    </message>
    <message>
        <source>Diterima oleh, bila orang lain</source>
        <translation>Received by, if someone else</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>{ticket}: dari “{old}” menjadi “{new}”. Keduanya tercatat dan tampil di berita acara.</source>
        <translation>{ticket}: from “{old}” to “{new}”. Both are recorded and appear in the minutes.</translation>
    </message>
    <message>
        <source>Ganti hasil panggilan ini?</source>
        <translation>Replace this call&apos;s outcome?</translation>
    </message>
    <message>
        <source>Hasil satu panggilan hanya bisa diganti satu kali.</source>
        <translation>The outcome of a call can be replaced only once.</translation>
    </message>
    <message>
        <source>Ganti hasil</source>
        <translation>Replace outcome</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Nomor yang diketik akan tampil di sini sebelum dicatat.</source>
        <translation>The number you type appears here before it is recorded.</translation>
    </message>
    <message>
        <source>Tekan Enter</source>
        <translation>Press Enter</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Akan ditandai hadir: {new} nomor. Sudah hadir: {already}.</source>
        <translation>Will be marked present: {new} numbers. Already present: {already}.</translation>
    </message>
    <message>
        <source>HADIR</source>
        <translation>PRESENT</translation>
    </message>
    <message>
        <source>{new} nomor dicatat hadir, {already} sudah hadir sebelumnya.</source>
        <translation>{new} numbers recorded as present, {already} already were.</translation>
    </message>
    <message>
        <source>Rentang</source>
        <translation>Range</translation>
    </message>
    <message>
        <source>TERCATAT</source>
        <translation>RECORDED</translation>
    </message>
    <message>
        <source>Kehadiran diurungkan; alasannya tercatat.</source>
        <translation>Attendance undone; the reason is recorded.</translation>
    </message>
    <message>
        <source>DIURUNGKAN</source>
        <translation>UNDONE</translation>
    </message>
    <message>
        <source>Tidak dicatat</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>PERIKSA</source>
        <translation>CHECK</translation>
    </message>
    <message>
        <source>SUDAH HADIR</source>
        <translation>ALREADY PRESENT</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Woman</translation>
    </message>
    <message>
        <source>{age} th</source>
        <translation>{age} yrs</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Berkas yang tersimpan</source>
        <translation>Files that were saved</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Dua belas pemeriksaan</source>
        <translation>Twelve checks</translation>
    </message>
    <message>
        <source>Untuk dicocokkan di kecamatan</source>
        <translation>To compare at the kecamatan</translation>
    </message>
    <message>
        <source>SHA-256 paket</source>
        <translation>SHA-256 of the bundle</translation>
    </message>
    <message>
        <source>Sidik jari kunci TPS</source>
        <translation>Fingerprint of the TPS&apos;s key</translation>
    </message>
    <message>
        <source>Paket dibaca kembali dari tempatnya; {count} pemeriksaan berlaku.</source>
        <translation>The bundle was read back from its place; {count} checks hold.</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Tambah pemilih</source>
        <translation>Add a voter</translation>
    </message>
    <message>
        <source>Baca daftar lain…</source>
        <translation>Read another list…</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Masukkan daftar</source>
        <translation>Bring in the list</translation>
    </message>
    <message>
        <source>Lanjut ke hadiah &amp; saksi</source>
        <translation>Go on to prizes &amp; people</translation>
    </message>
    <message>
        <source>Pilih daftar pemilih TPS ini sebagai XLSX, XLS, ODS, atau CSV. Judul, nomor kolom, dan rekapitulasi dilewati sendiri; setiap baris diperhitungkan.

Bila sebuah kolom salah dikenali, ganti pada kotak di sebelahnya. Baris yang salah diperbaiki di berkas asalnya, lalu berkas dipilih lagi.

Daftar boleh dibaca ulang: perubahannya diperlihatkan dahulu, dan pemilih yang sudah hadir tidak pernah hilang. NIK tidak disimpan.</source>
        <translation>Choose this TPS&apos;s voter list as XLSX, XLS, ODS or CSV. Titles, column numbers and recapitulation are skipped; every row is accounted for.

If a column was taken for the wrong thing, change it in the box beside it. Wrong rows are mended in the original file, then the file is chosen again.

A list may be read again: its changes are shown first, and a voter who is present is never lost. NIK are not kept.</translation>
    </message>
    <message>
        <source>Dari mana daftar pemilihnya?</source>
        <translation>Where does the voter list come from?</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Siapa saja pemilih TPS ini?</source>
        <translation>Who are this TPS&apos;s voters?</translation>
    </message>
    <message>
        <source>Apakah daftar ini terbaca benar?</source>
        <translation>Was this list read rightly?</translation>
    </message>
    <message>
        <source>Masukkan {count} pemilih</source>
        <translation>Bring in {count} voters</translation>
    </message>
    <message>
        <source>Membaca daftar pemilih</source>
        <translation>Reading the voter list</translation>
    </message>
    <message>
        <source>{file} tidak bisa dipakai. {why}</source>
        <translation>{file} cannot be used. {why}</translation>
    </message>
    <message>
        <source>Berkas ini tidak bisa dibaca lagi. Pilih sekali lagi.</source>
        <translation>This file can no longer be read. Choose it once more.</translation>
    </message>
    <message>
        <source>Pilih daftar pemilih</source>
        <translation>Choose the voter list</translation>
    </message>
    <message>
        <source>Daftar pemilih (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>Voter lists (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Naikkan urutannya</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Turunkan urutannya</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Apa aturannya?</source>
        <translation>What are the rules?</translation>
    </message>
    <message>
        <source>Aturan lazim sudah terisi. Sesudah daftar dikunci, aturan tidak bisa diubah.</source>
        <translation>The usual rules are filled in. After the list is locked, rules cannot be changed.</translation>
    </message>
    <message>
        <source>Hadiah pindah ke nomor berikutnya</source>
        <translation>The prize passes to the next number</translation>
    </message>
    <message>
        <source>Pemenang harus ada di tempat saat dipanggil.</source>
        <translation>The winner must be there when called.</translation>
    </message>
    <message>
        <source>Hadiah disimpan untuknya</source>
        <translation>The prize is kept for the winner</translation>
    </message>
    <message>
        <source>Nomornya tetap menang; hadiah diambil kemudian.</source>
        <translation>The number still wins; the prize is fetched later.</translation>
    </message>
    <message>
        <source>Berapa kali dipanggil</source>
        <translation>How often to call</translation>
    </message>
    <message>
        <source>{count} kali</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>Jeda panggilan (detik)</source>
        <translation>Pause (seconds)</translation>
    </message>
    <message>
        <source>Sebelum penghitungan suara</source>
        <translation>Before the votes are counted</translation>
    </message>
    <message>
        <source>Yang lazim: sesudah pemungutan ditutup.</source>
        <translation>The usual: after the polls have closed.</translation>
    </message>
    <message>
        <source>Sesudah penghitungan suara</source>
        <translation>After the votes are counted</translation>
    </message>
    <message>
        <source>Menyimpang; sebabnya ditulis dalam berita acara.</source>
        <translation>A departure; the reason is written in the minutes.</translation>
    </message>
    <message>
        <source>Ubah sebabnya</source>
        <translation>Change the reason</translation>
    </message>
    <message>
        <source>Kecualikan nomor</source>
        <translation>Exclude numbers</translation>
    </message>
    <message>
        <source>Nomor yang tidak ikut</source>
        <translation>Numbers that are excluded</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bila pemenang tidak ada</source>
        <translation>If the winner is absent</translation>
    </message>
    <message>
        <source>Kapan diundi</source>
        <translation>When to draw</translation>
    </message>
    <message>
        <source>Penyimpangan: {reason}</source>
        <translation>Departure: {reason}</translation>
    </message>
    <message>
        <source>Tulis {least} sampai {most} detik.</source>
        <translation>Write {least} to {most} seconds.</translation>
    </message>
    <message>
        <source>Semua yang hadir ikut diundi.</source>
        <translation>Everyone who is present is in the draw.</translation>
    </message>
    <message>
        <source>{count} nomor tidak ikut diundi.</source>
        <translation>{count} numbers are excluded from the draw.</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Catat keberatan</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>Batalkan percobaan…</source>
        <translation>Void the attempt…</translation>
    </message>
    <message>
        <source>Mulai lempar dadu</source>
        <translation>Start the dice</translation>
    </message>
    <message>
        <source>Lanjut ke undian</source>
        <translation>Go on to the draw</translation>
    </message>
    <message>
        <source>Dua belas kata itu mengikat daftar, hadiah, aturan, dan rahasia laptop. Setiap saksi mencatatnya sebelum dadu dilempar, sehingga tidak ada yang bisa menggantinya kemudian.

Sesudah itu setiap saksi melempar dadu di tempat terbuka. Angkanya diketik dua kali dan tampil di layar besar.

Bila seorang saksi berhalangan, dadunya dapat dilempar orang lain di hadapan hadirin; catat hal itu sebagai keberatan.</source>
        <translation>The twelve words bind the list, the prizes, the rules and the laptop&apos;s secret. Each witness notes them before the dice are thrown, so that nobody can exchange anything later.

Then each witness throws dice in the open. The digits are typed twice and shown on the big screen.

If a witness is prevented, someone else may throw their dice before the hall; note that as an objection.</translation>
    </message>
    <message>
        <source>Bacakan dua belas kata segel</source>
        <translation>Read the twelve words of the seal aloud</translation>
    </message>
    <message>
        <source>Isi undian sudah terkunci. Setiap saksi mencatat kata ini sebelum dadu dilempar.</source>
        <translation>The draw is locked. Each witness notes these words before the dice are thrown.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Berapa lemparan {name}?</source>
        <translation>What did {name} throw?</translation>
    </message>
    <message>
        <source>Dadu dilempar di tempat terbuka. Ketik angkanya dua kali; hadirin melihatnya di layar besar.</source>
        <translation>Dice are thrown in the open. Type the digits twice; the hall sees them on the big screen.</translation>
    </message>
    <message>
        <source>Enter: lanjut</source>
        <translation>Enter: continue</translation>
    </message>
    <message>
        <source>Benih undian sudah jadi</source>
        <translation>The seed of the draw is made</translation>
    </message>
    <message>
        <source>Urutan semua nomor kini tetap. Rahasia laptop dibuka supaya siapa pun bisa menghitung ulang.</source>
        <translation>The order of all numbers is now fixed. The laptop&apos;s secret is opened so that anyone can work it out again.</translation>
    </message>
    <message>
        <source>Batalkan percobaan ini?</source>
        <translation>Void this attempt?</translation>
    </message>
    <message>
        <source>Segel ini gugur. Nomor percobaan bertambah dan tercetak di berita acara bersama alasannya.</source>
        <translation>This seal falls. The number of the attempt goes up and is printed in the minutes with its reason.</translation>
    </message>
    <message>
        <source>Daftar, hadiah, dan saksi dapat dibetulkan, lalu segel baru dibuat.</source>
        <translation>List, prizes and witnesses can be corrected; then a new seal is made.</translation>
    </message>
    <message>
        <source>Batalkan percobaan</source>
        <translation>Void the attempt</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>SealWordsView</name>
    <message>
        <source>Baca isi segel</source>
        <translation>Read contents</translation>
    </message>
    <message>
        <source>Kode segel</source>
        <translation>Seal code</translation>
    </message>
    <message>
        <source>Foto untuk segel lengkap</source>
        <translation>Photograph for the whole seal</translation>
    </message>
    <message>
        <source>Semua sudah mencatat</source>
        <translation>All have noted</translation>
    </message>
    <message>
        <source>Cetak lembar saksi</source>
        <translation>Print witness sheets</translation>
    </message>
    <message>
        <source>Saksi yang sudah mencatat</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>{count} nomor dikecualikan.</source>
        <translation>{count} numbers excluded.</translation>
    </message>
    <message>
        <source>{role}, tidak melempar</source>
        <translation>{role}, does not throw</translation>
    </message>
    <message>
        <source>Tutup isi segel</source>
        <translation>Close contents</translation>
    </message>
</context>
<context>
    <name>SealedStatement</name>
    <message>
        <source>{tickets} nomor undian · {units} hadiah · {witnesses} saksi melempar · percobaan ke-{attempt}</source>
        <translation>{tickets} draw numbers · {units} prizes · {witnesses} witnesses throw · attempt {attempt}</translation>
    </message>
    <message>
        <source>Pemenang harus hadir; dipanggil {calls} kali.</source>
        <translation>The winner must be there; called {calls} times.</translation>
    </message>
    <message>
        <source>Hadiah pemenang yang tidak hadir disimpan.</source>
        <translation>An absent winner&apos;s prize is kept.</translation>
    </message>
    <message>
        <source>Undian sebelum penghitungan suara.</source>
        <translation>The draw is before the counting of votes.</translation>
    </message>
    <message>
        <source>Penyimpangan: undian sesudah penghitungan, karena {reason}</source>
        <translation>Departure: the draw is after the counting of votes, because {reason}</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Petugas lain ditambahkan sesudah ini.</source>
        <translation>Other officers are added after this.</translation>
    </message>
    <message>
        <source>Siapa ketua KPPS?</source>
        <translation>Who is the KPPS chair?</translation>
    </message>
    <message>
        <source>Disimpan di mana?</source>
        <translation>Where shall it be kept?</translation>
    </message>
    <message>
        <source>Apa kata sandinya?</source>
        <translation>What is the passphrase?</translation>
    </message>
    <message>
        <source>Tanpa kata sandi ini berkas tidak bisa dibuka. Catat dan simpan terpisah dari laptop.</source>
        <translation>Without this passphrase the file cannot be opened. Note it and keep it apart from the laptop.</translation>
    </message>
</context>
<context>
    <name>SeedCard</name>
    <message>
        <source>Benih</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Rahasia laptop</source>
        <translation>The laptop&apos;s secret</translation>
    </message>
    <message>
        <source>Periksa satu nomor sendiri</source>
        <translation>Check a number yourself</translation>
    </message>
    <message>
        <source>Jaminan berkurang; berita acara menyebutnya</source>
        <translation>Reduced assurance; the minutes say so</translation>
    </message>
    <message>
        <source>Jaminan penuh</source>
        <translation>Full assurance</translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>selesai</source>
        <translation>done</translation>
    </message>
    <message>
        <source>belum selesai</source>
        <translation>not done</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Pilih</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ShellWindow</name>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Tanda tangan {name}</source>
        <translation>Signature of {name}</translation>
    </message>
    <message>
        <source>Tanda tangani dengan jari, pena, atau tetikus. Ini tanda tangan elektronik tidak tersertifikasi; tanda tangan di atas kertas tetap boleh dibubuhkan.</source>
        <translation>Sign with a finger, a pen or the mouse. This is an uncertified electronic signature; a signature on paper may still be given.</translation>
    </message>
    <message>
        <source>Hapus tanda tangan</source>
        <translation>Clear the signature</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Simpan tanda tangan</source>
        <translation>Save the signature</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Hapus</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SizesDialog</name>
    <message>
        <source>Berapa pemilih di tiap daftar?</source>
        <translation>How many voters has each list?</translation>
    </message>
    <message>
        <source>Kosongkan daftar yang tidak ada. Pemilih nanti dicari dengan nomornya.</source>
        <translation>Leave a list empty that does not exist. Voters are then found by their numbers.</translation>
    </message>
    <message>
        <source>Daftar nama yang sekarang diganti nomor saja.</source>
        <translation>The present list of names gives way to numbers only.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai jumlah ini</source>
        <translation>Use these sizes</translation>
    </message>
    <message>
        <source>Jumlah {count} pemilih</source>
        <translation>{count} voters in all</translation>
    </message>
    <message>
        <source>Tulis angka 0 sampai 5000.</source>
        <translation>Write a number from 0 to 5000.</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Pakai contoh daftar</source>
        <translation>Use the sample list</translation>
    </message>
    <message>
        <source>Tulis jumlahnya</source>
        <translation>Write the sizes</translation>
    </message>
    <message>
        <source>Dari berkas</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>XLSX, XLS, ODS, atau CSV dari KPU atau PPS. Setiap baris diperiksa sebelum masuk.</source>
        <translation>XLSX, XLS, ODS or CSV from KPU or PPS. Every row is checked before it comes in.</translation>
    </message>
    <message>
        <source>Tarik berkas ke sini, atau</source>
        <translation>Drag a file here, or</translation>
    </message>
    <message>
        <source>Hanya nomor</source>
        <translation>Numbers only</translation>
    </message>
    <message>
        <source>Bila hanya ada daftar kertas: cukup tulis jumlah pemilih tiap daftar.</source>
        <translation>If there is only a paper list: the number of voters of each list will do.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Pemenang harus hadir saat dipanggil; dipanggil {calls} kali.</source>
        <translation>The winner must be there when called; called {calls} times.</translation>
    </message>
    <message>
        <source>Hadiah pemenang yang tidak hadir disimpan untuknya.</source>
        <translation>An absent winner&apos;s prize is kept for them.</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Sejauh ini</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Bagian hadiah yang sudah diserahkan</source>
        <translation>Share of the prizes handed over</translation>
    </message>
    <message>
        <source>Hadiah diserahkan</source>
        <translation>Prizes handed over</translation>
    </message>
    <message>
        <source>Hadiah tersisa</source>
        <translation>Prizes left</translation>
    </message>
    <message>
        <source>Nomor belum dipanggil</source>
        <translation>Numbers not called yet</translation>
    </message>
    <message>
        <source>Berikutnya selalu urutan berikut dari benih yang sama. Tidak ada undian ulang.</source>
        <translation>Next is always the next number in the order of the same seed. Nothing is drawn again.</translation>
    </message>
    <message>
        <source>Hentikan undian…</source>
        <translation>Stop the draw…</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Yang disegel</source>
        <translation>What is sealed</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Yang hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Nomor undian</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Dikecualikan</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Witnesses</translation>
    </message>
    <message>
        <source>Sebab selisih</source>
        <translation>Why they differ</translation>
    </message>
    <message>
        <source>Hadiah menurut urutan undian</source>
        <translation>Prizes in drawing order</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prize</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Pemungutan ditutup {closed}, daftar dikunci {frozen}</source>
        <translation>Polls closed {closed}, list locked {frozen}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Tambah {count} huruf lagi.</source>
        <translation>{count} more letters.</translation>
    </message>
    <message>
        <source>Boleh dipakai, tetapi mudah ditebak. Tambah satu kata lain.</source>
        <translation>Usable, but easy to guess. Add another word.</translation>
    </message>
    <message>
        <source>Cukup. Satu kata lagi membuatnya kuat.</source>
        <translation>Good enough. One more word makes it strong.</translation>
    </message>
    <message>
        <source>Kuat.</source>
        <translation>Strong.</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Cari nomor atau nama</source>
        <translation>Find a number or a name</translation>
    </message>
    <message>
        <source>Daftar pemilih</source>
        <translation>Voter list</translation>
    </message>
    <message>
        <source>Pemilih terdaftar</source>
        <translation>Registered voters</translation>
    </message>
    <message>
        <source>Menurut daftar</source>
        <translation>By list</translation>
    </message>
    <message>
        <source>Hanya nomor, tanpa nama</source>
        <translation>Numbers only, without names</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>L</source>
        <translation>M</translation>
    </message>
    <message>
        <source>P</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>Sudah hadir</source>
        <translation>Present so far</translation>
    </message>
    <message>
        <source>Bagian yang sudah hadir</source>
        <translation>Share of those present</translation>
    </message>
    <message>
        <source>Hadir menurut daftar</source>
        <translation>Present by list</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>Catat keberatan</source>
        <translation>Note an objection</translation>
    </message>
    <message>
        <source>dari {registered} pemilih · {percent} %</source>
        <translation>of {registered} voters · {percent} %</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Urungkan kehadiran {ticket}?</source>
        <translation>Undo the attendance of {ticket}?</translation>
    </message>
    <message>
        <source>Kehadiran dan pembatalannya sama-sama tercatat.</source>
        <translation>The attendance and its undoing are both recorded.</translation>
    </message>
    <message>
        <source>Mengapa?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Salah ketik nomor</source>
        <translation>Wrong number typed</translation>
    </message>
    <message>
        <source>Salah orang</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>Ternyata tidak jadi memilih</source>
        <translation>Did not vote after all</translation>
    </message>
    <message>
        <source>Tetap hadir</source>
        <translation>Stay present</translation>
    </message>
    <message>
        <source>Urungkan kehadiran</source>
        <translation>Undo attendance</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Berkas yang diperiksa</source>
        <translation>Files that were checked</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Dua belas pemeriksaan</source>
        <translation>Twelve checks</translation>
    </message>
    <message>
        <source>LATIHAN. Berkas ini dari undian latihan dan tidak berlaku sebagai hasil resmi.</source>
        <translation>PRACTICE. This file is from a practice draw and does not count as an official result.</translation>
    </message>
    <message>
        <source>{file}: {fault}.</source>
        <translation>{file}: {fault}.</translation>
    </message>
    <message>
        <source>Tidak bisa diperiksa</source>
        <translation>Cannot be checked</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>Tidak cocok</source>
        <translation>Does not agree</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Not complete yet</translation>
    </message>
    <message>
        <source>Nomor {no}, {name}: {finding}.</source>
        <translation>No. {no}, {name}: {finding}.</translation>
    </message>
    <message>
        <source>Dan {more} lagi.</source>
        <translation>And {more} more.</translation>
    </message>
    <message>
        <source>Ada yang diubah atau salah. Jangan dipakai; hubungi TPS pembuatnya.</source>
        <translation>Something was changed or is wrong. Do not use it; ask the TPS that made it.</translation>
    </message>
    <message>
        <source>Semua pemeriksaan berlaku.</source>
        <translation>All checks hold.</translation>
    </message>
    <message>
        <source>Undiannya benar. Belum diperiksa karena tidak ada di berkas ini: nomor {missing}.</source>
        <translation>The draw is right. Not checked, because it is not in this file: no. {missing}.</translation>
    </message>
    <message>
        <source>Garis bukti hanya memuat nomor. Nama, sumber hadiah, dan aturan belum diperiksa: cocokkan kata segel dengan lembar saksi dan nomornya dengan berita acara.</source>
        <translation>A proof line holds numbers only. Names, prize sources and rules are not checked: compare the seal&apos;s words with the witness sheet, and the numbers with the minutes.</translation>
    </message>
    <message>
        <source>hadiah {prize}, buah {unit}</source>
        <translation>prize {prize}, item {unit}</translation>
    </message>
</context>
<context>
    <name>VillagePicker</name>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Desa or kelurahan</translation>
    </message>
    <message>
        <source>Ketik namanya atau kode Kemendagri.</source>
        <translation>Type its name or its Kemendagri code.</translation>
    </message>
    <message>
        <source>Desa yang cocok</source>
        <translation>Desa that fit</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Impor daftar desa lain…</source>
        <translation>Import another list of desa…</translation>
    </message>
    <message>
        <source>{name}, Kec. {district}, Kab. {regency}, {province} · {code}</source>
        <translation>{name}, Kec. {district}, Kab. {regency}, {province} · {code}</translation>
    </message>
    <message>
        <source>Daftar desa ini tidak bisa dipakai.</source>
        <translation>This list of desa cannot be used.</translation>
    </message>
    <message>
        <source>{count} desa ditambahkan.</source>
        <translation>{count} desa added.</translation>
    </message>
    <message>
        <source>Tidak ada desa yang cocok. Desa di kabupaten lain bisa diimpor.</source>
        <translation>No desa fits. Desa of other regencies can be imported.</translation>
    </message>
    <message>
        <source>Daftar desa</source>
        <translation>List of desa</translation>
    </message>
    <message>
        <source>Daftar desa (*.csv)</source>
        <translation>Lists of desa (*.csv)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>VoterList</name>
    <message>
        <source>nomor urut belum ada.</source>
        <translation>the number in the list is missing.</translation>
    </message>
    <message>
        <source>{value} bukan nomor urut. Nomor urut adalah angka 1 sampai {most}.</source>
        <translation>{value} is not a number in the list. It is a number from 1 to {most}.</translation>
    </message>
    <message>
        <source>nomor {value} sudah dipakai di baris {other}.</source>
        <translation>number {value} is already used in row {other}.</translation>
    </message>
    <message>
        <source>nama belum ada.</source>
        <translation>the name is missing.</translation>
    </message>
    <message>
        <source>nama berisi angka: {value}.</source>
        <translation>the name has digits in it: {value}.</translation>
    </message>
    <message>
        <source>nama {value} huruf; paling panjang {longest}.</source>
        <translation>the name has {value} letters; at most {longest}.</translation>
    </message>
    <message>
        <source>rumus tanpa hasil. Simpan ulang berkas di program lembar kerja.</source>
        <translation>a formula without a result. Save the file again in the spreadsheet program.</translation>
    </message>
    <message>
        <source>nomor sebelum baris ini tidak ada: {value}.</source>
        <translation>a number before this row is missing: {value}.</translation>
    </message>
    <message>
        <source>huruf tak tampak dibuang dari nama.</source>
        <translation>invisible letters were taken out of the name.</translation>
    </message>
    <message>
        <source>tanda aksen disatukan dengan hurufnya.</source>
        <translation>accents were joined with their letters.</translation>
    </message>
    <message>
        <source>nama berawalan {value}; dibaca sebagai tulisan biasa.</source>
        <translation>the name begins with {value}; read as plain text.</translation>
    </message>
    <message>
        <source>nama, jenis kelamin, usia, RT, dan RW sama dengan baris {other}.</source>
        <translation>name, sex, age, RT and RW are the same as in row {other}.</translation>
    </message>
    <message>
        <source>{value} bukan L atau P; dikosongkan.</source>
        <translation>{value} is neither L nor P; left empty.</translation>
    </message>
    <message>
        <source>{value} bukan usia; dikosongkan.</source>
        <translation>{value} is not an age; left empty.</translation>
    </message>
    <message>
        <source>usia {value} jarang sekali; periksa lagi.</source>
        <translation>age {value} is very rare; check again.</translation>
    </message>
    <message>
        <source>usia {value} dan tidak tercatat kawin.</source>
        <translation>age {value} and not recorded as married.</translation>
    </message>
    <message>
        <source>{value} bukan nomor RT atau RW; dikosongkan.</source>
        <translation>{value} is not an RT or RW number; left empty.</translation>
    </message>
    <message>
        <source>tulisan lebih dari {text} huruf dan dipotong.</source>
        <translation>the text is longer than {text} letters and was cut.</translation>
    </message>
    <message>
        <source>rumus tanpa hasil; dianggap kosong.</source>
        <translation>a formula without a result; taken as empty.</translation>
    </message>
    <message>
        <source>NIK dibulatkan oleh program lembar kerja; angkanya sudah hilang.</source>
        <translation>the spreadsheet program rounded the NIK; its digits are lost.</translation>
    </message>
    <message>
        <source>NIK {value} angka, seharusnya 16.</source>
        <translation>the NIK has {value} digits, it should have 16.</translation>
    </message>
    <message>
        <source>NIK berisi tanda selain angka.</source>
        <translation>the NIK has other signs than digits.</translation>
    </message>
    <message>
        <source>NIK menunjukkan jenis kelamin lain.</source>
        <translation>the NIK says another sex.</translation>
    </message>
    <message>
        <source>NIK menunjukkan tanggal lahir lain.</source>
        <translation>the NIK says another date of birth.</translation>
    </message>
    <message>
        <source>NIK sama dengan baris {other}.</source>
        <translation>the NIK is the same as in row {other}.</translation>
    </message>
    <message>
        <source>baris kosong</source>
        <translation>empty rows</translation>
    </message>
    <message>
        <source>judul</source>
        <translation>title</translation>
    </message>
    <message>
        <source>keterangan wilayah</source>
        <translation>region</translation>
    </message>
    <message>
        <source>judul kolom</source>
        <translation>headings</translation>
    </message>
    <message>
        <source>judul kolom berulang</source>
        <translation>repeated headings</translation>
    </message>
    <message>
        <source>nomor kolom</source>
        <translation>column numbers</translation>
    </message>
    <message>
        <source>rekapitulasi</source>
        <translation>recapitulation</translation>
    </message>
    <message>
        <source>tulisan di luar daftar</source>
        <translation>text outside the list</translation>
    </message>
    <message>
        <source>lembar tanpa pemilih</source>
        <translation>sheet without voters</translation>
    </message>
    <message>
        <source>Berkas ini tidak bisa dibuka.</source>
        <translation>This file cannot be opened.</translation>
    </message>
    <message>
        <source>Ini map atau alat, bukan berkas.</source>
        <translation>This is a folder or a device, not a file.</translation>
    </message>
    <message>
        <source>Berkas ini kosong.</source>
        <translation>This file is empty.</translation>
    </message>
    <message>
        <source>Berkas ini jauh lebih besar daripada daftar pemilih.</source>
        <translation>This file is far larger than a voter list.</translation>
    </message>
    <message>
        <source>Barisnya jauh lebih banyak daripada daftar pemilih. Simpan daftar satu TPS saja.</source>
        <translation>It has far more rows than a voter list. Save the list of one TPS only.</translation>
    </message>
    <message>
        <source>Kolomnya jauh lebih banyak daripada daftar pemilih.</source>
        <translation>It has far more columns than a voter list.</translation>
    </message>
    <message>
        <source>Isinya jauh lebih banyak daripada daftar pemilih.</source>
        <translation>It holds far more than a voter list.</translation>
    </message>
    <message>
        <source>Ada sel yang tulisannya terlalu panjang.</source>
        <translation>A cell&apos;s text is too long.</translation>
    </message>
    <message>
        <source>Ada tanda kutip yang tidak ditutup. Simpan ulang berkasnya.</source>
        <translation>A quotation mark is not closed. Save the file again.</translation>
    </message>
    <message>
        <source>Berkas ini rusak atau bukan daftar pemilih.</source>
        <translation>This file is damaged or is no voter list.</translation>
    </message>
    <message>
        <source>Ini halaman web. Buka di program lembar kerja, lalu simpan sebagai XLSX atau CSV.</source>
        <translation>This is a web page. Open it in a spreadsheet program, then save as XLSX or CSV.</translation>
    </message>
    <message>
        <source>Ini PDF. Minta daftarnya sebagai XLSX, XLS, ODS, atau CSV.</source>
        <translation>This is a PDF. Ask for the list as XLSX, XLS, ODS or CSV.</translation>
    </message>
    <message>
        <source>Ini bukan lembar kerja. Pilih XLSX, XLS, ODS, atau CSV.</source>
        <translation>This is not a spreadsheet. Choose XLSX, XLS, ODS or CSV.</translation>
    </message>
    <message>
        <source>Berkas ini terkunci kata sandi. Simpan tanpa kata sandi dahulu.</source>
        <translation>This file is locked with a password. Save it without a password first.</translation>
    </message>
    <message>
        <source>Berkas ini rusak atau tidak lengkap.</source>
        <translation>This file is damaged or incomplete.</translation>
    </message>
    <message>
        <source>Susunan berkas ini tidak wajar, jadi tidak dibuka. Minta berkas yang baru.</source>
        <translation>This file is built in an unusual way, so it was not opened. Ask for a new one.</translation>
    </message>
    <message>
        <source>Ada isian jauh di luar daftar. Hapus isian itu, lalu simpan ulang.</source>
        <translation>Something stands far outside the list. Remove it, then save again.</translation>
    </message>
    <message>
        <source>Membaca berkas ini terlalu lama dan dihentikan. Simpan sebagai CSV.</source>
        <translation>Reading this file took too long and was stopped. Save it as CSV.</translation>
    </message>
    <message>
        <source>Berkas ini tidak terbaca dengan memori yang ada. Simpan sebagai CSV.</source>
        <translation>This file cannot be read with the memory at hand. Save it as CSV.</translation>
    </message>
    <message>
        <source>Baris judul kolom (NO, NAMA, …) tidak ditemukan. Tambahkan, lalu pilih lagi berkasnya.</source>
        <translation>The row of headings (NO, NAMA, …) was not found. Add it, then choose the file again.</translation>
    </message>
    <message>
        <source>Kolom nomor urut (NO) tidak ditemukan. Beri judul NO, lalu pilih lagi berkasnya.</source>
        <translation>The column of numbers (NO) was not found. Give it the heading NO, then choose the file again.</translation>
    </message>
    <message>
        <source>Kolom yang dipilih tidak ada di berkas ini.</source>
        <translation>The chosen column is not in this file.</translation>
    </message>
    <message>
        <source>Ada judul kolom, tetapi tidak ada pemilih.</source>
        <translation>There are headings, but no voters.</translation>
    </message>
    <message>
        <source>Nomor urut</source>
        <translation>Number in the list</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Tanda laki-laki</source>
        <translation>Mark for men</translation>
    </message>
    <message>
        <source>Tanda perempuan</source>
        <translation>Mark for women</translation>
    </message>
    <message>
        <source>Usia</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>RT/RW</source>
        <translation>RT/RW</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>NIK (tidak disimpan)</source>
        <translation>NIK (not kept)</translation>
    </message>
    <message>
        <source>Nomor KK (tidak disimpan)</source>
        <translation>KK number (not kept)</translation>
    </message>
    <message>
        <source>Status kawin</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>KTP-el</source>
        <translation>KTP-el</translation>
    </message>
    <message>
        <source>Nomor TPS</source>
        <translation>TPS number</translation>
    </message>
    <message>
        <source>lembar {sheet}</source>
        <translation>sheet {sheet}</translation>
    </message>
    <message>
        <source>baris {row}</source>
        <translation>row {row}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Mohon tunggu sebentar.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{done} dari {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Sedang dihentikan…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Hari latihan</source>
        <translation>Practice day</translation>
    </message>
    <message>
        <source>Coba seluruh hari dengan data contoh.</source>
        <translation>Try the whole day with sample data.</translation>
    </message>
    <message>
        <source>Berkas TPS baru</source>
        <translation>New TPS file</translation>
    </message>
    <message>
        <source>Untuk hari pemilihan di TPS ini.</source>
        <translation>For election day at this TPS.</translation>
    </message>
    <message>
        <source>Buka berkas TPS…</source>
        <translation>Open a TPS file…</translation>
    </message>
    <message>
        <source>Lanjutkan hari yang sudah dimulai.</source>
        <translation>Continue a day that has begun.</translation>
    </message>
    <message>
        <source>Periksa berkas</source>
        <translation>Check a file</translation>
    </message>
    <message>
        <source>Uji hasil undian dari TPS mana pun.</source>
        <translation>Test a draw&apos;s result, from any TPS.</translation>
    </message>
    <message>
        <source>Apa yang ingin dikerjakan?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Uji peluang</source>
        <translation>Test the chances</translation>
    </message>
    <message>
        <source>Hari latihan membuat berkas contoh; semuanya boleh dicoba dan tidak ada yang resmi.

Berkas TPS baru dibuat sekali untuk setiap TPS dan dilindungi kata sandi. Satu laptop boleh menyimpan beberapa TPS.

Periksa berkas menguji berita acara atau paket hasil undian tanpa kata sandi.</source>
        <translation>A practice day makes a sample file; anything may be tried and nothing is official.

A new TPS file is made once for each TPS and is protected by a passphrase. One laptop may hold several TPS.

Check a file tests the minutes or the bundle of a draw without a passphrase.</translation>
    </message>
    <message>
        <source>Undian yang bisa diperiksa siapa saja</source>
        <translation>A draw that anyone can check</translation>
    </message>
    <message>
        <source>Terakhir dibuka</source>
        <translation>Opened recently</translation>
    </message>
    <message>
        <source>Buka berkas TPS</source>
        <translation>Open a TPS file</translation>
    </message>
    <message>
        <source>Berkas TPS (*.undian)</source>
        <translation>TPS files (*.undian)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>Siapa saksi ini?</source>
        <translation>Who is this witness?</translation>
    </message>
    <message>
        <source>Apa yang berubah pada saksi ini?</source>
        <translation>What changes for this witness?</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Pilih atau ketik sendiri</source>
        <translation>Choose or type it</translation>
    </message>
    <message>
        <source>Mandat (bila ada)</source>
        <translation>Mandate (if any)</translation>
    </message>
    <message>
        <source>Nomor dan tanggal surat</source>
        <translation>Number and date of the letter</translation>
    </message>
    <message>
        <source>Ikut melempar dadu</source>
        <translation>Throws dice</translation>
    </message>
    <message>
        <source>Dadu saksi ikut menentukan urutan pemenang.</source>
        <translation>The witness&apos;s dice help to decide the order of winners.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah saksi</source>
        <translation>Add witness</translation>
    </message>
    <message>
        <source>Ubah saksi</source>
        <translation>Change witness</translation>
    </message>
    <message>
        <source>Pengawas TPS</source>
        <translation>Pengawas TPS</translation>
    </message>
    <message>
        <source>Saksi</source>
        <translation>Saksi</translation>
    </message>
    <message>
        <source>Pemantau</source>
        <translation>Pemantau</translation>
    </message>
    <message>
        <source>Tokoh masyarakat</source>
        <translation>Tokoh masyarakat</translation>
    </message>
    <message>
        <source>Pemilih</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>Nama ini sudah tertulis sebagai saksi atau petugas. Satu orang tidak boleh mengisi dua tempat.</source>
        <translation>This name is already a witness or an officer. One person cannot fill two places.</translation>
    </message>
    <message>
        <source>Tulis namanya.</source>
        <translation>Write the name.</translation>
    </message>
    <message>
        <source>Tulis jabatannya, misalnya Saksi.</source>
        <translation>Write the role, for example Saksi.</translation>
    </message>
    <message>
        <source>Paling panjang 200 huruf.</source>
        <translation>At most 200 letters.</translation>
    </message>
</context>
<context>
    <name>WitnessesPart</name>
    <message>
        <source>Siapa yang menyaksikan?</source>
        <translation>Who witnesses the draw?</translation>
    </message>
    <message>
        <source>Sedikitnya dua saksi melempar dadu. Tanpa dadu mereka, undian tidak bisa dimulai.</source>
        <translation>At least two witnesses throw dice. Without their dice, the draw cannot start.</translation>
    </message>
    <message>
        <source>Saksi undian</source>
        <translation>Witnesses of the draw</translation>
    </message>
    <message>
        <source>Tambah saksi</source>
        <translation>Add witness</translation>
    </message>
    <message>
        <source>{count} saksi</source>
        <translation>{count} witnesses</translation>
    </message>
    <message>
        <source>{count} melempar dadu</source>
        <translation>{count} throw dice</translation>
    </message>
    <message>
        <source>Belum ada saksi</source>
        <translation>No witnesses yet</translation>
    </message>
    <message>
        <source>Mulai dengan Pengawas TPS.</source>
        <translation>Begin with the Pengawas TPS.</translation>
    </message>
    <message>
        <source>Nama yang sama tertulis dua kali: {names}. Pastikan orangnya memang berbeda.</source>
        <translation>The same name is written twice: {names}. Make sure they are two people.</translation>
    </message>
    <message>
        <source>Masih kurang {count} saksi yang melempar dadu.</source>
        <translation>Still {count} too few witnesses who throw dice.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Mandat</source>
        <translation>Mandate</translation>
    </message>
    <message>
        <source>Melempar dadu</source>
        <translation>Throws dice</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>_FactsCard</name>
    <message>
        <source>Isi berkas</source>
        <translation>What the file says</translation>
    </message>
    <message>
        <source>Penerima hadiah</source>
        <translation>Who received prizes</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Penerima atau hadiah</source>
        <translation>Receiver or prize</translation>
    </message>
    <message>
        <source>Kata segel</source>
        <translation>Words of the seal</translation>
    </message>
    <message>
        <source>Sidik jari kunci penanda tangan: {groups}</source>
        <translation>Fingerprint of the signer&apos;s key: {groups}</translation>
    </message>
</context>
<context>
    <name>_Hand</name>
    <message>
        <source>Pilih nama</source>
        <translation>Choose a name</translation>
    </message>
    <message>
        <source>Saya setuju</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Tanda tangan {name}</source>
        <translation>Signature of {name}</translation>
    </message>
</context>
</TS>
