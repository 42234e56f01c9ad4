<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>Acts</name>
    <message>
        <source>Berkas TPS dibuat</source>
        <translation>TPS file made</translation>
    </message>
    <message>
        <source>Data TPS disimpan</source>
        <translation>TPS details stored</translation>
    </message>
    <message>
        <source>Daftar petugas disimpan</source>
        <translation>List of officers stored</translation>
    </message>
    <message>
        <source>Kata sandi diganti</source>
        <translation>Passphrase changed</translation>
    </message>
    <message>
        <source>Kode pemulihan dibuat</source>
        <translation>Recovery code made</translation>
    </message>
    <message>
        <source>Daftar pemilih dimasukkan</source>
        <translation>Voter list taken in</translation>
    </message>
    <message>
        <source>Jumlah pemilih dimasukkan</source>
        <translation>Sizes of the voter lists taken in</translation>
    </message>
    <message>
        <source>Pemilih {tickets} ditambahkan</source>
        <translation>Voter {tickets} added</translation>
    </message>
    <message>
        <source>Daftar hadiah disimpan</source>
        <translation>List of prizes stored</translation>
    </message>
    <message>
        <source>Daftar saksi disimpan</source>
        <translation>List of witnesses stored</translation>
    </message>
    <message>
        <source>Aturan undian disimpan</source>
        <translation>Rules of the draw stored</translation>
    </message>
    <message>
        <source>Pernyataan netral disetujui</source>
        <translation>Neutrality declaration accepted</translation>
    </message>
    <message>
        <source>Hadir: {tickets}</source>
        <translation>Present: {tickets}</translation>
    </message>
    <message>
        <source>Kehadiran {tickets} diurungkan</source>
        <translation>Check-in of {tickets} undone</translation>
    </message>
    <message>
        <source>Jumlah formulir dan surat suara dicocokkan</source>
        <translation>Totals of the forms and the ballots reconciled</translation>
    </message>
    <message>
        <source>Pemungutan suara ditutup</source>
        <translation>Polls closed</translation>
    </message>
    <message>
        <source>Daftar dikunci dan disegel, percobaan ke-{attempt}</source>
        <translation>List locked and sealed, attempt {attempt}</translation>
    </message>
    <message>
        <source>Saksi {witness} sudah mencatat kata segel</source>
        <translation>Witness {witness} has written down the seal words</translation>
    </message>
    <message>
        <source>Percobaan ke-{attempt} dibatalkan</source>
        <translation>Attempt {attempt} given up</translation>
    </message>
    <message>
        <source>Lemparan saksi {witness} dicatat</source>
        <translation>Throw of witness {witness} recorded</translation>
    </message>
    <message>
        <source>Semua lemparan lengkap, benih diumumkan</source>
        <translation>All throws complete, seed announced</translation>
    </message>
    <message>
        <source>Panggilan {call}: nomor {ticket}</source>
        <translation>Call {call}: number {ticket}</translation>
    </message>
    <message>
        <source>Panggilan {call} diulang, kali ke-{times}</source>
        <translation>Call {call} repeated, time {times}</translation>
    </message>
    <message>
        <source>Panggilan {call}: {outcome}</source>
        <translation>Call {call}: {outcome}</translation>
    </message>
    <message>
        <source>Hasil panggilan {call} diganti: {outcome}</source>
        <translation>Outcome of call {call} replaced: {outcome}</translation>
    </message>
    <message>
        <source>Keberatan dicatat</source>
        <translation>Objection recorded</translation>
    </message>
    <message>
        <source>Undian ditutup</source>
        <translation>Draw closed</translation>
    </message>
    <message>
        <source>Tanda tangan di layar disimpan</source>
        <translation>Signature on the screen stored</translation>
    </message>
    <message>
        <source>Tanda tangan di layar dihapus</source>
        <translation>Signature on the screen removed</translation>
    </message>
    <message>
        <source>Berkas hasil disimpan</source>
        <translation>Result files stored</translation>
    </message>
    <message>
        <source>Salinan kedua ditulis</source>
        <translation>Second copy written</translation>
    </message>
    <message>
        <source>PIN dibuat</source>
        <translation>PIN made</translation>
    </message>
    <message>
        <source>PIN diganti</source>
        <translation>PIN changed</translation>
    </message>
    <message>
        <source>PIN yang lupa dihapus</source>
        <translation>Forgotten PIN removed</translation>
    </message>
    <message>
        <source>Data pemilih dihapus</source>
        <translation>Voters&apos; data deleted</translation>
    </message>
    <message>
        <source>Kesiapan diperiksa</source>
        <translation>Readiness checked</translation>
    </message>
    <message>
        <source>Laporan nol dibuat</source>
        <translation>Zero report made</translation>
    </message>
    <message>
        <source>Satu langkah dicatat</source>
        <translation>One step recorded</translation>
    </message>
    <message>
        <source>{n} hari</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} jam</source>
        <translation>{n} hours</translation>
    </message>
    <message>
        <source>{n} menit</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>{n} detik</source>
        <translation>{n} seconds</translation>
    </message>
</context>
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
    <name>AnswerGrid</name>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Catatan: {question}</source>
        <translation>Note: {question}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Belum tahu</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>AreaForm</name>
    <message>
        <source>Tingkat</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Nama pemilihan</source>
        <translation>Name of the election</translation>
    </message>
    <message>
        <source>Misalnya Pemilu 2024</source>
        <translation>For instance Pemilu 2024</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Pilih wilayahnya.</source>
        <translation>Choose the area.</translation>
    </message>
    <message>
        <source>Tulis nama pemilihannya.</source>
        <translation>Write the name of the election.</translation>
    </message>
    <message>
        <source>Tulis tanggal seperti 14-02-2024.</source>
        <translation>Write the date like 14-02-2024.</translation>
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
    <name>BoardPage</name>
    <message>
        <source>Diharapkan</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Belum masuk</source>
        <translation>Not in yet</translation>
    </message>
    <message>
        <source>Belum ada apa-apa. Masukkan daftar TPS, berkas kesiapan desa, atau paket TPS.</source>
        <translation>Nothing is here yet. Bring in the list of TPS, the villages&apos; readiness files, or TPS packages.</translation>
    </message>
    <message>
        <source>Impor…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Buat rekap</source>
        <translation>Make the recap</translation>
    </message>
    <message>
        <source>Seret berkas, folder, atau flashdisk ke sini</source>
        <translation>Drag files, folders or a USB stick here</translation>
    </message>
    <message>
        <source>Setiap berkas diperiksa seluruhnya dan undiannya dihitung ulang. Yang tidak lolos tidak dihitung dan disebut alasannya.

Selesai: undian lolos semua pemeriksaan. Perlu dilihat: lolos, tetapi ada yang tidak lazim; hitungannya tertulis, dan itu bukan putusan. Ditolak: ada pemeriksaan yang gagal. Belum masuk: belum ada berkas.

Mengimpor berkas yang sama lagi tidak mengubah apa pun.</source>
        <translation>Every file is checked whole and its draw is computed again. What does not pass is not counted, and the reason is named.

Done: the draw passed every check. Worth a look: it passed, but something is unusual; the arithmetic is written, and it is no verdict. Refused: a check fails. Not in yet: there is no file.

Importing the same file again changes nothing.</translation>
    </message>
    <message>
        <source>Dari folder atau flashdisk mana?</source>
        <translation>From which folder or USB stick?</translation>
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
        <source>Simpan halaman pemeriksa…</source>
        <translation>Save the checker page…</translation>
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
        <source>Untuk siapa pun, tanpa program ini: periksa.html, SHA-256 {sha}.</source>
        <translation>For anyone, without this program: periksa.html, SHA-256 {sha}.</translation>
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
    <message>
        <source>Simpan periksa.html di mana?</source>
        <translation>Where should periksa.html be saved?</translation>
    </message>
    <message>
        <source>Tersimpan: {place}</source>
        <translation>Saved: {place}</translation>
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
        <source>daftar hadiah di paket bukan daftar hadiah transkrip</source>
        <translation>the prize list of the package is not that of the transcript</translation>
    </message>
    <message>
        <source>berita acara tidak membawa fakta untuk digambar ulang</source>
        <translation>the minutes carry no facts to be drawn again from</translation>
    </message>
    <message>
        <source>jam, pembetulan, atau gangguan di berita acara berbeda dari catatan kejadian</source>
        <translation>hours, corrections or interruptions in the minutes differ from the journal</translation>
    </message>
    <message>
        <source>berita acara tidak dapat digambar ulang: {fault}</source>
        <translation>the minutes cannot be drawn again: {fault}</translation>
    </message>
    <message>
        <source>berita acara tidak sama dengan gambar ulangnya: {place}</source>
        <translation>the minutes are not what they are when drawn again: {place}</translation>
    </message>
    <message>
        <source>berita acara dibuat program versi lain: kata-katanya cocok, gambarnya tidak dibandingkan</source>
        <translation>the minutes were made by another version of the program: their words agree, their drawing was not compared</translation>
    </message>
    <message>
        <source>lampiran dan tanda tangan berita acara cocok; halamannya belum digambar ulang</source>
        <translation>attachment and signature of the minutes agree; their pages were not drawn again</translation>
    </message>
    <message>
        <source>isi berita acara tidak muat di halaman</source>
        <translation>the content of the minutes does not fit the page</translation>
    </message>
    <message>
        <source>gambar halaman {number}</source>
        <translation>the drawing of page {number}</translation>
    </message>
    <message>
        <source>huruf atau gambar pada halaman {number}</source>
        <translation>letters or pictures of page {number}</translation>
    </message>
    <message>
        <source>tempelan pada halaman {number}</source>
        <translation>something stuck onto page {number}</translation>
    </message>
    <message>
        <source>bentuk halaman {number}</source>
        <translation>the form of page {number}</translation>
    </message>
    <message>
        <source>jumlah halaman</source>
        <translation>the number of pages</translation>
    </message>
    <message>
        <source>kolom tanda tangan elektronik</source>
        <translation>the electronic signature field</translation>
    </message>
    <message>
        <source>lampiran di dalam berkas</source>
        <translation>the attachments inside the file</translation>
    </message>
    <message>
        <source>susunan berkas</source>
        <translation>the structure of the file</translation>
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
        <source>lampiran disimpan dengan cara yang tidak lazim</source>
        <translation>the attachment is stored in an unusual way</translation>
    </message>
    <message>
        <source>lampiran lebih besar dari {limit} bita</source>
        <translation>the attachment is larger than {limit} bytes</translation>
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
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
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
        <source>Daftar hadir</source>
        <translation>Attendance sheet</translation>
    </message>
    <message>
        <source>Surat suara</source>
        <translation>Ballots</translation>
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
    <name>ConditionDialog</name>
    <message>
        <source>Apa yang sudah siap di {tps}?</source>
        <translation>What is ready at {tps}?</translation>
    </message>
    <message>
        <source>Tempat sudah pasti</source>
        <translation>The place is settled</translation>
    </message>
    <message>
        <source>Listrik ada</source>
        <translation>There is power</translation>
    </message>
    <message>
        <source>Pencetak ada</source>
        <translation>There is a printer</translation>
    </message>
    <message>
        <source>Layar kedua atau proyektor ada</source>
        <translation>There is a second screen or projector</translation>
    </message>
    <message>
        <source>Saksi yang sudah bernama</source>
        <translation>Witnesses named so far</translation>
    </message>
    <message>
        <source>Logistik diterima tanggal</source>
        <translation>Logistics received on</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Catatan logistik</source>
        <translation>Note on logistics</translation>
    </message>
    <message>
        <source>Masalah, satu per baris</source>
        <translation>Problems, one a line</translation>
    </message>
    <message>
        <source>Kosongkan bila tidak ada.</source>
        <translation>Leave empty if there are none.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai data ini</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>Tempat dan alat</source>
        <translation>Place and equipment</translation>
    </message>
    <message>
        <source>Logistik dan saksi</source>
        <translation>Logistics and witnesses</translation>
    </message>
    <message>
        <source>Hadiah yang sudah ada di tangan</source>
        <translation>Prizes already in hand</translation>
    </message>
    <message>
        <source>TPS ini belum mendapat hadiah.</source>
        <translation>This TPS has no prizes yet.</translation>
    </message>
    <message>
        <source>dari {count} · {source}</source>
        <translation>of {count} · {source}</translation>
    </message>
    <message>
        <source>Semua sudah ada</source>
        <translation>All of them are here</translation>
    </message>
    <message>
        <source>Tulis angka 0 sampai {most}.</source>
        <translation>Write a number from 0 to {most}.</translation>
    </message>
    <message>
        <source>Tulis angka 0 sampai 99.</source>
        <translation>Write a number from 0 to 99.</translation>
    </message>
    <message>
        <source>Tulis seperti 13-02-2024.</source>
        <translation>Write it like 13-02-2024.</translation>
    </message>
    <message>
        <source>Tulis seperti 15.20.</source>
        <translation>Write it like 15.20.</translation>
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
    <message>
        <source>Bisa dicoba lagi dalam {seconds} detik.</source>
        <translation>You can try again in {seconds} seconds.</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Siapa di kecamatan yang sudah menerima paketnya?</source>
        <translation>Who at the sub-district has received the package?</translation>
    </message>
    <message>
        <source>Nama petugas kecamatan</source>
        <translation>Name of the sub-district officer</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Tulis namanya dahulu.</source>
        <translation>Write the name first.</translation>
    </message>
    <message>
        <source>Tulis seperti 20-02-2024.</source>
        <translation>Write it like 20-02-2024.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Berkas {tps} mana yang dihitung?</source>
        <translation>Which file of {tps} counts?</translation>
    </message>
    <message>
        <source>Kedua berkas berisi undian yang sama; hanya kertasnya dibuat dua kali.</source>
        <translation>Both files hold the same draw; only the papers were made twice.</translation>
    </message>
    <message>
        <source>Undiannya berbeda. Catatan kejadiannya sama sampai catatan ke-{count}.</source>
        <translation>The draws differ. Their journals are the same up to entry {count}.</translation>
    </message>
    <message>
        <source>Undiannya berbeda, dan catatan kejadiannya berbeda sejak awal.</source>
        <translation>The draws differ, and so do their journals from the beginning.</translation>
    </message>
    <message>
        <source>Tidak satu pun</source>
        <translation>None of them</translation>
    </message>
    <message>
        <source>TPS ini tidak dihitung.</source>
        <translation>This TPS is not counted.</translation>
    </message>
    <message>
        <source>Berkas yang dihitung</source>
        <translation>The file that counts</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ikut tertulis di rekap.</source>
        <translation>Is printed in the recap.</translation>
    </message>
    <message>
        <source>Nama dan jabatan yang memutuskan</source>
        <translation>Name and office of who decides</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Putuskan</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Ditutup {at}, percobaan ke-{attempt}, {awarded} dari {units} hadiah, {attended} hadir. Sidik {hash}</source>
        <translation>Closed {at}, attempt {attempt}, {awarded} of {units} prizes, {attended} present. Digest {hash}</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Salinan kedua</source>
        <translation>Second copy</translation>
    </message>
    <message>
        <source>Pilih tempat…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>Salin sekarang</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Pilih flashdisk yang tetap terpasang.</source>
        <translation>Choose a stick that stays plugged in.</translation>
    </message>
</context>
<context>
    <name>CopyPlaceDialog</name>
    <message>
        <source>Salinan kedua disimpan di mana?</source>
        <translation>Where does the second copy lie?</translation>
    </message>
    <message>
        <source>Flashdisk yang terpasang</source>
        <translation>Sticks that are plugged in</translation>
    </message>
    <message>
        <source>Belum ada flashdisk yang terpasang. Pasang dahulu, lalu buka lagi.</source>
        <translation>No stick is plugged in. Plug one in, then open this again.</translation>
    </message>
    <message>
        <source>Salinan terkunci dengan kata sandi yang sama dan ditulis sendiri.</source>
        <translation>The copy is locked with the same passphrase and is written by itself.</translation>
    </message>
    <message>
        <source>Map lain…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai tempat ini</source>
        <translation>Use this place</translation>
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
        <source>Ke map mana?</source>
        <translation>To which folder?</translation>
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
    <name>CorrectDialog</name>
    <message>
        <source>Apa yang perlu dibetulkan?</source>
        <translation>What has to be corrected?</translation>
    </message>
    <message>
        <source>Berkas TPS yang sudah dibuat tidak ikut berubah; buat ulang sesudah ini.</source>
        <translation>TPS files that were made already do not change; make them again after this.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai data ini</source>
        <translation>Use this</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Siapa yang ada pada {day}?</source>
        <translation>Who is there on {day}?</translation>
    </message>
    <message>
        <source>Orang pada hari ini</source>
        <translation>People on this day</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tambah orang</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Sama untuk semua hari masa ini</source>
        <translation>The same for all days of this period</translation>
    </message>
    <message>
        <source>Isian hari-hari lain masa ini diganti.</source>
        <translation>What other days of this period hold is replaced.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai isian ini</source>
        <translation>Use this list</translation>
    </message>
    <message>
        <source>Setidaknya satu orang harus ada.</source>
        <translation>At least one person has to be there.</translation>
    </message>
    <message>
        <source>{count} orang ada</source>
        <translation>{count} people there</translation>
    </message>
</context>
<context>
    <name>DayRoom</name>
    <message>
        <source>Langkah hari ini</source>
        <translation>Steps of today</translation>
    </message>
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
    <message>
        <source>Masih menunggu untuk menyimpan: disk sedang lambat, atau berkas TPS sedang dipakai program lain. Yang sudah tersimpan tetap aman.</source>
        <translation>Still waiting to store: the disk is slow, or another program is using the TPS file. What was stored is safe.</translation>
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
        <source>Catat lemparan</source>
        <translation>Record the throw</translation>
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
    <name>DutiesDialog</name>
    <message>
        <source>Kapan tidak boleh ada yang pergi?</source>
        <translation>When must nobody be away?</translation>
    </message>
    <message>
        <source>Masa siaga</source>
        <translation>Duty periods</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tambah masa</source>
        <translation>Add a period</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai masa ini</source>
        <translation>Use these periods</translation>
    </message>
    <message>
        <source>{count} masa</source>
        <translation>{count} periods</translation>
    </message>
    <message>
        <source>Hari H: {day}</source>
        <translation>Election day: {day}</translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Ada</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Cuti atau pergi</source>
        <translation>On leave or away</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Siapa yang harus siaga, dan kapan?</source>
        <translation>Who has to be on duty, and when?</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Perangkat desa</source>
        <translation>Village staff</translation>
    </message>
    <message>
        <source>Aturan</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Tidak ada yang cuti</source>
        <translation>Nobody on leave</translation>
    </message>
    <message>
        <source>Dari tanggal</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai masa ini</source>
        <translation>Use these periods</translation>
    </message>
    <message>
        <source>Tulis siapa.</source>
        <translation>Write who.</translation>
    </message>
    <message>
        <source>Tulis aturannya.</source>
        <translation>Write the rule.</translation>
    </message>
    <message>
        <source>Sesudah tanggal pertama, paling lama {days} hari.</source>
        <translation>After the first date, at most {days} days.</translation>
    </message>
    <message>
        <source>Tulis seperti 12-02-2024.</source>
        <translation>Write it like 12-02-2024.</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>Siapa yang siaga, dan kapan?</source>
        <translation>Who is on duty, and when?</translation>
    </message>
    <message>
        <source>Ubah masa siaga…</source>
        <translation>Change duty periods…</translation>
    </message>
    <message>
        <source>Lanjut ke laporan</source>
        <translation>On to the report</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Menjelang pemungutan suara ada hari-hari ketika tidak seorang pun boleh cuti atau meninggalkan kabupaten. Masa siaga ini bisa diubah; tanggalnya dihitung dari hari pemungutan suara.

Tulis untuk setiap hari siapa yang ada. Hari tanpa siapa pun dan orang yang cuti ditandai, dan ikut dalam laporan.</source>
        <translation>Before the vote there are days on which nobody may be on leave or outside the regency. These periods can be changed; their dates are counted from election day.

Write for each day who is there. Days without anyone and people on leave are marked, and are part of the report.</translation>
    </message>
    <message>
        <source>{count} hari belum ada yang siaga.</source>
        <translation>{count} days have nobody on duty.</translation>
    </message>
    <message>
        <source>Cuti atau pergi: {names}.</source>
        <translation>On leave or away: {names}.</translation>
    </message>
    <message>
        <source>Setiap hari ada yang siaga.</source>
        <translation>Every day has somebody on duty.</translation>
    </message>
    <message>
        <source>Hari siaga</source>
        <translation>Days of duty</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yang ada</source>
        <translation>Who is there</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>{date}, hari H</source>
        <translation>{date}, election day</translation>
    </message>
    <message>
        <source>H-{days}</source>
        <translation>D-{days}</translation>
    </message>
    <message>
        <source>H+{days}</source>
        <translation>D+{days}</translation>
    </message>
    <message>
        <source>Belum ada orang</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Ada yang cuti</source>
        <translation>Somebody on leave</translation>
    </message>
    <message>
        <source>Terisi</source>
        <translation>Filled in</translation>
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
        <source>Isi berkas ini bukan dokumen undian yang utuh.</source>
        <translation>What this file holds is not a whole document of a draw.</translation>
    </message>
    <message>
        <source>Tulis nomor atau rentang, misalnya 1-45, 47.</source>
        <translation>Write a number or a range, for example 1-45, 47.</translation>
    </message>
    <message>
        <source>Catatan kejadian berkas ini tidak utuh. Jangan dipakai; buka salinan kedua dan panggil pengawas.</source>
        <translation>This file&apos;s journal is not whole. Do not use it; open the second copy and call the supervisor.</translation>
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
        <source>Aturan undian tidak mengizinkan ini, dan tidak ada yang berubah. Periksa langkahnya lagi.</source>
        <translation>The rules of the draw do not allow this, and nothing has changed. Look at the step again.</translation>
    </message>
    <message>
        <source>Langkah ini belum atau tidak lagi bisa dilakukan pada tahap sekarang. Lanjutkan di langkah yang bertanda.</source>
        <translation>This step cannot be done yet, or not any more. Go on with the step that is marked.</translation>
    </message>
    <message>
        <source>{first}-{last} terbalik. Tulis nomor kecil dahulu: {last}-{first}.</source>
        <translation>{first}-{last} is the wrong way round. Write the smaller number first: {last}-{first}.</translation>
    </message>
    <message>
        <source>{typed} tidak ada: daftar ini bernomor 1 sampai {largest}. Periksa nomornya.</source>
        <translation>{typed} does not exist: this list runs from 1 to {largest}. Check the number.</translation>
    </message>
    <message>
        <source>Pernyataan belum bisa dikunci: masih ada isian yang tidak cocok. Betulkan yang disebut di bawah.</source>
        <translation>The statement cannot be locked yet: some entries do not fit. Correct what is named below.</translation>
    </message>
    <message>
        <source>Dadu adalah 5 sampai 50 angka dari 1 sampai 6; angka tertulis 6 sampai 20 angka. Ketik lagi.</source>
        <translation>Dice are 5 to 50 figures from 1 to 6; written digits are 6 to 20 figures. Type them again.</translation>
    </message>
    <message>
        <source>Hasil ini tidak mungkin untuk panggilan ini menurut aturan. Pilih hasil yang lain.</source>
        <translation>This outcome is not possible for this call under the rules. Choose another outcome.</translation>
    </message>
    <message>
        <source>Nama paling panjang 200 huruf. Pendekkan namanya.</source>
        <translation>A name has 200 letters at most. Shorten it.</translation>
    </message>
    <message>
        <source>Berkas kunci di samping berkas ini milik berkas TPS lain. Letakkan berkas kunci yang benar.</source>
        <translation>The key file beside this file belongs to another TPS file. Put the right key file there.</translation>
    </message>
    <message>
        <source>Berkas TPS rusak dan tidak dibuka. Pakai salinan kedua; berkas ini tidak diubah.</source>
        <translation>The TPS file is damaged and was not opened. Use the second copy; this file was not changed.</translation>
    </message>
    <message>
        <source>Berkas program berubah atau hilang ({count}, mis. {first}). Pasang ulang program; berkas TPS tetap aman.</source>
        <translation>Files of the program were changed or are missing ({count}, e.g. {first}). Install the program again; TPS files stay safe.</translation>
    </message>
    <message>
        <source>Rencana desa ini tidak bisa dipakai; periksa baris ke-{place}.</source>
        <translation>This village plan cannot be used; look at line {place}.</translation>
    </message>
    <message>
        <source>Rencana belum lengkap. Periksa daftar pemilih, petugas, dan pembagian hadiah setiap TPS.</source>
        <translation>The plan is not complete. Look at the voter lists, the officers and the split of prizes of every TPS.</translation>
    </message>
    <message>
        <source>Laporan yang terbaca kembali tidak sama. Belum ada yang dianggap tersimpan; ulangi ke tempat lain.</source>
        <translation>The report read back is not the same. Nothing counts as stored; try again in another place.</translation>
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
        <source>Berkas TPS ini tidak ditemukan lagi di tempatnya. Pilih berkasnya lagi, atau buka salinan kedua.</source>
        <translation>This TPS file is no longer in its place. Choose the file again, or open the second copy.</translation>
    </message>
    <message>
        <source>Nomor ini tidak ada dalam daftar pemilih. Periksa nomornya.</source>
        <translation>This number is not in the voter list. Check the number.</translation>
    </message>
    <message>
        <source>Nomor {ticket} tidak ada dalam daftar. Periksa nomornya.</source>
        <translation>Number {ticket} is not in the list. Check the number.</translation>
    </message>
    <message>
        <source>Pemilih ini tidak bisa dimasukkan ke daftar. Periksa isiannya.</source>
        <translation>This voter cannot be taken into the list. Check the fields.</translation>
    </message>
    <message>
        <source>Jumlah ditulis dengan angka 0 sampai 99.999. Ketik lagi.</source>
        <translation>Totals are written in figures from 0 to 99,999. Type them again.</translation>
    </message>
    <message>
        <source>Berkas TPS ini sudah terbuka di jendela Undian TPS yang lain di laptop ini. Lanjutkan di sana.</source>
        <translation>This TPS file is open in another window of Undian TPS on this laptop. Go on there.</translation>
    </message>
    <message>
        <source>Berkas ini bukan paket TPS yang utuh. Minta berkas itu dikirim ulang.</source>
        <translation>This file is not a whole TPS package. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>PDF ini tidak bisa dibaca. Minta berkas itu dikirim ulang.</source>
        <translation>This PDF cannot be read. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>PDF ini bukan berita acara yang bisa dibaca. Pilih berkas berita acara.</source>
        <translation>This PDF is not minutes that can be read. Choose a file with minutes.</translation>
    </message>
    <message>
        <source>Berkas ini tidak bisa dibaca sebagai daftar pemilih. Pilih berkas CSV, XLSX, XLS, atau ODS.</source>
        <translation>This file cannot be read as a voter list. Choose a CSV, XLSX, XLS or ODS file.</translation>
    </message>
    <message>
        <source>Kunci tanda tangan TPS di berkas ini tidak utuh. Buka salinan kedua.</source>
        <translation>The TPS&apos;s signing key in this file is not intact. Open the second copy.</translation>
    </message>
    <message>
        <source>Sertifikat penanda tangan tidak bisa dibaca. Minta berkas itu dikirim ulang.</source>
        <translation>The signer&apos;s certificate cannot be read. Ask for the file to be sent again.</translation>
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
        <source>Kupon ini milik TPS lain. Arahkan pemilih ke TPS-nya.</source>
        <translation>This ticket belongs to another TPS. Show the voter the way there.</translation>
    </message>
    <message>
        <source>Kode ini bukan kode kupon. Ketik nomornya saja.</source>
        <translation>This code is not a ticket&apos;s code. Just type the number.</translation>
    </message>
    <message>
        <source>Pemilih yang sudah tercatat hadir tidak bisa dikeluarkan dari daftar. Periksa daftar atau urungkan kehadiran.</source>
        <translation>A voter who is checked in cannot be taken off the list. Check the list or undo the check-in.</translation>
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
        <source>Periksa isian ini: {field}.</source>
        <translation>Check this field: {field}.</translation>
    </message>
    <message>
        <source>Periksa baris ke-{place}.</source>
        <translation>Check row {place}.</translation>
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
        <source>Yang terbaca kembali tidak lolos pemeriksaan. Belum ada yang dianggap tersimpan; ulangi ke tempat lain.</source>
        <translation>What was read back did not pass the checks. Nothing counts as saved yet; try again in another place.</translation>
    </message>
    <message>
        <source>Berkas tidak bisa ditulis di sana. Pilih map atau flashdisk lain.</source>
        <translation>The file cannot be written there. Choose another folder or stick.</translation>
    </message>
    <message>
        <source>Ini bukan alamat basis data. Tulis seperti postgresql+psycopg://nama:sandi@komputer/data.</source>
        <translation>This is not the address of a database. Write it like postgresql+psycopg://name:password@computer/data.</translation>
    </message>
    <message>
        <source>Basis data tidak menjawab atau menolak nama dan sandi ini. Periksa alamat dan jaringan, lalu coba lagi.</source>
        <translation>The database does not answer or refuses this name and password. Check address and network, then try again.</translation>
    </message>
    <message>
        <source>Basis data menolak perintah ini; tidak ada yang diubah. Hubungi pengelolanya.</source>
        <translation>The database refused this order; nothing was changed. Ask whoever looks after it.</translation>
    </message>
    <message>
        <source>Program ini dipasang tanpa dukungan PostgreSQL. Pakai berkas, atau pasang program lengkap.</source>
        <translation>This program was installed without support for PostgreSQL. Use a file, or install the whole program.</translation>
    </message>
    <message>
        <source>Di basis data itu belum ada kantor. Buat yang baru, atau periksa alamatnya.</source>
        <translation>There is no office in that database yet. Make a new one, or check the address.</translation>
    </message>
    <message>
        <source>Di basis data itu sudah ada kantor untuk wilayah lain. Buka kantor itu, atau pakai data lain.</source>
        <translation>There is an office of another area in that database. Open that one, or use another database.</translation>
    </message>
    <message>
        <source>Orang lain sudah memutuskan TPS ini. Baca keputusannya dahulu.</source>
        <translation>Somebody else has decided about this TPS. Read that decision first.</translation>
    </message>
    <message>
        <source>Berkas TPS ini sudah berubah sejak dibuka. Lihat lagi, lalu putuskan.</source>
        <translation>The files of this TPS changed since they were opened. Look again, then decide.</translation>
    </message>
    <message>
        <source>Tulis alasan dan nama yang memutuskan.</source>
        <translation>Write the reason and the name of who decides.</translation>
    </message>
    <message>
        <source>Belum ada berkas yang masuk. Impor paket TPS dahulu.</source>
        <translation>No file has come in yet. Import TPS packages first.</translation>
    </message>
    <message>
        <source>Berkas ini milik meja lain: TPS, desa, atau kecamatan. Buka dari halamannya sendiri.</source>
        <translation>This file belongs to another desk: TPS, village or sub-district. Open it from its own page.</translation>
    </message>
    <message>
        <source>Daftar TPS belum bisa dipakai: perbaiki dahulu baris yang salah.</source>
        <translation>The list of TPS cannot be used yet: correct the wrong rows first.</translation>
    </message>
    <message>
        <source>Tulis enam angka, tidak semuanya sama dan tidak berurutan seperti 123456.</source>
        <translation>Write six figures, not all the same and not in a row like 123456.</translation>
    </message>
    <message>
        <source>Orang ini belum punya PIN. Buat PIN-nya dahulu.</source>
        <translation>This person has no PIN yet. Make one first.</translation>
    </message>
    <message>
        <source>PIN salah. Ketik sekali lagi.</source>
        <translation>Wrong PIN. Type it once more.</translation>
    </message>
    <message>
        <source>Tindakan ini perlu disetujui dua orang dengan PIN masing-masing. Ulangi dari tombolnya.</source>
        <translation>This act needs two people with their own PINs. Begin again from its button.</translation>
    </message>
    <message>
        <source>Sudah beberapa kali salah. Tunggu {seconds} detik, lalu coba lagi.</source>
        <translation>Wrong several times. Wait {seconds} seconds, then try again.</translation>
    </message>
    <message>
        <source>Berkas ini terakhir dibuka di laptop lain. Ambil alih dahulu untuk meneruskannya di sini.</source>
        <translation>This file was last opened on another laptop. Take it over first to go on here.</translation>
    </message>
    <message>
        <source>Salinan di sana sudah diteruskan di laptop lain, jadi tidak ditimpa. Panggil pengawas.</source>
        <translation>The copy there has gone on on another laptop, so it is not replaced. Call the supervisor.</translation>
    </message>
    <message>
        <source>Tulis nama petugas kecamatan, dan tanggal antara hari pemilihan dan hari ini.</source>
        <translation>Write the name of the sub-district officer, and a date between election day and today.</translation>
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
    <name>Expected</name>
    <message>
        <source>desanya kosong</source>
        <translation>the village is empty</translation>
    </message>
    <message>
        <source>desa ini tidak dikenal</source>
        <translation>this village is not known</translation>
    </message>
    <message>
        <source>ada beberapa desa bernama ini; tulis kodenya</source>
        <translation>several villages bear this name; write the code</translation>
    </message>
    <message>
        <source>desa ini di luar wilayah</source>
        <translation>this village lies outside the area</translation>
    </message>
    <message>
        <source>nomor atau jumlah TPS tidak terbaca</source>
        <translation>the number or count of TPS cannot be read</translation>
    </message>
    <message>
        <source>TPS ini sudah ada di baris lain</source>
        <translation>this TPS is in another row already</translation>
    </message>
    <message>
        <source>jumlah pemilih tidak terbaca</source>
        <translation>the number of voters cannot be read</translation>
    </message>
    <message>
        <source>Baris {row}</source>
        <translation>Row {row}</translation>
    </message>
</context>
<context>
    <name>ExpectedPage</name>
    <message>
        <source>TPS mana saja yang diharapkan?</source>
        <translation>Which TPS are expected?</translation>
    </message>
    <message>
        <source>Satu baris untuk setiap TPS, atau satu baris untuk setiap desa dengan jumlah TPS-nya. Tanpa daftar, berkas kesiapan dari desa yang menentukan.</source>
        <translation>One row for each TPS, or one row for each village with its number of TPS. Without a list, the villages&apos; readiness files decide.</translation>
    </message>
    <message>
        <source>Desa dan jumlah TPS</source>
        <translation>Villages and their number of TPS</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Hapus daftar</source>
        <translation>Remove the list</translation>
    </message>
    <message>
        <source>Baca daftar…</source>
        <translation>Read a list…</translation>
    </message>
    <message>
        <source>CSV, XLSX, XLS, atau ODS</source>
        <translation>CSV, XLSX, XLS or ODS</translation>
    </message>
    <message>
        <source>Judul kolom yang dikenali: kode desa atau nama desa dan kecamatan, nomor TPS atau jumlah TPS, dan jumlah pemilih bila ada. Daftar yang punya kesalahan tidak dimasukkan; semua kesalahannya disebut dengan nomor barisnya.</source>
        <translation>Column headings that are known: village code or village and sub-district, number of the TPS or how many there are, and the voters if known. A list with faults is not taken; all its faults are told with their rows.</translation>
    </message>
    <message>
        <source>Membaca daftar…</source>
        <translation>Reading the list…</translation>
    </message>
    <message>
        <source>Daftar belum dipakai: {count} hal perlu diperbaiki.</source>
        <translation>The list is not in use yet: {count} things have to be corrected.</translation>
    </message>
    <message>
        <source>{count} TPS diharapkan sekarang.</source>
        <translation>{count} TPS are expected now.</translation>
    </message>
    <message>
        <source>Daftar (*.csv *.xlsx *.xls *.ods)</source>
        <translation>List (*.csv *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Daftar TPS yang mana?</source>
        <translation>Which list of TPS?</translation>
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
    <name>FaultsDialog</name>
    <message>
        <source>{rows} baris = {taken} pemilih + {left} dilewati + {wrong} perlu diperbaiki</source>
        <translation>{rows} rows = {taken} voters + {left} left out + {wrong} to be corrected</translation>
    </message>
    <message>
        <source>Perlu diperbaiki di berkasnya</source>
        <translation>To be corrected in the file</translation>
    </message>
    <message>
        <source>Perlu dilihat, tetapi tidak menghalangi</source>
        <translation>Worth a look, but no obstacle</translation>
    </message>
    <message>
        <source>Dilewati: {reasons}.</source>
        <translation>Left out: {reasons}.</translation>
    </message>
    <message>
        <source>Mengerti</source>
        <translation>Understood</translation>
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
    <name>FileMark</name>
    <message>
        <source>Belum: {what}</source>
        <translation>Missing: {what}</translation>
    </message>
    <message>
        <source>Siap dibuat</source>
        <translation>Ready to be made</translation>
    </message>
    <message>
        <source>Rencana berubah</source>
        <translation>Plan changed</translation>
    </message>
    <message>
        <source>Sampul belum dicetak</source>
        <translation>Envelope not printed</translation>
    </message>
    <message>
        <source>Sandi tidak tercetak</source>
        <translation>Passphrase never printed</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Berkas TPS mana yang dibuat?</source>
        <translation>Which TPS files shall be made?</translation>
    </message>
    <message>
        <source>Ganti map…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>Berkas TPS</source>
        <translation>TPS file</translation>
    </message>
    <message>
        <source>Cetak sampul…</source>
        <translation>Print envelopes…</translation>
    </message>
    <message>
        <source>Sampul sudah tercetak</source>
        <translation>The envelopes are printed</translation>
    </message>
    <message>
        <source>Lanjut ke kupon &amp; kertas</source>
        <translation>On to coupons &amp; papers</translation>
    </message>
    <message>
        <source>Setiap TPS mendapat berkas sendiri (.undian) dan berkas kunci (.kunci); keduanya disalin bersama ke flashdisk TPS itu.

Kata sandi setiap berkas terdiri dari tujuh kata acak, yang hanya ada di lembar sampul: cetak, lipat, masukkan ke amplop, lem. Sesudah itu tidak ada yang bisa melihatnya lagi.

Bila sampul hilang atau rencana berubah, buat ulang berkas TPS itu saja. Berkas lama disimpan dengan nama lain, TPS lain tidak berubah.</source>
        <translation>Each TPS gets a file of its own (.undian) and a key file (.kunci); both are copied to that TPS&apos;s stick together.

The passphrase of each file is seven random words that stand on the envelope sheet only: print it, fold it, put it into an envelope, glue it. After that nobody can see it again.

If an envelope is lost or the plan changes, make that TPS&apos;s file again. The old file is kept under another name, other TPS do not change.</translation>
    </message>
    <message>
        <source>{count} sampul kata sandi menunggu dicetak. Kata sandinya tidak disimpan di mana pun.</source>
        <translation>{count} passphrase envelopes wait to be printed. The passphrases are stored nowhere.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Buat {count} berkas TPS</source>
        <translation>Make {count} TPS files</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Pembagian hadiah belum cocok. Betulkan dahulu di Hadiah &amp; aturan.</source>
        <translation>The split of prizes does not add up. Correct it first under Prizes &amp; rules.</translation>
    </message>
    <message>
        <source>{names}: sampulnya tidak tercetak. Buat ulang berkasnya.</source>
        <translation>{names}: the envelope was never printed. Make the file again.</translation>
    </message>
    <message>
        <source>{count} TPS belum lengkap: {what}.</source>
        <translation>{count} TPS are not complete: {what}.</translation>
    </message>
    <message>
        <source>{names}: rencana berubah sesudah berkas dibuat.</source>
        <translation>{names}: the plan changed after the file was made.</translation>
    </message>
    <message>
        <source>Disimpan di map</source>
        <translation>Stored in folder</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Pemilih</source>
        <translation>Voters</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Sidik jari kunci TPS</source>
        <translation>Fingerprint of the TPS key</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Buat ulang</source>
        <translation>Make again</translation>
    </message>
    <message>
        <source>Map ini tidak bisa ditulisi. Pilih map lain.</source>
        <translation>Nothing can be written in this folder. Choose another one.</translation>
    </message>
    <message>
        <source>Membuat berkas TPS</source>
        <translation>Making TPS files</translation>
    </message>
    <message>
        <source>berkas</source>
        <translation>files</translation>
    </message>
    <message>
        <source>Buat ulang berkas {tps}?</source>
        <translation>Make the file of {tps} again?</translation>
    </message>
    <message>
        <source>Kata sandi yang lama tidak membuka berkas yang baru.</source>
        <translation>The old passphrase does not open the new file.</translation>
    </message>
    <message>
        <source>Berkas lama disimpan dengan nama lain di map yang sama. TPS lain tidak berubah.</source>
        <translation>The old file is kept under another name in the same folder. Other TPS do not change.</translation>
    </message>
    <message>
        <source>Sidik jari kuncinya berganti: kirim laporan kesiapan yang baru ke kecamatan.</source>
        <translation>The fingerprint of its key changes: send a new readiness report to the sub-district.</translation>
    </message>
    <message>
        <source>Buat ulang berkas ini</source>
        <translation>Make this file again</translation>
    </message>
    <message>
        <source>Sebab dibuat ulang</source>
        <translation>Why it is made again</translation>
    </message>
    <message>
        <source>Petugas desa</source>
        <translation>Village officer</translation>
    </message>
    <message>
        <source>Pimpinan desa</source>
        <translation>Head of the village</translation>
    </message>
    <message>
        <source>Kepala desa atau lurah</source>
        <translation>Village head</translation>
    </message>
    <message>
        <source>Simpan di map mana?</source>
        <translation>In which folder?</translation>
    </message>
</context>
<context>
    <name>FlagsCard</name>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
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
    <name>Guards</name>
    <message>
        <source>Salinan</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Baterai tinggal {percent} %. Sambungkan pengisi daya sekarang.</source>
        <translation>Battery down to {percent} %. Connect the charger now.</translation>
    </message>
    <message>
        <source>Salin sekarang</source>
        <translation>Copy now</translation>
    </message>
    <message>
        <source>Cetak jalan kertas</source>
        <translation>Print the way on paper</translation>
    </message>
    <message>
        <source>Pilih tempat</source>
        <translation>Choose a place</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Pilih nama</source>
        <translation>Choose a name</translation>
    </message>
    <message>
        <source>Saya setuju</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>PIN, tanda setuju</source>
        <translation>PIN, a sign of agreement</translation>
    </message>
    <message>
        <source>Buat PIN…</source>
        <translation>Make a PIN…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Kunci layar (Ctrl+L)</source>
        <translation>Lock the screen (Ctrl+L)</translation>
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
        <source>Bila ada gangguan…</source>
        <translation>When something goes wrong…</translation>
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
        <source>Keamanan berkas…</source>
        <translation>Safety of the file…</translation>
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
        <source>Periksa kesiapan</source>
        <translation>Check readiness</translation>
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
    <name>ImportedPage</name>
    <message>
        <source>Apa yang masuk?</source>
        <translation>What came in?</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Sudah ada</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Kesiapan dan rekap</source>
        <translation>Readiness and recaps</translation>
    </message>
    <message>
        <source>Berkas yang ditolak</source>
        <translation>Refused files</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ke papan</source>
        <translation>To the board</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Berkas yang ditolak tidak dihitung. Nomor menunjuk pemeriksaan yang gagal; mintalah TPS mengirim ulang paket dari laptopnya.

Berkas yang sudah ada dikenali dari isinya, bukan dari namanya.</source>
        <translation>A refused file is not counted. The number is the check that fails; ask the TPS to send its package again from its laptop.

Files that are here already are known by their content, not by their name.</translation>
    </message>
    <message>
        <source>Impor dihentikan. Yang sudah diterima tetap tersimpan.</source>
        <translation>The import was stopped. What was accepted stays.</translation>
    </message>
    <message>
        <source>Tidak ada berkas undian di tempat itu.</source>
        <translation>There are no draw files in that place.</translation>
    </message>
    <message>
        <source>Berkas lain yang dilewati: {count}.</source>
        <translation>Other files passed by: {count}.</translation>
    </message>
    <message>
        <source>Tidak terbaca: {names}.</source>
        <translation>Not readable: {names}.</translation>
    </message>
</context>
<context>
    <name>IndicatorDialog</name>
    <message>
        <source>Apa yang ditanyakan?</source>
        <translation>What is asked?</translation>
    </message>
    <message>
        <source>Nomor atau tanda</source>
        <translation>Number or sign</translation>
    </message>
    <message>
        <source>Variabel</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Keamanan</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai tanda ini</source>
        <translation>Use this sign</translation>
    </message>
    <message>
        <source>Angka atau huruf, tanpa spasi, dan belum dipakai.</source>
        <translation>Figures or letters, without spaces, and not in use yet.</translation>
    </message>
    <message>
        <source>Tulis variabelnya.</source>
        <translation>Write the variable.</translation>
    </message>
    <message>
        <source>Tulis pertanyaannya.</source>
        <translation>Write the question.</translation>
    </message>
</context>
<context>
    <name>IndicatorListDialog</name>
    <message>
        <source>Tanda kerawanan mana yang ditanyakan?</source>
        <translation>Which signs of a vulnerable TPS are asked about?</translation>
    </message>
    <message>
        <source>Daftar pengawas berganti setiap pemilihan. Jawaban untuk tanda yang dihapus ikut hilang.</source>
        <translation>The supervisors&apos; list changes with every election. Answers to a sign that is removed go with it.</translation>
    </message>
    <message>
        <source>Tanda kerawanan</source>
        <translation>Signs of vulnerability</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Variabel</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Tambah tanda</source>
        <translation>Add a sign</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai daftar ini</source>
        <translation>Use this list</translation>
    </message>
    <message>
        <source>{count} tanda</source>
        <translation>{count} signs</translation>
    </message>
    <message>
        <source>{count} variabel</source>
        <translation>{count} variables</translation>
    </message>
</context>
<context>
    <name>IndicatorsDialog</name>
    <message>
        <source>Apakah {tps} rawan?</source>
        <translation>Is {tps} vulnerable?</translation>
    </message>
    <message>
        <source>“Ya” berarti tanda itu ada di TPS ini. Yang belum diperiksa tetap “Belum tahu”.</source>
        <translation>“Yes” means that the sign is there at this TPS. What was not looked at stays “Not known yet”.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai jawaban ini</source>
        <translation>Use these answers</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Kertas apa yang dibawa ke TPS?</source>
        <translation>Which papers go to the TPS?</translation>
    </message>
    <message>
        <source>Semua dibuat dari daftar desa; berkas TPS dan kata sandinya tidak diperlukan.</source>
        <translation>All of them are made from the village&apos;s list; neither the TPS files nor their passphrases are needed.</translation>
    </message>
    <message>
        <source>Lembar saksi per TPS</source>
        <translation>Witness sheets a TPS</translation>
    </message>
    <message>
        <source>Lihat dan cetak kertas untuk</source>
        <translation>View and print papers for</translation>
    </message>
    <message>
        <source>Lihat kertas TPS ini…</source>
        <translation>View this TPS&apos;s papers…</translation>
    </message>
    <message>
        <source>Simpan kit semua TPS…</source>
        <translation>Save the kits of all TPS…</translation>
    </message>
    <message>
        <source>Lanjut ke kesiapan</source>
        <translation>On to readiness</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Kupon: tumpuk semua lembar menurut nomornya, lalu potong sekaligus. Setiap tumpukan kecil sudah urut; susun dari kiri ke kanan, baris demi baris. Di kupon tidak ada nama dan tidak ada NIK.

Daftar hadir dengan nama dipakai petugas untuk mencocokkan KTP-el dan tidak ditempel. Bila tidak perlu, pakai yang tanpa nama.

Lembar saksi kosong diisi dengan tangan saksi: dua belas kata segel, lalu angka dadu.</source>
        <translation>Coupons: stack all sheets by number, then cut them at once. Each small pile is in order; put them together from left to right, row by row. A coupon bears no name and no NIK.

The attendance sheet with names is used by officers to compare identity cards and is not put up. If it is not needed, use the one without names.

Blank witness sheets are filled in by the witness&apos;s hand: twelve seal words, then the dice.</translation>
    </message>
    <message>
        <source>Isi kit setiap TPS</source>
        <translation>The kit of each TPS</translation>
    </message>
    <message>
        <source>Satu TPS</source>
        <translation>One TPS</translation>
    </message>
    <message>
        <source>Simpan kit di map mana?</source>
        <translation>In which folder shall the kits be stored?</translation>
    </message>
    <message>
        <source>Membuat kertas</source>
        <translation>Making papers</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>{count} kit tersimpan di map {folder}.</source>
        <translation>{count} kits are in folder {folder}.</translation>
    </message>
    <message>
        <source>Dihentikan. Kit yang sudah dibuat tetap ada di mapnya.</source>
        <translation>Stopped. Kits that were made stay in their folder.</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message>
        <source>daftar pemilih</source>
        <translation>voter list</translation>
    </message>
    <message>
        <source>petugas</source>
        <translation>officers</translation>
    </message>
    <message>
        <source>hadiah</source>
        <translation>prizes</translation>
    </message>
    <message>
        <source>berkas TPS</source>
        <translation>TPS file</translation>
    </message>
    <message>
        <source>saksi</source>
        <translation>witnesses</translation>
    </message>
    <message>
        <source>tempat</source>
        <translation>place</translation>
    </message>
    <message>
        <source>listrik</source>
        <translation>power</translation>
    </message>
    <message>
        <source>logistik</source>
        <translation>logistics</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Tutup sebelum sampul dicetak?</source>
        <translation>Close before the envelopes are printed?</translation>
    </message>
    <message>
        <source>{count} kata sandi belum tercetak dan akan hilang. Berkas TPS itu harus dibuat ulang.</source>
        <translation>{count} passphrases have not been printed and will be lost. Those TPS files have to be made again.</translation>
    </message>
    <message>
        <source>Kembali mencetak</source>
        <translation>Back to printing</translation>
    </message>
    <message>
        <source>Tutup, buat ulang nanti</source>
        <translation>Close, make them again later</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Pilih berkas…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>TPS desa ini</source>
        <translation>TPS of this village</translation>
    </message>
    <message>
        <source>Tambah TPS</source>
        <translation>Add a TPS</translation>
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
        <source>Baca ulang</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Lanjut ke hadiah</source>
        <translation>On to prizes</translation>
    </message>
    <message>
        <source>Pilih satu atau beberapa berkas XLSX, XLS, ODS, atau CSV. Satu berkas boleh memuat banyak TPS; nomornya dibaca dari judul, dari kolom TPS, atau dari nama berkas.

TPS yang daftarnya benar bisa dimasukkan dahulu. Baris yang salah diperbaiki di berkas asalnya, lalu dibaca ulang.

Daftar yang dibaca lagi hanya mengganti TPS dan jenis daftar yang ada di berkas itu. NIK tidak disimpan.</source>
        <translation>Choose one or several XLSX, XLS, ODS or CSV files. One file may hold many TPS; their numbers are read from the title, the TPS column or the file&apos;s name.

TPS whose lists are right can be taken first. Wrong rows are corrected in the file they came from, and read again.

A list that is read again replaces only the TPS and kinds of list that are in that file. NIK are not stored.</translation>
    </message>
    <message>
        <source>Membaca daftar pemilih</source>
        <translation>Reading voter lists</translation>
    </message>
    <message>
        <source>Dari berkas</source>
        <translation>From files</translation>
    </message>
    <message>
        <source>Satu berkas untuk seluruh desa, atau satu berkas untuk setiap TPS. XLSX, XLS, ODS, CSV.</source>
        <translation>One file for the whole village, or one file for each TPS. XLSX, XLS, ODS, CSV.</translation>
    </message>
    <message>
        <source>Tarik satu atau beberapa berkas ke sini, atau</source>
        <translation>Drag one or several files here, or</translation>
    </message>
    <message>
        <source>Bila hanya ada daftar kertas: tambah TPS satu per satu dengan jumlahnya.</source>
        <translation>If there is only a paper list: add the TPS one by one with its numbers.</translation>
    </message>
    <message>
        <source>DPT</source>
        <translation>DPT</translation>
    </message>
    <message>
        <source>DPTb</source>
        <translation>DPTb</translation>
    </message>
    <message>
        <source>DPK</source>
        <translation>DPK</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Apakah semua TPS terbaca benar?</source>
        <translation>Were all TPS read rightly?</translation>
    </message>
    <message>
        <source>Masukkan {count} TPS</source>
        <translation>Take {count} TPS</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Dari mana daftar pemilihnya?</source>
        <translation>Where do the voter lists come from?</translation>
    </message>
    <message>
        <source>{stations} TPS, {voters} pemilih: {dpt} DPT, {dptb} DPTb, {dpk} DPK.</source>
        <translation>{stations} TPS, {voters} voters: {dpt} DPT, {dptb} DPTb, {dpk} DPK.</translation>
    </message>
    <message>
        <source>Siapa saja pemilih desa ini?</source>
        <translation>Who are the voters of this village?</translation>
    </message>
    <message>
        <source>Pilih daftar pemilih</source>
        <translation>Choose voter lists</translation>
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
    <name>LockCard</name>
    <message>
        <source>Layar terkunci sendiri</source>
        <translation>The screen locks by itself</translation>
    </message>
    <message>
        <source>Sesudah</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Kunci sekarang</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>{count} menit</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Kata sandi berkas, atau PIN ketua</source>
        <translation>Passphrase of the file, or the chair&apos;s PIN</translation>
    </message>
    <message>
        <source>Buka kunci</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>The screen is locked</translation>
    </message>
    <message>
        <source>Semua yang tercatat sudah tersimpan. Layar hadirin tetap seperti semula.</source>
        <translation>Everything that was recorded is stored. The screen for the hall stays as it was.</translation>
    </message>
    <message>
        <source>Kunci: Ctrl+L, atau sendiri sesudah laptop dibiarkan.</source>
        <translation>Lock: Ctrl+L, or by itself when the laptop is left alone.</translation>
    </message>
    <message>
        <source>Bisa dicoba lagi dalam {seconds} detik.</source>
        <translation>You can try again in {seconds} seconds.</translation>
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
    <name>NewVillagePage</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Buka berkas desa…</source>
        <translation>Open a village file…</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjut ke kata sandi</source>
        <translation>On to the passphrase</translation>
    </message>
    <message>
        <source>Buat berkas desa</source>
        <translation>Make the village file</translation>
    </message>
    <message>
        <source>Berkas desa menyimpan daftar pemilih, pembagian hadiah, dan petugas semua TPS. Dari berkas ini dibuat satu berkas untuk setiap TPS, masing-masing dengan kata sandinya sendiri.

Berkas desa sendiri juga dilindungi kata sandi. Kata sandi berkas TPS tidak disimpan di dalamnya.</source>
        <translation>A village file keeps the voter lists, the split of prizes and the officers of all TPS. From it one file is made for each TPS, each with a passphrase of its own.

The village file is protected by a passphrase too. The passphrases of the TPS files are not stored in it.</translation>
    </message>
    <message>
        <source>Apa kata sandi berkas desa?</source>
        <translation>What is the passphrase of the village file?</translation>
    </message>
    <message>
        <source>Tanpa kata sandi ini berkas tidak bisa dibuka. Catat dan simpan terpisah dari laptop.</source>
        <translation>Without this passphrase the file cannot be opened. Write it down and keep it apart from the laptop.</translation>
    </message>
    <message>
        <source>Disimpan di mana?</source>
        <translation>Where is it stored?</translation>
    </message>
    <message>
        <source>Desa mana yang disiapkan?</source>
        <translation>Which village is prepared?</translation>
    </message>
    <message>
        <source>Langkah 1 dari 2. Desa yang sudah dimulai dibuka dengan tombol di bawah.</source>
        <translation>Step 1 of 2. A village that was begun already is opened with the button below.</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>LATIHAN </source>
        <translation>PRACTICE </translation>
    </message>
    <message>
        <source>Langkah 2 dari 2</source>
        <translation>Step 2 of 2</translation>
    </message>
    <message>
        <source>Buka berkas desa</source>
        <translation>Open a village file</translation>
    </message>
    <message>
        <source>Berkas desa (*.undian-desa)</source>
        <translation>Village file (*.undian-desa)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
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
    <name>NumberDialog</name>
    <message>
        <source>TPS mana daftar ini?</source>
        <translation>Which TPS is this list of?</translation>
    </message>
    <message>
        <source>{count} pemilih; nomor TPS tidak tertulis di berkasnya.</source>
        <translation>{count} voters; the number of the TPS is not written in the file.</translation>
    </message>
    <message>
        <source>Nomor TPS</source>
        <translation>Number of the TPS</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai nomor ini</source>
        <translation>Use this number</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 3.</source>
        <translation>Write a number, for instance 3.</translation>
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
    <name>Office</name>
    <message>
        <source>Kecamatan</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation>Regency or city</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Nasional</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>Dua berkas</source>
        <translation>Two files</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Belum masuk</source>
        <translation>Not in yet</translation>
    </message>
    <message>
        <source>Di luar daftar</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>Tidak lolos pemeriksaan</source>
        <translation>Does not pass the checks</translation>
    </message>
    <message>
        <source>Bukan berkas yang bisa diperiksa</source>
        <translation>No file that can be checked</translation>
    </message>
    <message>
        <source>Berkas latihan</source>
        <translation>Practice file</translation>
    </message>
    <message>
        <source>TPS di luar wilayah ini</source>
        <translation>TPS outside this area</translation>
    </message>
    <message>
        <source>Pemilihan lain</source>
        <translation>Another election</translation>
    </message>
    <message>
        <source>Terlalu lama diperiksa</source>
        <translation>Took too long to check</translation>
    </message>
    <message>
        <source>Kunci yang didaftarkan desa</source>
        <translation>The key that the village named</translation>
    </message>
    <message>
        <source>Kunci baru dilihat</source>
        <translation>Key seen for the first time</translation>
    </message>
    <message>
        <source>Kunci lain daripada yang didaftarkan</source>
        <translation>Another key than the one named</translation>
    </message>
    <message>
        <source>TPS tidak terbaca</source>
        <translation>TPS not readable</translation>
    </message>
</context>
<context>
    <name>OfficeEntryPage</name>
    <message>
        <source>Kantor yang mana?</source>
        <translation>Which office?</translation>
    </message>
    <message>
        <source>Kecamatan mengumpulkan paket TPS; kabupaten mengumpulkan kecamatan.</source>
        <translation>A sub-district gathers the packages of its TPS; a regency gathers sub-districts.</translation>
    </message>
    <message>
        <source>Buka kantor…</source>
        <translation>Open an office…</translation>
    </message>
    <message>
        <source>Tempat data</source>
        <translation>Place of the data</translation>
    </message>
    <message>
        <source>Berkas terenkripsi di laptop ini</source>
        <translation>Encrypted file on this laptop</translation>
    </message>
    <message>
        <source>PostgreSQL, untuk beberapa meja</source>
        <translation>PostgreSQL, for several desks</translation>
    </message>
    <message>
        <source>Alamat basis data</source>
        <translation>Address of the database</translation>
    </message>
    <message>
        <source>Misalnya postgresql+psycopg://nama@server/undian</source>
        <translation>For instance postgresql+psycopg://name@server/undian</translation>
    </message>
    <message>
        <source>Kata sandi kantor yang sudah ada di sana</source>
        <translation>Passphrase of the office that is there</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Masuk ke kantor yang ada</source>
        <translation>Enter the office that is there</translation>
    </message>
    <message>
        <source>Buat kantor</source>
        <translation>Make the office</translation>
    </message>
    <message>
        <source>Satu kantor menyimpan semua paket TPS dari satu wilayah untuk satu pemilihan. Datanya terenkripsi dengan kata sandi ini, di satu berkas atau di PostgreSQL.

Kabupaten memakai halaman yang sama, dengan berkas rekap dari kecamatan.</source>
        <translation>An office keeps all TPS packages of one area for one election. Its data are encrypted with this passphrase, in one file or in PostgreSQL.

A regency uses the same page, with the recap files of its sub-districts.</translation>
    </message>
    <message>
        <source>Kantor (*.undian-kecamatan)</source>
        <translation>Office (*.undian-kecamatan)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Tulis kata sandinya.</source>
        <translation>Write the passphrase.</translation>
    </message>
    <message>
        <source>Alamat dimulai dengan postgresql+psycopg://</source>
        <translation>The address begins with postgresql+psycopg://</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Sudah ada kantornya?</source>
        <translation>Is there an office already?</translation>
    </message>
    <message>
        <source>Buka berkas kantor yang dibuat sebelumnya.</source>
        <translation>Open an office file that was made before.</translation>
    </message>
    <message>
        <source>Kantor baru: wilayah apa?</source>
        <translation>A new office: of which area?</translation>
    </message>
    <message>
        <source>Di mana datanya?</source>
        <translation>Where are the data?</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New passphrase</translation>
    </message>
</context>
<context>
    <name>OfficeRoom</name>
    <message>
        <source>Memeriksa berkas</source>
        <translation>Checking files</translation>
    </message>
    <message>
        <source>Mesin data</source>
        <translation>Database</translation>
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
        <source>PIN petugas ini…</source>
        <translation>This officer&apos;s PIN…</translation>
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
    <name>OfficerList</name>
    <message>
        <source>nomor TPS tidak terbaca.</source>
        <translation>the number of the TPS cannot be read.</translation>
    </message>
    <message>
        <source>nama belum ada.</source>
        <translation>the name is missing.</translation>
    </message>
    <message>
        <source>nama lebih dari 200 huruf.</source>
        <translation>the name has more than 200 letters.</translation>
    </message>
    <message>
        <source>TPS ini sudah punya ketua.</source>
        <translation>this TPS has a chair already.</translation>
    </message>
</context>
<context>
    <name>OfficerListDialog</name>
    <message>
        <source>Apakah daftar petugas ini terbaca benar?</source>
        <translation>Was this list of officers read rightly?</translation>
    </message>
    <message>
        <source>{officers} petugas di {stations} TPS terbaca dari {file}.</source>
        <translation>{officers} officers of {stations} TPS read from {file}.</translation>
    </message>
    <message>
        <source>Tidak ada di desa ini: {numbers}.</source>
        <translation>Not in this village: {numbers}.</translation>
    </message>
    <message>
        <source>Petugas TPS yang ada di daftar ini diganti; TPS lain tetap.</source>
        <translation>Officers of the TPS in this list are replaced; other TPS stay as they are.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Masukkan {count} petugas</source>
        <translation>Take {count} officers</translation>
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
    <message>
        <source>Belum punya PIN: {count} orang.</source>
        <translation>{count} people have no PIN yet.</translation>
    </message>
    <message>
        <source>Semua petugas sudah punya PIN.</source>
        <translation>All officers have a PIN.</translation>
    </message>
</context>
<context>
    <name>OfficersPage</name>
    <message>
        <source>Siapa petugas di setiap TPS?</source>
        <translation>Who are the officers of each TPS?</translation>
    </message>
    <message>
        <source>Petugas per TPS</source>
        <translation>Officers by TPS</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Ketua KPPS</source>
        <translation>KPPS chair</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Baca dari berkas…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <source>Lanjut ke berkas TPS</source>
        <translation>On to the TPS files</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Daftar petugas adalah lembar kerja dengan kolom TPS, NAMA, dan JABATAN; satu berkas untuk seluruh desa. Nomor TPS boleh ditulis sekali saja di baris pertama setiap TPS.

Setiap TPS perlu setidaknya seorang ketua KPPS. Petugas lain boleh ditambah di TPS sampai undian ditutup.</source>
        <translation>A list of officers is a spreadsheet with the columns TPS, NAMA and JABATAN; one file for the whole village. The number of a TPS may stand once, in the first row of that TPS.

Each TPS needs at least a KPPS chair. Other officers may be added at the TPS until the draw is closed.</translation>
    </message>
    <message>
        <source>{count} TPS belum punya ketua KPPS.</source>
        <translation>{count} TPS have no KPPS chair yet.</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Pilih daftar petugas</source>
        <translation>Choose a list of officers</translation>
    </message>
    <message>
        <source>Daftar petugas (*.xlsx *.xls *.ods *.csv *.txt)</source>
        <translation>List of officers (*.xlsx *.xls *.ods *.csv *.txt)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>{file} tidak bisa dipakai. {why}</source>
        <translation>{file} cannot be used. {why}</translation>
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
        <source>Tersimpan sebagai {name} di map {folder}. Laptop ini tidak punya pembuka PDF.</source>
        <translation>Stored as {name} in folder {folder}. This laptop has nothing that opens a PDF.</translation>
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
    <message>
        <source>Laporan nol</source>
        <translation>Zero report</translation>
    </message>
    <message>
        <source>Bila ada gangguan</source>
        <translation>When something goes wrong</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Ganti kata sandi…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>Buat kode pemulihan…</source>
        <translation>Make a recovery code…</translation>
    </message>
    <message>
        <source>Kode pemulihan membuka berkas bila kata sandi lupa. Tulis di kertas, simpan jauh dari laptop.</source>
        <translation>A recovery code opens the file when the passphrase is forgotten. Write it on paper and keep it far from the laptop.</translation>
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
    <name>PinDialog</name>
    <message>
        <source>Apa PIN Anda?</source>
        <translation>What is your PIN?</translation>
    </message>
    <message>
        <source>Apa PIN Anda yang baru?</source>
        <translation>What is your new PIN?</translation>
    </message>
    <message>
        <source>Enam angka yang hanya Anda tahu. Ketik sendiri; orang lain memalingkan muka.</source>
        <translation>Six figures that only you know. Type them yourself; others look away.</translation>
    </message>
    <message>
        <source>PIN sekarang</source>
        <translation>Present PIN</translation>
    </message>
    <message>
        <source>PIN baru</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sekali lagi</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>PIN ini lupa…</source>
        <translation>This PIN is forgotten…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai PIN ini</source>
        <translation>Use this PIN</translation>
    </message>
    <message>
        <source>Ketik PIN yang sekarang.</source>
        <translation>Type the present PIN.</translation>
    </message>
    <message>
        <source>Enam angka, tidak semuanya sama, tidak berurutan seperti 123456.</source>
        <translation>Six figures, not all the same, not in a row like 123456.</translation>
    </message>
    <message>
        <source>Belum sama dengan yang di atas.</source>
        <translation>Not yet the same as above.</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>Latihan: PIN contohnya {pin}.</source>
        <translation>Practice: the example PIN is {pin}.</translation>
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
    <name>PlanPage</name>
    <message>
        <source>Hadiah apa saja, dan TPS mana dapat berapa?</source>
        <translation>Which prizes, and how many for which TPS?</translation>
    </message>
    <message>
        <source>Hadiah menurut urutan undian</source>
        <translation>Prizes in drawing order</translation>
    </message>
    <message>
        <source>Tambah hadiah</source>
        <translation>Add a prize</translation>
    </message>
    <message>
        <source>Pembagian per TPS</source>
        <translation>Split by TPS</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Pemilih</source>
        <translation>Voters</translation>
    </message>
    <message>
        <source>Dapat</source>
        <translation>Gets</translation>
    </message>
    <message>
        <source>Isi sendiri…</source>
        <translation>Fill in by hand…</translation>
    </message>
    <message>
        <source>Ubah aturan…</source>
        <translation>Change the rules…</translation>
    </message>
    <message>
        <source>Lanjut ke petugas</source>
        <translation>On to the officers</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Tulis jumlah untuk seluruh desa. Pembagian rata memberi setiap TPS sama banyak; sisanya diberikan bergilir kepada TPS yang sampai saat itu paling sedikit mendapat. Menurut jumlah pemilih: TPS besar mendapat lebih banyak.

Pembagian yang ditulis sendiri harus berjumlah tepat; selama belum, berkas TPS tidak bisa dibuat.

Urutan baris adalah urutan undian di setiap TPS. Hadiah yang tidak didapat sebuah TPS dilewati di sana.</source>
        <translation>Write the number for the whole village. An even split gives every TPS the same; the rest goes in turn to the TPS that have got the fewest so far. By voters: a larger TPS gets more.

A split by hand has to add up; until it does, TPS files cannot be made.

The order of the rows is the drawing order at each TPS. A prize that a TPS does not get is skipped there.</translation>
    </message>
    <message>
        <source>{units} buah</source>
        <translation>{units} pieces</translation>
    </message>
    <message>
        <source>Belum ada hadiah</source>
        <translation>No prizes yet</translation>
    </message>
    <message>
        <source>Mulai dengan yang diundi pertama.</source>
        <translation>Begin with the one that is drawn first.</translation>
    </message>
    <message>
        <source>Jumlahnya belum cocok: {names}.</source>
        <translation>The numbers do not add up yet: {names}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Sumber</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Dibagi</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Cocok</source>
        <translation>Adds up</translation>
    </message>
    <message>
        <source>sendiri</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>pemilih</source>
        <translation>voters</translation>
    </message>
    <message>
        <source>rata</source>
        <translation>even</translation>
    </message>
    <message>
        <source>Sisa {count}</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>Lebih {count}</source>
        <translation>{count} too many</translation>
    </message>
    <message>
        <source>{given} dari {all}</source>
        <translation>{given} of {all}</translation>
    </message>
    <message>
        <source>Ditulis sendiri untuk setiap TPS.</source>
        <translation>Filled in by hand for each TPS.</translation>
    </message>
    <message>
        <source>Menurut jumlah pemilih.</source>
        <translation>By the number of voters.</translation>
    </message>
    <message>
        <source>Dibagi rata; sisanya bergilir.</source>
        <translation>Split evenly; the rest goes in turn.</translation>
    </message>
    <message>
        <source>hadiah pindah ke nomor berikutnya</source>
        <translation>the prize goes to the next number</translation>
    </message>
    <message>
        <source>hadiah disimpan untuk pemenang</source>
        <translation>the prize is kept for the winner</translation>
    </message>
    <message>
        <source>Aturan di semua TPS: dipanggil {calls} kali, jeda {seconds} detik; bila tidak ada, {absent}.</source>
        <translation>Rules at every TPS: called {calls} times, {seconds} seconds apart; if nobody is there, {absent}.</translation>
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
        <translation>Look at prize {numbers}: it says {words}. No money, no living animals, no source that stands for election.</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Siapa?</source>
        <translation>Who?</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Sekretaris desa</source>
        <translation>Village secretary</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Cuti atau pergi</source>
        <translation>On leave or away</translation>
    </message>
    <message>
        <source>Catatan (boleh kosong)</source>
        <translation>Note (may stay empty)</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai orang ini</source>
        <translation>Use this person</translation>
    </message>
    <message>
        <source>Tulis namanya.</source>
        <translation>Write the name.</translation>
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
        <source>Sekarang tunjukkan kolom nama: pilih Nama pada kolomnya.</source>
        <translation>Now show the column of names: choose Name on its column.</translation>
    </message>
    <message>
        <source>Sekarang tunjukkan kolom nomor: pilih Nomor urut pada kolomnya.</source>
        <translation>Now show the column of numbers: choose Number on its column.</translation>
    </message>
    <message>
        <source>Berkas ini tidak punya baris judul. Tunjukkan dua kolom: pilih Nomor urut dan Nama pada kolomnya.</source>
        <translation>This file has no heading row. Show two columns: choose Number and Name on their columns.</translation>
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
    <name>PrintedDialog</name>
    <message>
        <source>Apakah semua sampul sudah tercetak?</source>
        <translation>Are all envelopes printed?</translation>
    </message>
    <message>
        <source>Sesudah ini kata sandinya tidak bisa dilihat atau dicetak lagi.</source>
        <translation>After this the passphrases can be neither seen nor printed again.</translation>
    </message>
    <message>
        <source>Periksa setiap lembar: TPS benar, tujuh kata terbaca. Lipat, masukkan ke amplop, lem.</source>
        <translation>Look at each sheet: right TPS, seven words readable. Fold it, put it into an envelope, glue it.</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Sudah, lupakan kata sandinya</source>
        <translation>Yes, forget the passphrases</translation>
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
    <message>
        <source>Jumlah untuk seluruh desa</source>
        <translation>Number for the whole village</translation>
    </message>
    <message>
        <source>Siapa yang memberi, misalnya iuran warga</source>
        <translation>Who gives it, for instance dues of residents</translation>
    </message>
    <message>
        <source>Pembagian</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Rata</source>
        <translation>Even</translation>
    </message>
    <message>
        <source>Setiap TPS sama banyak; sisanya bergilir.</source>
        <translation>Every TPS the same; the rest goes in turn.</translation>
    </message>
    <message>
        <source>Menurut jumlah pemilih</source>
        <translation>By voters</translation>
    </message>
    <message>
        <source>TPS besar mendapat lebih banyak.</source>
        <translation>A larger TPS gets more.</translation>
    </message>
    <message>
        <source>Ditulis sendiri</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>Jumlah setiap TPS diisi satu per satu.</source>
        <translation>The number for each TPS is filled in one by one.</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 28.</source>
        <translation>Write a number, for instance 28.</translation>
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
    <name>PurgeCard</name>
    <message>
        <source>Sesudah undian</source>
        <translation>After the draw</translation>
    </message>
    <message>
        <source>Hapus data pemilih…</source>
        <translation>Delete voters&apos; data…</translation>
    </message>
    <message>
        <source>Tulis catatan penghapusan</source>
        <translation>Write the record of the deletion</translation>
    </message>
    <message>
        <source>Data pemilih sudah dihapus. Transkrip, berita acara, dan paket tetap bisa dibuat.</source>
        <translation>The voters&apos; data are deleted. Transcript, minutes and package can still be made.</translation>
    </message>
    <message>
        <source>Bila kecamatan sudah menerima paketnya, data pemilih tidak diperlukan lagi.</source>
        <translation>Once the sub-district has received the package, the voters&apos; data are no longer needed.</translation>
    </message>
    <message>
        <source>Hapus data pemilih dari berkas ini?</source>
        <translation>Delete the voters&apos; data from this file?</translation>
    </message>
    <message>
        <source>Daftar pemilih, kehadiran, pembuka nama yang tidak menang, dan tanda tangan gambar dihapus.</source>
        <translation>Voter list, attendance, what opens the names of those who did not win, and drawn signatures are deleted.</translation>
    </message>
    <message>
        <source>Yang tinggal: hasil undian, transkrip, catatan kejadian, penerima hadiah, dan kunci TPS.</source>
        <translation>What stays: the result of the draw, the transcript, the journal, the winners, and the TPS&apos;s key.</translation>
    </message>
    <message>
        <source>Penghapusan tidak bisa dibatalkan dan tercatat dalam satu berkas bertanda tangan.</source>
        <translation>A deletion cannot be undone, and it is recorded in a signed file.</translation>
    </message>
    <message>
        <source>Hapus data pemilih</source>
        <translation>Delete voters&apos; data</translation>
    </message>
    <message>
        <source>{voters} pemilih dan {signatures} tanda tangan gambar dihapus.</source>
        <translation>{voters} voters and {signatures} drawn signatures deleted.</translation>
    </message>
    <message>
        <source>Salinan lama ini masih memuat data pemilih. Hapus sendiri:</source>
        <translation>These old copies still hold voters&apos; data. Delete them yourself:</translation>
    </message>
    <message>
        <source>Data pemilih sudah dihapus</source>
        <translation>Voters&apos; data deleted</translation>
    </message>
    <message>
        <source>Catatan bertanda tangan: {place}</source>
        <translation>Signed record: {place}</translation>
    </message>
    <message>
        <source>Catatan penghapusan tersimpan</source>
        <translation>Record of the deletion stored</translation>
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
    <name>Readiness</name>
    <message>
        <source>Jam dan tanggal</source>
        <translation>Clock and date</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Tempat simpan</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Listrik dan baterai</source>
        <translation>Power and battery</translation>
    </message>
    <message>
        <source>Kunci tanda tangan</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Layar hadirin</source>
        <translation>Screen for the hall</translation>
    </message>
    <message>
        <source>Salinan kedua</source>
        <translation>Second copy</translation>
    </message>
    <message>
        <source>Laporan nol</source>
        <translation>Zero report</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Perlu dilihat</source>
        <translation>Worth a look</translation>
    </message>
    <message>
        <source>Betulkan</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>{today}, {clock} {zone}. Cocokkan dengan jam tangan.</source>
        <translation>{today}, {clock} {zone}. Compare it with a watch.</translation>
    </message>
    <message>
        <source>Hari ini {today}; pemilihan {election}. Pada harinya tanggal harus sama.</source>
        <translation>Today is {today}; the election is {election}. On the day itself the dates have to be the same.</translation>
    </message>
    <message>
        <source>Laptop menunjukkan {today}, sesudah pemilihan {election}. Betulkan tanggal laptop.</source>
        <translation>The laptop shows {today}, after the election of {election}. Correct the date of the laptop.</translation>
    </message>
    <message>
        <source>Laptop dan TPS sama-sama {zone}.</source>
        <translation>Laptop and TPS are both in {zone}.</translation>
    </message>
    <message>
        <source>Laptop memakai UTC{laptop}, TPS ini {zone} (UTC+{hours}). Betulkan zona di laptop.</source>
        <translation>The laptop uses UTC{laptop}, this TPS {zone} (UTC+{hours}). Correct the zone of the laptop.</translation>
    </message>
    <message>
        <source>Sisa {bytes}, lebih dari cukup.</source>
        <translation>{bytes} free, more than enough.</translation>
    </message>
    <message>
        <source>Sisa {bytes}. Cukup, tetapi kosongkan sedikit.</source>
        <translation>{bytes} free. Enough, but clear some space.</translation>
    </message>
    <message>
        <source>Tinggal {bytes}. Kosongkan tempat sebelum mulai.</source>
        <translation>Only {bytes} free. Clear some space before beginning.</translation>
    </message>
    <message>
        <source>Memakai listrik, tanpa baterai. Siapkan salinan kedua.</source>
        <translation>On mains, without a battery. Have a second copy ready.</translation>
    </message>
    <message>
        <source>Terhubung ke listrik, baterai {percent} %.</source>
        <translation>On mains, battery {percent} %.</translation>
    </message>
    <message>
        <source>Baterai {percent} %. Bawa pengisi daya.</source>
        <translation>Battery {percent} %. Bring the charger.</translation>
    </message>
    <message>
        <source>Baterai tinggal {percent} %. Sambungkan ke listrik.</source>
        <translation>Battery down to {percent} %. Connect it to mains.</translation>
    </message>
    <message>
        <source>Laptop tidak memberi tahu. Lihat lampu baterainya sendiri.</source>
        <translation>The laptop does not say. Look at its battery light yourself.</translation>
    </message>
    <message>
        <source>Ada dan berlaku pada hari pemilihan.</source>
        <translation>There, and valid on election day.</translation>
    </message>
    <message>
        <source>Belum ada. Isi data TPS di langkah 1.</source>
        <translation>Not there yet. Fill in the TPS in step 1.</translation>
    </message>
    <message>
        <source>Tidak utuh. Pakai salinan berkas TPS yang lain.</source>
        <translation>Not intact. Use another copy of the TPS file.</translation>
    </message>
    <message>
        <source>{name} dikenal. Coba cetak laporan nol.</source>
        <translation>{name} is known. Try to print the zero report.</translation>
    </message>
    <message>
        <source>Tidak ada. Simpan kertas sebagai PDF dan cetak di tempat lain.</source>
        <translation>None. Save papers as PDF and print them elsewhere.</translation>
    </message>
    <message>
        <source>Layar kedua tersambung.</source>
        <translation>A second screen is connected.</translation>
    </message>
    <message>
        <source>Baru satu layar. Pasang proyektor, atau bacakan dari layar laptop.</source>
        <translation>One screen only. Connect a projector, or read out from the laptop&apos;s screen.</translation>
    </message>
    <message>
        <source>Ditulis pukul {at}.</source>
        <translation>Written at {at}.</translation>
    </message>
    <message>
        <source>Flashdisk {name} terpasang.</source>
        <translation>Stick {name} is plugged in.</translation>
    </message>
    <message>
        <source>Belum ada. Pasang flashdisk untuk salinan kedua.</source>
        <translation>None yet. Plug in a stick for the second copy.</translation>
    </message>
    <message>
        <source>Belum ada yang hadir, belum ada percobaan.</source>
        <translation>Nobody is checked in, there is no attempt.</translation>
    </message>
    <message>
        <source>Hari sudah dimulai: {attended} hadir. Laporan nol tidak bisa dibuat lagi.</source>
        <translation>The day has begun: {attended} present. A zero report can no longer be made.</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Apakah semuanya siap?</source>
        <translation>Is everything ready?</translation>
    </message>
    <message>
        <source>Dilihat sekali sebelum pemilih pertama datang. Tidak ada yang menghalangi pembukaan.</source>
        <translation>Looked at once before the first voter comes. Nothing here keeps the doors shut.</translation>
    </message>
    <message>
        <source>Periksa lagi</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Laporan nol dan kertas…</source>
        <translation>Zero report and papers…</translation>
    </message>
    <message>
        <source>Lanjut ke kehadiran</source>
        <translation>On to check-in</translation>
    </message>
    <message>
        <source>Setiap baris diperiksa oleh program; yang perlu dilihat atau dibetulkan menyebut caranya. Hasilnya dicatat.

Laporan nol menyatakan bahwa belum ada yang hadir dan belum ada percobaan. Cetak, tanda tangani bersama saksi, dan simpan: ujung rantai catatan di atasnya mengikat semua yang terjadi sesudahnya.

Kertas cadangan adalah formulir undian tanpa laptop dan kartu bila ada gangguan. Cetak pada malam sebelumnya.</source>
        <translation>Each line is checked by the program; what is worth a look or has to be corrected says how. The result is recorded.

The zero report states that nobody is checked in and that there is no attempt. Print it, sign it with the witnesses, keep it: the end of the journal on it binds everything that happens afterwards.

Spare papers are the form for a draw without a laptop and the card for when something goes wrong. Print them the evening before.</translation>
    </message>
    <message>
        <source>Kembali ke berkas TPS</source>
        <translation>Back to the TPS file</translation>
    </message>
    <message>
        <source>{count} hal harus dibetulkan dahulu.</source>
        <translation>{count} things have to be corrected first.</translation>
    </message>
    <message>
        <source>Hari bisa dibuka; {count} hal masih perlu dilihat.</source>
        <translation>The day can begin; {count} things are still worth a look.</translation>
    </message>
    <message>
        <source>Semuanya siap.</source>
        <translation>Everything is ready.</translation>
    </message>
    <message>
        <source>Sudah siapkah setiap TPS?</source>
        <translation>Is every TPS ready?</translation>
    </message>
    <message>
        <source>Kesiapan per TPS</source>
        <translation>Readiness by TPS</translation>
    </message>
    <message>
        <source>Ubah daftar tanda…</source>
        <translation>Change the list of signs…</translation>
    </message>
    <message>
        <source>Lanjut ke jadwal siaga</source>
        <translation>On to the duty roster</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>TPS disebut siap bila berkasnya dibuat, hadiahnya lengkap di tangan, ketua dan dua saksi bernama, tempat dan listrik ada, dan logistik diterima. Pencetak dan layar kedua boleh tidak ada: ada jalan kertas.

Tanda rawan berasal dari daftar pengawas; jawabannya ya, tidak, atau belum tahu. Yang belum tahu bukan berarti aman.

Semuanya masuk ke laporan kesiapan untuk kecamatan. Nama pemilih tidak ikut.</source>
        <translation>A TPS counts as ready when its file is made, its prizes are all in hand, a chair and two witnesses are named, there is a place and power, and the logistics have come. Printer and second screen may be missing: there is a way on paper.

The signs come from the supervisors&apos; list; the answer is yes, no, or not known yet. Not known does not mean safe.

All of it goes into the readiness report for the sub-district. No voter&apos;s name is in it.</translation>
    </message>
    <message>
        <source>{ready} dari {all} TPS siap. {signs} TPS punya tanda rawan.</source>
        <translation>{ready} of {all} TPS ready. {signs} TPS show signs of vulnerability.</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Listrik</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>Logistik</source>
        <translation>Logistics</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Belum: {what}</source>
        <translation>Missing: {what}</translation>
    </message>
    <message>
        <source>{count} rawan</source>
        <translation>{count} signs</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Jawab</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>TPS menurut berkas</source>
        <translation>TPS by file</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>DPT</source>
        <translation>DPT</translation>
    </message>
    <message>
        <source>DPTb</source>
        <translation>DPTb</translation>
    </message>
    <message>
        <source>DPK</source>
        <translation>DPK</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>{ready} TPS dengan {voters} pemilih terbaca benar.</source>
        <translation>{ready} TPS with {voters} voters were read rightly.</translation>
    </message>
    <message>
        <source>{count} hal perlu diperbaiki dahulu.</source>
        <translation>{count} things have to be corrected first.</translation>
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
    <name>RecoveryPage</name>
    <message>
        <source>Lanjut ke {step}</source>
        <translation>On to {step}</translation>
    </message>
    <message>
        <source>Setiap langkah disimpan ke berkas sebelum layar berganti. Bila listrik padam atau laptop mati, yang hilang paling banyak adalah yang sedang diketik.

Berkas diperiksa setiap kali dibuka: rantai catatan dihitung ulang dari awal. Undian dilanjutkan dari catatan terakhir dengan segel, dadu, dan urutan yang sama.

Tidak ada yang perlu diulang. Bila ada yang ragu, cocokkan nomor catatan terakhir di halaman ini.</source>
        <translation>Every step is stored in the file before the screen changes. When the power fails or the laptop dies, at most what was being typed is lost.

The file is checked each time it is opened: the chain of its journal is computed again from the beginning. The draw goes on from the last entry with the same seal, dice and order.

Nothing has to be repeated. If anybody doubts it, compare the number of the last entry on this page.</translation>
    </message>
    <message>
        <source>Semua yang tercatat selamat</source>
        <translation>Everything that was recorded is safe</translation>
    </message>
    <message>
        <source>Program berhenti sebelum berkas ditutup, mungkin karena listrik atau laptop. Berkas sudah diperiksa dan utuh.</source>
        <translation>The program stopped before the file was closed, perhaps for want of power. The file was checked and is whole.</translation>
    </message>
    <message>
        <source>Jam laptop berubah</source>
        <translation>The laptop&apos;s clock changed</translation>
    </message>
    <message>
        <source>Berkas sudah diperiksa dan utuh. Urutan kejadian tetap menurut nomor catatan.</source>
        <translation>The file was checked and is whole. What happened stays in the order of its entries.</translation>
    </message>
    <message>
        <source>Catatan terakhir dibuat {before}, sekarang jam laptop menunjukkan {now}. Ini sudah dicatat dan tidak mengubah undian. Betulkan jam laptop sebelum melanjutkan.</source>
        <translation>The last entry was made {before}, now the laptop&apos;s clock shows {now}. This is recorded and does not change the draw. Correct the laptop&apos;s clock before going on.</translation>
    </message>
    <message>
        <source>Catatan terakhir</source>
        <translation>Last entry</translation>
    </message>
    <message>
        <source>Belum ada catatan</source>
        <translation>No entries yet</translation>
    </message>
    <message>
        <source>Catatan ke-{n}, {at}.</source>
        <translation>Entry {n}, {at}.</translation>
    </message>
    <message>
        <source>Berkas dibuka lagi {span} kemudian. Yang sedang diketik waktu itu belum tercatat.</source>
        <translation>The file was opened again {span} later. What was being typed then was not recorded.</translation>
    </message>
    <message>
        <source>dari {registered} pemilih</source>
        <translation>of {registered} voters</translation>
    </message>
    <message>
        <source>Sudah hadir</source>
        <translation>Present so far</translation>
    </message>
    <message>
        <source>Lanjut dari sini</source>
        <translation>Go on from here</translation>
    </message>
    <message>
        <source>Pemungutan suara masih dibuka</source>
        <translation>The polls are still open</translation>
    </message>
    <message>
        <source>Belum ada yang disegel.</source>
        <translation>Nothing is sealed yet.</translation>
    </message>
    <message>
        <source>Ditutup pukul {at}. Berikutnya: daftar dikunci dan disegel.</source>
        <translation>Closed at {at}. Next: the list is locked and sealed.</translation>
    </message>
    <message>
        <source>Pemungutan suara sudah ditutup</source>
        <translation>The polls are closed</translation>
    </message>
    <message>
        <source>{given} dari {wanted} saksi sudah melempar. Lemparan itu tidak diulang.</source>
        <translation>{given} of {wanted} witnesses have thrown. Those throws are not repeated.</translation>
    </message>
    <message>
        <source>Lemparan dadu</source>
        <translation>The throws</translation>
    </message>
    <message>
        <source>Berita acara dan berkas hasil dapat dibuat seperti biasa.</source>
        <translation>Minutes and result files can be made as usual.</translation>
    </message>
    <message>
        <source>Undian sudah ditutup</source>
        <translation>The draw is closed</translation>
    </message>
    <message>
        <source>Segel tetap sama</source>
        <translation>The seal stays the same</translation>
    </message>
    <message>
        <source>{awarded} dari {units} hadiah sudah ada pemenangnya. Urutan berikutnya sudah tetap.</source>
        <translation>{awarded} of {units} prizes have their winner. The order of the rest is fixed.</translation>
    </message>
    <message>
        <source>Undian</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>Untuk {prize}, panggilan ke-{times}. Panggilan ini dilanjutkan, tidak diulang.</source>
        <translation>For {prize}, call {times}. This call goes on, it is not repeated.</translation>
    </message>
    <message>
        <source>Nomor {ticket} sedang dipanggil</source>
        <translation>Number {ticket} is being called</translation>
    </message>
    <message>
        <source>Kejadian ini sudah dicatat dan disebut di berita acara.</source>
        <translation>This is recorded and named in the minutes.</translation>
    </message>
    <message>
        <source>Kejadian ini sudah dicatat.</source>
        <translation>This is recorded.</translation>
    </message>
</context>
<context>
    <name>RekapPage</name>
    <message>
        <source>Ke mana rekapnya disimpan?</source>
        <translation>Where shall the recap be stored?</translation>
    </message>
    <message>
        <source>Ganti map…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <source>Berkas rekap</source>
        <translation>Files of the recap</translation>
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
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buat rekap</source>
        <translation>Make the recap</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>PDF bertanda tangan untuk dicetak dan dibacakan. XLSX dan CSV untuk diolah; tidak ada rumus di dalamnya. Berkas rekap untuk kabupaten memuat semua paket TPS, sehingga kabupaten dapat memeriksa ulang setiap undian.

Dibuat lagi dari berkas yang sama, hasilnya sama sampai byte terakhir.</source>
        <translation>A signed PDF to print and read out. XLSX and CSV to work with; there is no formula in them. The recap file for the regency holds all TPS packages, so that the regency can check every draw again.

Made again from the same files, it is the same to the last byte.</translation>
    </message>
    <message>
        <source>{count} TPS belum masuk</source>
        <translation>{count} TPS not in yet</translation>
    </message>
    <message>
        <source>{count} dua berkas belum diputuskan</source>
        <translation>{count} pairs of files undecided</translation>
    </message>
    <message>
        <source>Rekap ini belum lengkap: {what}. Boleh dibuat sekarang dan dibuat lagi nanti.</source>
        <translation>This recap is not complete: {what}. It may be made now and made again later.</translation>
    </message>
    <message>
        <source>Membuat rekap</source>
        <translation>Making the recap</translation>
    </message>
    <message>
        <source>Rekap tersimpan dan sudah dibaca kembali.</source>
        <translation>The recap is stored and was read back.</translation>
    </message>
    <message>
        <source>Dihentikan. Rekap belum lengkap tersimpan.</source>
        <translation>Stopped. The recap is not completely stored.</translation>
    </message>
    <message>
        <source>Map ini tidak bisa dibuat atau ditulisi. Pilih map lain.</source>
        <translation>This folder cannot be made or written in. Choose another one.</translation>
    </message>
    <message>
        <source>Ke map mana?</source>
        <translation>To which folder?</translation>
    </message>
    <message>
        <source>Tempat simpan</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Isi rekap</source>
        <translation>What is in the recap</translation>
    </message>
    <message>
        <source>PDF bertanda tangan, A4 mendatar</source>
        <translation>Signed PDF, A4 landscape</translation>
    </message>
    <message>
        <source>XLSX dan CSV untuk diolah</source>
        <translation>XLSX and CSV to work with</translation>
    </message>
    <message>
        <source>Satu berkas untuk kabupaten, memuat semua paket</source>
        <translation>One file for the regency, holding all packages</translation>
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
    <name>RemoveStationDialog</name>
    <message>
        <source>Keluarkan {tps}?</source>
        <translation>Take {tps} out?</translation>
    </message>
    <message>
        <source>Daftar pemilih, petugas, dan kesiapan TPS ini dihapus dari berkas desa.</source>
        <translation>The voter list, officers and readiness of this TPS are deleted from the village file.</translation>
    </message>
    <message>
        <source>Berkas TPS yang sudah dibuat tetap ada di mapnya.</source>
        <translation>A TPS file that was made stays in its folder.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Keluarkan TPS</source>
        <translation>Take the TPS out</translation>
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
    <name>ReportPage</name>
    <message>
        <source>Apa yang dilaporkan ke kecamatan?</source>
        <translation>What is reported to the sub-district?</translation>
    </message>
    <message>
        <source>Satu berkas kecil bertanda tangan: kesiapan setiap TPS, sidik jari kuncinya, dan jadwal siaga.</source>
        <translation>One small signed file: how ready each TPS is, the fingerprints of their keys, and the duty roster.</translation>
    </message>
    <message>
        <source>Yang belum siap</source>
        <translation>What is not ready yet</translation>
    </message>
    <message>
        <source>Simpan laporan kesiapan</source>
        <translation>Store the readiness report</translation>
    </message>
    <message>
        <source>Kembali ke kesiapan</source>
        <translation>Back to readiness</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Laporan boleh dikirim walaupun belum semuanya siap; yang belum diketahui tetap tertulis belum diketahui.

Sidik jari kunci setiap TPS ada di dalamnya: dengan itu kecamatan nanti mengenali hasil undian yang sah.

Laporan tidak memuat nama pemilih. Berkas dibaca kembali dan tanda tangannya diperiksa sebelum dianggap ada.</source>
        <translation>The report may be sent although not everything is ready; what is not known is told as not known.

The fingerprint of each TPS&apos;s key is in it: by that the sub-district later knows the right result.

The report names no voter. The file is read back and its signature checked before it counts.</translation>
    </message>
    <message>
        <source>{ready} dari {all} TPS siap</source>
        <translation>{ready} of {all} TPS ready</translation>
    </message>
    <message>
        <source>Hadiah di tangan {worth}</source>
        <translation>Prizes in hand {worth}</translation>
    </message>
    <message>
        <source>{count} TPS dengan tanda rawan</source>
        <translation>{count} TPS with signs of vulnerability</translation>
    </message>
    <message>
        <source>{count} hari tanpa petugas siaga</source>
        <translation>{count} days with nobody on duty</translation>
    </message>
    <message>
        <source>Map ini tidak bisa ditulisi. Pilih map lain.</source>
        <translation>Nothing can be written in this folder. Choose another one.</translation>
    </message>
    <message>
        <source>Isi laporan</source>
        <translation>What is in the report</translation>
    </message>
    <message>
        <source>Simpan di map mana?</source>
        <translation>In which folder?</translation>
    </message>
    <message>
        <source>Tersimpan dan terbaca kembali: {name}, {size}. Ditandatangani kunci desa {key}.</source>
        <translation>Stored and read back: {name}, {size}. Signed with the village&apos;s key {key}.</translation>
    </message>
</context>
<context>
    <name>ResetPinDialog</name>
    <message>
        <source>Hapus PIN yang dilupakan?</source>
        <translation>Remove the forgotten PIN?</translation>
    </message>
    <message>
        <source>PIN {name} dihapus. Sesudah itu ia membuat PIN baru.</source>
        <translation>The PIN of {name} is removed. After that a new one is made.</translation>
    </message>
    <message>
        <source>Nama kedua orang yang menyetujui dan alasannya tertulis di berita acara.</source>
        <translation>The names of the two people who agree, and their reason, stand in the minutes.</translation>
    </message>
    <message>
        <source>Hapus PIN</source>
        <translation>Remove the PIN</translation>
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
    <name>RulesDialog</name>
    <message>
        <source>Apa aturan undian di semua TPS?</source>
        <translation>What are the rules of the draw at every TPS?</translation>
    </message>
    <message>
        <source>Bila pemenang tidak ada</source>
        <translation>When a winner is not there</translation>
    </message>
    <message>
        <source>Hadiah pindah ke nomor berikutnya</source>
        <translation>The prize goes to the next number</translation>
    </message>
    <message>
        <source>Pemenang harus ada di tempat saat dipanggil.</source>
        <translation>A winner has to be there when called.</translation>
    </message>
    <message>
        <source>Hadiah disimpan untuknya</source>
        <translation>The prize is kept for the winner</translation>
    </message>
    <message>
        <source>Nomornya tetap menang; hadiah diambil kemudian.</source>
        <translation>The number stays the winner; the prize is fetched later.</translation>
    </message>
    <message>
        <source>Berapa kali dipanggil</source>
        <translation>How many times a number is called</translation>
    </message>
    <message>
        <source>{count} kali</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>Jeda panggilan (detik)</source>
        <translation>Between calls (seconds)</translation>
    </message>
    <message>
        <source>Undian selalu sesudah pemungutan ditutup dan sebelum penghitungan suara dimulai.</source>
        <translation>The draw is always after the polls close and before the count begins.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai aturan ini</source>
        <translation>Use these rules</translation>
    </message>
    <message>
        <source>Tulis {least} sampai {most} detik.</source>
        <translation>Write {least} to {most} seconds.</translation>
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
    <name>SafetyPage</name>
    <message>
        <source>Apakah berkas ini aman?</source>
        <translation>Is this file safe?</translation>
    </message>
    <message>
        <source>Setiap orang mengetik PIN-nya sendiri, dan tidak memberitahukannya kepada siapa pun.</source>
        <translation>Everybody types the own PIN and tells it to nobody.</translation>
    </message>
    <message>
        <source>PIN petugas dan saksi</source>
        <translation>PINs of officers and witnesses</translation>
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
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Kembali ke langkah hari ini</source>
        <translation>Back to the step of the day</translation>
    </message>
    <message>
        <source>Ctrl+L: kunci layar</source>
        <translation>Ctrl+L: lock the screen</translation>
    </message>
    <message>
        <source>Lima tindakan disetujui ketua dan seorang saksi, masing-masing dengan PIN: menutup pemungutan, mengunci daftar, membatalkan percobaan, mengganti hasil panggilan, dan menutup undian.

PIN yang salah tiga kali membuat percobaan berikutnya menunggu. PIN yang lupa dihapus oleh dua orang lain dengan alasan; itu tertulis di berita acara.

Salinan kedua ditulis sendiri ke flashdisk pada setiap langkah dan setiap tiga menit. Bila laptop ini mati, buka salinan itu di laptop lain.

Sesudah kecamatan menerima paketnya, data pemilih dihapus dari sini.</source>
        <translation>Five acts are agreed to by the chair and a witness, each with a PIN: closing the polls, locking the list, giving up an attempt, replacing an outcome, and closing the draw.

After three wrong PINs the next try has to wait. A forgotten PIN is removed by two other people with a reason; that stands in the minutes.

The second copy is written to the stick by itself at every step and every three minutes. When this laptop dies, open that copy on another one.

Once the sub-district has received the package, the voters&apos; data are deleted from here.</translation>
    </message>
    <message>
        <source>Siapa yang sudah punya PIN?</source>
        <translation>Who has a PIN already?</translation>
    </message>
    <message>
        <source>Ketua dan sedikitnya satu saksi perlu PIN sebelum pemungutan ditutup.</source>
        <translation>The chair and at least one witness need a PIN before the polls are closed.</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Buat</source>
        <translation>Make</translation>
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
    <name>SecondCopy</name>
    <message>
        <source>Belum ada salinan kedua.</source>
        <translation>No second copy yet.</translation>
    </message>
    <message>
        <source>Salinan kedua lengkap sampai pukul {clock}.</source>
        <translation>The second copy is complete up to {clock}.</translation>
    </message>
    <message>
        <source>Flashdisk salinan kedua tidak ada. Pasang kembali flashdisknya.</source>
        <translation>The stick with the second copy is not there. Plug it in again.</translation>
    </message>
    <message>
        <source>Flashdisk salinan kedua penuh. Kosongkan atau pilih yang lain.</source>
        <translation>The stick of the second copy is full. Clear some space or choose another one.</translation>
    </message>
    <message>
        <source>Salinan kedua tidak bisa ditulis. Pilih flashdisk atau map lain.</source>
        <translation>The second copy cannot be written. Choose another stick or folder.</translation>
    </message>
    <message>
        <source>Di flashdisk itu ada berkas TPS lain dengan nama yang sama. Pilih tempat lain.</source>
        <translation>On that stick there is another TPS file of the same name. Choose another place.</translation>
    </message>
    <message>
        <source>Salinan di flashdisk sudah diteruskan di laptop lain.</source>
        <translation>The copy on the stick has gone on on another laptop.</translation>
    </message>
    <message>
        <source>Berkas TPS hilang dari laptop ini.</source>
        <translation>The TPS file is gone from this laptop.</translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Kantor apa ini?</source>
        <translation>What office is this?</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Satu kata setiap baris</source>
        <translation>One word a line</translation>
    </message>
    <message>
        <source>Kosongkan untuk memakai daftar bawaan.</source>
        <translation>Leave empty to use the program&apos;s own list.</translation>
    </message>
    <message>
        <source>Pakai kata-kata ini</source>
        <translation>Use these words</translation>
    </message>
    <message>
        <source>Tutup kantor</source>
        <translation>Close the office</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Data kantor disimpan dalam satu berkas terenkripsi, atau dalam PostgreSQL bila beberapa meja bekerja bersamaan. Dengan PostgreSQL, bukalah kantor dari halaman Kecamatan dengan alamat basis datanya.

Sidik jari kunci kantor tertulis di rekap. Kabupaten mengenal berkas kecamatan dari sidik jari itu.</source>
        <translation>The data of an office are stored in one encrypted file, or in PostgreSQL where several desks work at once. With PostgreSQL, open the office from the sub-district page with the address of its database.

The fingerprint of the office&apos;s key stands on the recap. A regency knows a sub-district&apos;s file by it.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Berkas terenkripsi (SQLite)</source>
        <translation>Encrypted file (SQLite)</translation>
    </message>
    <message>
        <source>Kode wilayah {code}</source>
        <translation>Area code {code}</translation>
    </message>
    <message>
        <source>Mesin data: {engine}</source>
        <translation>Database: {engine}</translation>
    </message>
    <message>
        <source>Sidik jari kunci kantor: {key}</source>
        <translation>Fingerprint of the office&apos;s key: {key}</translation>
    </message>
    <message>
        <source>Kata pada sumber hadiah yang perlu dilihat</source>
        <translation>Words in a prize&apos;s source that are worth a look</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Kata sandi sudah diganti.</source>
        <translation>The passphrase was changed.</translation>
    </message>
    <message>
        <source>Kata sandi ini tidak membuka kantor.</source>
        <translation>This passphrase does not open the office.</translation>
    </message>
    <message>
        <source>Kata-kata itu dipakai mulai sekarang.</source>
        <translation>These words are used from now on.</translation>
    </message>
</context>
<context>
    <name>SharesDialog</name>
    <message>
        <source>{count} pemilih</source>
        <translation>{count} voters</translation>
    </message>
    <message>
        <source>Isi rata</source>
        <translation>Fill in evenly</translation>
    </message>
    <message>
        <source>Isi menurut pemilih</source>
        <translation>Fill in by voters</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai pembagian ini</source>
        <translation>Use this split</translation>
    </message>
    <message>
        <source>Tulis angka 0 sampai {most}.</source>
        <translation>Write a number from 0 to {most}.</translation>
    </message>
    <message>
        <source>{given} dari {all} buah sudah dibagi</source>
        <translation>{given} of {all} pieces given out</translation>
    </message>
    <message>
        <source>Jumlahnya cocok.</source>
        <translation>It adds up.</translation>
    </message>
    <message>
        <source>Masih sisa {count} buah.</source>
        <translation>{count} pieces are left.</translation>
    </message>
    <message>
        <source>Kelebihan {count} buah.</source>
        <translation>{count} pieces too many.</translation>
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
        <source>Pakai tanda tangan</source>
        <translation>Use the signature</translation>
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
    <name>StationDialog</name>
    <message>
        <source>TPS mana yang ditambah?</source>
        <translation>Which TPS is added?</translation>
    </message>
    <message>
        <source>Nomor TPS</source>
        <translation>Number of the TPS</translation>
    </message>
    <message>
        <source>Tempat TPS (boleh kosong)</source>
        <translation>Place of the TPS (may stay empty)</translation>
    </message>
    <message>
        <source>Balai RT 03</source>
        <translation>Balai RT 03</translation>
    </message>
    <message>
        <source>Jumlah pemilih, bila hanya ada daftar kertas</source>
        <translation>Number of voters, if there is only a paper list</translation>
    </message>
    <message>
        <source>TPS ini punya {count} pemilih. Bila jumlah diisi, daftarnya diganti nomor saja.</source>
        <translation>This TPS has {count} voters. If the number is filled in, its list is replaced by numbers only.</translation>
    </message>
    <message>
        <source>Keluarkan TPS ini</source>
        <translation>Take this TPS out</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tambah TPS</source>
        <translation>Add a TPS</translation>
    </message>
    <message>
        <source>Pakai data ini</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>Tulis angka, misalnya 3.</source>
        <translation>Write a number, for instance 3.</translation>
    </message>
    <message>
        <source>TPS ini sudah ada.</source>
        <translation>This TPS is there already.</translation>
    </message>
    <message>
        <source>Tulis angka 0 sampai 5000.</source>
        <translation>Write a number from 0 to 5000.</translation>
    </message>
</context>
<context>
    <name>StationOfficersDialog</name>
    <message>
        <source>Siapa petugas {tps}?</source>
        <translation>Who are the officers of {tps}?</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai petugas ini</source>
        <translation>Use these officers</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>Yang perlu dilihat</source>
        <translation>What is worth a look</translation>
    </message>
    <message>
        <source>Penerima hadiah</source>
        <translation>Winners</translation>
    </message>
    <message>
        <source>Semua panggilan</source>
        <translation>All calls</translation>
    </message>
    <message>
        <source>Dua belas pemeriksaan</source>
        <translation>Twelve checks</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Putuskan…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Periksa sekali lagi</source>
        <translation>Check once more</translation>
    </message>
    <message>
        <source>Semua yang tertulis di sini berasal dari transkrip TPS ini, yang sudah dihitung ulang.

Periksa sekali lagi menjalankan kedua belas pemeriksaan seluruhnya, termasuk menggambar ulang berita acara.

Bila ada dua berkas berbeda, seseorang memutuskan mana yang dihitung, dengan alasan. Keduanya tetap disimpan.</source>
        <translation>Everything that is written here comes from this TPS&apos;s transcript, which was computed again.

Check once more makes all twelve checks in full, and draws the minutes again.

Where there are two different files, a person decides which one counts, with a reason. Both are kept.</translation>
    </message>
    <message>
        <source>{tps}: apa yang terjadi?</source>
        <translation>{tps}: what happened?</translation>
    </message>
    <message>
        <source>Jaminan berkurang</source>
        <translation>Reduced assurance</translation>
    </message>
    <message>
        <source>Ada {count} berkas berbeda untuk TPS ini. Belum ada yang dihitung.</source>
        <translation>There are {count} different files of this TPS. None counts yet.</translation>
    </message>
    <message>
        <source>Ada {count} berkas berbeda. {by} memutuskan: {reason}</source>
        <translation>There are {count} different files. {by} decided: {reason}</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Pemungutan ditutup {closed}, dibekukan {frozen}, undian ditutup {ended}. {tickets} nomor undian, {awarded} dari {units} hadiah diserahkan, nilainya {value}. Percobaan ke-{attempt}.</source>
        <translation>Polls closed {closed}, frozen {frozen}, draw closed {ended}. {tickets} tickets, {awarded} of {units} prizes handed over, worth {value}. Attempt {attempt}.</translation>
    </message>
    <message>
        <source>Segel: {words}</source>
        <translation>Seal: {words}</translation>
    </message>
    <message>
        <source>Berkas {name}, diterima {at}. Kunci penanda tangan {key}</source>
        <translation>File {name}, received {at}. Key of the signer {key}</translation>
    </message>
    <message>
        <source>Undiannya</source>
        <translation>The draw</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Penerima</source>
        <translation>Winner</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Outcome</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Bagaimana keadaan setiap TPS?</source>
        <translation>How does each TPS stand?</translation>
    </message>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Cari TPS, desa, atau kode</source>
        <translation>Search TPS, village or code</translation>
    </message>
    <message>
        <source>Semua TPS</source>
        <translation>All TPS</translation>
    </message>
    <message>
        <source>Enter membuka satu TPS</source>
        <translation>Enter opens a TPS</translation>
    </message>
    <message>
        <source>Menit adalah lama dari penutupan pemungutan sampai undian ditutup. Huruf pada kolom Catatan menunjuk hal yang perlu dilihat; bukalah TPS itu untuk hitungannya.</source>
        <translation>Minutes are the time from the closing of the polls to the closing of the draw. Letters in the column Notes name what is worth a look; open the TPS for its arithmetic.</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>{shown} dari {all} TPS</source>
        <translation>{shown} of {all} TPS</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Hadir</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Menit</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>StoppedPage</name>
    <message>
        <source>Ke halaman awal</source>
        <translation>To the first page</translation>
    </message>
    <message>
        <source>Pulihkan dari salinan kedua</source>
        <translation>Restore from the second copy</translation>
    </message>
    <message>
        <source>F1 bantuan</source>
        <translation>F1 help</translation>
    </message>
    <message>
        <source>Satu TPS hanya boleh diundi di satu laptop. Program membandingkan salinan di flashdisk dengan berkas di laptop ini; bila keduanya berjalan sendiri-sendiri, laptop ini berhenti.

Buka berkas di laptop yang meneruskannya. Bila ragu laptop mana yang benar, panggil Pengawas TPS: segel di lembar saksi menentukan.</source>
        <translation>A TPS may be drawn on one laptop only. The program compares the copy on the stick with the file on this laptop; when each goes its own way, this laptop stops.

Open the file on the laptop that goes on with it. If in doubt which laptop is right, call the TPS supervisor: the seal on the witnesses&apos; sheets decides.</translation>
    </message>
    <message>
        <source>Berkas ini sudah diteruskan di laptop lain</source>
        <translation>This file has gone on on another laptop</translation>
    </message>
    <message>
        <source>Berhenti memakai laptop ini. Undian diteruskan di laptop yang mengambil alih.</source>
        <translation>Stop using this laptop. The draw goes on on the laptop that took over.</translation>
    </message>
    <message>
        <source>Salinan di flashdisk memuat catatan laptop lain sampai pukul {clock}.</source>
        <translation>The copy on the stick has entries of another laptop up to {clock}.</translation>
    </message>
    <message>
        <source>Semua catatan laptop ini ada di dalam salinan itu. Tidak ada yang hilang.</source>
        <translation>All entries of this laptop are in that copy. Nothing is lost.</translation>
    </message>
    <message>
        <source>Laptop ini juga mencatat sesudahnya. Kedua berkas tetap ada; tidak ada yang ditimpa.</source>
        <translation>This laptop has recorded something after that too. Both files stay; nothing was overwritten.</translation>
    </message>
    <message>
        <source>Tutup di sini. Panggil Pengawas TPS bila tidak tahu laptop mana yang meneruskan.</source>
        <translation>Close here. Call the TPS supervisor if you do not know which laptop goes on.</translation>
    </message>
    <message>
        <source>Berkas TPS hilang dari laptop ini</source>
        <translation>The TPS file is gone from this laptop</translation>
    </message>
    <message>
        <source>Berkas terhapus atau terganti selagi dipakai. Tidak ada lagi yang bisa dicatat di dalamnya.</source>
        <translation>The file was deleted or replaced while it was in use. Nothing more can be recorded in it.</translation>
    </message>
    <message>
        <source>Program berhenti mencatat begitu berkasnya tidak ada lagi di tempatnya.</source>
        <translation>The program stopped recording as soon as its file was no longer in its place.</translation>
    </message>
    <message>
        <source>Salinan kedua ada di {folder}.</source>
        <translation>The second copy lies in {folder}.</translation>
    </message>
    <message>
        <source>Pulihkan dari salinan kedua. Selisih catatannya tertulis di berita acara.</source>
        <translation>Restore from the second copy. What is missing between them stands in the minutes.</translation>
    </message>
    <message>
        <source>Salinan kedua tidak terbaca. Pasang flashdisknya, lalu buka berkas di sana.</source>
        <translation>The second copy cannot be read. Plug in its stick, then open the file there.</translation>
    </message>
    <message>
        <source>Sebelum segel, undian bisa diteruskan dengan kertas. Panggil Pengawas TPS.</source>
        <translation>Before the seal the draw can go on on paper. Call the TPS supervisor.</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Apa yang aman</source>
        <translation>What is safe</translation>
    </message>
    <message>
        <source>Apa sekarang</source>
        <translation>What now</translation>
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
    <name>Strip</name>
    <message>
        <source>Nanti</source>
        <translation>Later</translation>
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
    <name>SumsPage</name>
    <message>
        <source>Berapa yang datang, dan dari mana hadiahnya?</source>
        <translation>How many came, and where do the prizes come from?</translation>
    </message>
    <message>
        <source>Hanya dari TPS yang undiannya dihitung</source>
        <translation>Only of TPS whose draw counts</translation>
    </message>
    <message>
        <source>Semua jumlah hanya dari TPS yang undiannya lolos pemeriksaan dan dihitung. Nilai hadiah adalah perkiraan yang ditulis TPS; hadiah tanpa perkiraan disebut terpisah.</source>
        <translation>All sums are of TPS whose draw passed the checks and counts. The value of prizes is the TPS&apos;s own estimate; prizes without one are told apart.</translation>
    </message>
    <message>
        <source>{attended} dari {registered} pemilih datang, {share} %.</source>
        <translation>{attended} of {registered} voters came, {share} %.</translation>
    </message>
    <message>
        <source>{awarded} dari {units} hadiah diserahkan, nilainya {value}.</source>
        <translation>{awarded} of {units} prizes handed over, worth {value}.</translation>
    </message>
    <message>
        <source>Tanpa perkiraan nilai: {count}.</source>
        <translation>Without an estimate: {count}.</translation>
    </message>
    <message>
        <source>Sumber lain: {count}, lengkap di rekap.</source>
        <translation>Other sources: {count}, all of them in the recap.</translation>
    </message>
    <message>
        <source>{first}–{last} menit</source>
        <translation>{first}–{last} minutes</translation>
    </message>
    <message>
        <source>{count} TPS</source>
        <translation>{count} TPS</translation>
    </message>
    <message>
        <source>Tercepat {least} menit, tengah {median}, terlama {most}.</source>
        <translation>Fastest {least} minutes, median {median}, slowest {most}.</translation>
    </message>
    <message>
        <source>Belum ada undian yang dihitung.</source>
        <translation>No draw counts yet.</translation>
    </message>
    <message>
        <source>Kehadiran menurut daftar</source>
        <translation>Turnout by list</translation>
    </message>
    <message>
        <source>Kehadiran menurut desa</source>
        <translation>Turnout by village</translation>
    </message>
    <message>
        <source>Hadiah menurut sumber</source>
        <translation>Prizes by source</translation>
    </message>
    <message>
        <source>Dari penutupan sampai akhir undian</source>
        <translation>From closing to the end of the draw</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Teruskan di laptop ini?</source>
        <translation>Go on on this laptop?</translation>
    </message>
    <message>
        <source>Berkas ini ada di flashdisk. Berkas disalin ke laptop ini, lalu diteruskan di sini.</source>
        <translation>This file lies on a stick. It is copied to this laptop and goes on here.</translation>
    </message>
    <message>
        <source>Berkas ini terakhir dibuka di laptop lain.</source>
        <translation>This file was last opened on another laptop.</translation>
    </message>
    <message>
        <source>Catatan terakhir di dalamnya: {date} pukul {clock}.</source>
        <translation>Last entry in it: {date} at {clock}.</translation>
    </message>
    <message>
        <source>Letaknya nanti: {place}</source>
        <translation>It will lie in: {place}</translation>
    </message>
    <message>
        <source>Sesudah ini hanya laptop ini yang dipakai. Laptop yang lama berhenti sendiri begitu salinannya bertemu salinan laptop ini.</source>
        <translation>After this only this laptop is used. The old one stops by itself as soon as its copy meets the copy of this one.</translation>
    </message>
    <message>
        <source>Pengambilalihan tertulis di catatan kejadian dan di berita acara.</source>
        <translation>The take-over stands in the journal and in the minutes.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Teruskan di sini</source>
        <translation>Go on here</translation>
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
    <name>TroublesDialog</name>
    <message>
        <source>Apa yang terjadi?</source>
        <translation>What happened?</translation>
    </message>
    <message>
        <source>Cari dengan satu kata</source>
        <translation>Search with one word</translation>
    </message>
    <message>
        <source>Contoh: laptop, saksi, jam</source>
        <translation>For instance: laptop, witness, clock</translation>
    </message>
    <message>
        <source>Yang bisa terjadi</source>
        <translation>What can happen</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation>Nothing fits</translation>
    </message>
    <message>
        <source>Coba kata lain, atau kosongkan isian untuk melihat semuanya.</source>
        <translation>Try another word, or empty the field to see everything.</translation>
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
        <source>Catatan kejadian menyebut laptop lain atau salinan:</source>
        <translation>The journal names another laptop or a copy:</translation>
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
    <name>VillageForm</name>
    <message>
        <source>Nama kepala desa atau lurah (boleh kosong)</source>
        <translation>Name of the village head (may stay empty)</translation>
    </message>
    <message>
        <source>Nama pemilihan</source>
        <translation>Name of the election</translation>
    </message>
    <message>
        <source>Misalnya Pemilu 2024</source>
        <translation>For instance Pemilu 2024</translation>
    </message>
    <message>
        <source>Tanggal pemungutan suara</source>
        <translation>Election day</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Berkas TPS yang dibuat</source>
        <translation>The TPS files that are made</translation>
    </message>
    <message>
        <source>Resmi</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Untuk hari pemungutan suara.</source>
        <translation>For election day.</translation>
    </message>
    <message>
        <source>Latihan</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Semua layar dan surat bertanda LATIHAN.</source>
        <translation>All screens and papers say LATIHAN.</translation>
    </message>
    <message>
        <source>Pilih desanya dari daftar yang muncul.</source>
        <translation>Choose the village from the list that appears.</translation>
    </message>
    <message>
        <source>Tulis seperti 14-02-2024.</source>
        <translation>Write it like 14-02-2024.</translation>
    </message>
    <message>
        <source>Tulis nama pemilihannya.</source>
        <translation>Write the name of the election.</translation>
    </message>
    <message>
        <source>Desa mana?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>Pemilihan apa?</source>
        <translation>Which election?</translation>
    </message>
</context>
<context>
    <name>VillageIdentityPage</name>
    <message>
        <source>Apakah data desa ini benar?</source>
        <translation>Is this village right?</translation>
    </message>
    <message>
        <source>Betulkan…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Rangkap</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Pemilih</source>
        <translation>Voters</translation>
    </message>
    <message>
        <source>Hadiah</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Tutup berkas</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>Lanjut ke daftar pemilih</source>
        <translation>On to the voter lists</translation>
    </message>
    <message>
        <source>F1 bantuan · F9 tampilan</source>
        <translation>F1 help · F9 look</translation>
    </message>
    <message>
        <source>Data ini masuk ke setiap berkas TPS yang dibuat. Bila diubah sesudah berkas dibuat, halaman Berkas TPS menunjukkan berkas mana yang perlu dibuat ulang.

Sidik jari kunci desa menandatangani laporan kesiapan. Sebutkan kepada kecamatan supaya laporan dari orang lain ketahuan.</source>
        <translation>These data go into every TPS file that is made. If they change after that, the page TPS files shows which of them have to be made again.

The village&apos;s key signs the readiness report. Tell its fingerprint to the sub-district, so that a report of somebody else is noticed.</translation>
    </message>
    <message>
        <source>{count} berkas TPS dibuat sebelum perubahan terakhir. Lihat halaman Berkas TPS.</source>
        <translation>{count} TPS files were made before the last change. See the page TPS files.</translation>
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
        <source>Kepala desa atau lurah: {name}</source>
        <translation>Village head: {name}</translation>
    </message>
    <message>
        <source>Kepala desa atau lurah belum ditulis.</source>
        <translation>The village head is not written yet.</translation>
    </message>
    <message>
        <source>Sejauh ini</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Sidik jari kunci desa, untuk laporan kesiapan</source>
        <translation>Fingerprint of the village&apos;s key, for the readiness report</translation>
    </message>
    <message>
        <source>Untuk surat-surat</source>
        <translation>For the papers</translation>
    </message>
</context>
<context>
    <name>VillageLists</name>
    <message>
        <source>nomor {numbers} ada di dua berkas: {one} dan {other}.</source>
        <translation>number {numbers} is in two files: {one} and {other}.</translation>
    </message>
    <message>
        <source>Tanpa TPS</source>
        <translation>Without a TPS</translation>
    </message>
    <message>
        <source>Nomor TPS?</source>
        <translation>Number of the TPS?</translation>
    </message>
    <message>
        <source>Nomor ganda</source>
        <translation>Number twice</translation>
    </message>
    <message>
        <source>{count} baris salah</source>
        <translation>{count} wrong rows</translation>
    </message>
    <message>
        <source>Tidak ada pemilih</source>
        <translation>No voters</translation>
    </message>
    <message>
        <source>Benar, {count} catatan</source>
        <translation>Right, {count} remarks</translation>
    </message>
    <message>
        <source>Benar</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Pilih TPS</source>
        <translation>Choose the TPS</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>VillagePapers</name>
    <message>
        <source>Sampul kata sandi</source>
        <translation>Passphrase envelopes</translation>
    </message>
    <message>
        <source>Daftar hadir dengan nama</source>
        <translation>Attendance sheet with names</translation>
    </message>
    <message>
        <source>Daftar hadir tanpa nama</source>
        <translation>Attendance sheet without names</translation>
    </message>
    <message>
        <source>Lembar saksi kosong</source>
        <translation>Blank witness sheets</translation>
    </message>
    <message>
        <source>Undian dengan kertas</source>
        <translation>Draw on paper</translation>
    </message>
    <message>
        <source>Kupon, 24 per lembar</source>
        <translation>Coupons, 24 a sheet</translation>
    </message>
    <message>
        <source>Kupon gulung 58 mm</source>
        <translation>Coupon roll, 58 mm</translation>
    </message>
    <message>
        <source>Seluruh kit</source>
        <translation>The whole kit</translation>
    </message>
    <message>
        <source>Nomor, nama, L/P, tanda tangan.</source>
        <translation>Number, name, M/F, signature.</translation>
    </message>
    <message>
        <source>Tiga nomor sebaris, tanda tangan.</source>
        <translation>Three numbers a row, signature.</translation>
    </message>
    <message>
        <source>Kotak untuk dua belas kata dan dadu.</source>
        <translation>Boxes for twelve words and dice.</translation>
    </message>
    <message>
        <source>Bila laptop mati sebelum segel.</source>
        <translation>If the laptop dies before the seal.</translation>
    </message>
    <message>
        <source>Dipotong bertumpuk, nomor urut.</source>
        <translation>Cut in stacks, numbers in order.</translation>
    </message>
    <message>
        <source>Untuk pencetak struk.</source>
        <translation>For receipt printers.</translation>
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
    <name>VillageRail</name>
    <message>
        <source>Desa &amp; pemilihan</source>
        <translation>Village &amp; election</translation>
    </message>
    <message>
        <source>Daftar pemilih</source>
        <translation>Voter lists</translation>
    </message>
    <message>
        <source>Hadiah &amp; aturan</source>
        <translation>Prizes &amp; rules</translation>
    </message>
    <message>
        <source>Petugas KPPS</source>
        <translation>KPPS officers</translation>
    </message>
    <message>
        <source>Berkas TPS</source>
        <translation>TPS file</translation>
    </message>
    <message>
        <source>Kupon &amp; kertas</source>
        <translation>Coupons &amp; papers</translation>
    </message>
    <message>
        <source>Kesiapan TPS</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>Jadwal siaga</source>
        <translation>Duty roster</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>VillageRoom</name>
    <message>
        <source>Langkah persiapan desa</source>
        <translation>Steps of a village&apos;s preparation</translation>
    </message>
    <message>
        <source>Tersimpan</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Desa baru</source>
        <translation>New village</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
</context>
<context>
    <name>VillageTile</name>
    <message>
        <source>{code} · {count} TPS</source>
        <translation>{code} · {count} TPS</translation>
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
        <source>nama berisi {value} huruf; paling panjang {longest}.</source>
        <translation>the name has {value} letters; {longest} at most.</translation>
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
        <source>Buka berkas…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Lanjutkan TPS atau desa yang sudah dimulai.</source>
        <translation>Go on with a TPS or a village that was begun.</translation>
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
        <source>Desa: siapkan banyak TPS</source>
        <translation>Village: prepare many TPS</translation>
    </message>
    <message>
        <source>Satu daftar menjadi berkas untuk setiap TPS.</source>
        <translation>One list becomes a file for each TPS.</translation>
    </message>
    <message>
        <source>Kecamatan: kumpulkan TPS</source>
        <translation>Sub-district: gather the TPS</translation>
    </message>
    <message>
        <source>Periksa semua paket dan buat rekapnya.</source>
        <translation>Check all packages and make the recap.</translation>
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

Periksa berkas menguji berita acara atau paket hasil undian tanpa kata sandi.

Desa menyiapkan berkas semua TPS-nya dari satu daftar pemilih, lengkap dengan kupon dan laporan kesiapan.</source>
        <translation>A practice day makes an example file; everything may be tried and nothing is official.

A new TPS file is made once for each TPS and is protected by a passphrase. One laptop may keep several TPS.

Checking a file tests minutes or a package of any draw without a passphrase.

A village prepares the files of all its TPS from one voter list, with coupons and the readiness report.</translation>
    </message>
    <message>
        <source>Buka berkas</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>Berkas TPS atau desa (*.undian *.undian-desa)</source>
        <translation>TPS or village file (*.undian *.undian-desa)</translation>
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
        <source>PIN saksi ini…</source>
        <translation>This witness&apos;s PIN…</translation>
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
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>there</translation>
    </message>
    <message>
        <source>belum</source>
        <translation>not yet</translation>
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
    <name>_Sheet</name>
    <message>
        <source>Tanda tangan {name}</source>
        <translation>Signature of {name}</translation>
    </message>
</context>
</TS>
