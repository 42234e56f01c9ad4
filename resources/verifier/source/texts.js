// What the page says, in Indonesian and English. The sentences of findings are the program's own, put in by the builder.

const TEXTS = {
  id: {
    title: "Apakah undian ini benar?",
    intro: "Halaman ini menghitung ulang seluruh undian di perangkat Anda. Tidak ada yang dikirim ke mana pun.",
    fileTitle: "Dari berkas",
    fileHint: "Paket, transkrip, atau PDF berita acara.",
    fileButton: "Pilih berkas…",
    lineTitle: "Dari garis bukti di kertas",
    lineButton: "Periksa garis bukti",
    cameraButton: "Pindai QR dengan kamera",
    cameraStop: "Tutup kamera",
    photoButton: "Baca QR dari foto",
    cameraHint: "Banyak peramban menolak kamera untuk halaman yang dibuka dari berkas; potret saja kode QR-nya, lalu pilih fotonya.",
    reading: "Membaca foto…",
    noCode: "QR tidak terbaca. Coba foto lain yang lurus dan terang.",
    noCamera: "Kamera tidak bisa dibuka. Pakai foto, atau ketik garis buktinya.",
    footer:
      "Pemeriksaan ini tidak bisa melihat apakah orang di TPS jujur: kehadiran dan surat suara tetap dicocokkan dengan daftar hadir.",
    tested: "Penghitung halaman ini sudah diuji: {right} dari {known} jawaban yang diketahui cocok.",
    untested:
      "Penghitung di peramban ini salah: hanya {right} dari {known} jawaban yang diketahui cocok. Halaman ini tidak akan menyatakan apa pun.",
    unusable: "Berkas ini tidak bisa diperiksa: {fault}.",
    practice: "LATIHAN: undian ini tidak berlaku resmi",
    verdicts: {
      holds: ["Undian ini cocok", "Pernyataan, segel, lemparan, benih, urutan, panggilan, nama, dan waktu semuanya cocok."],
      fails: ["Ada yang tidak cocok", "Lihat nomor yang gagal di bawah. Jangan anggap hasil ini benar sebelum ada penjelasan."],
      "not checked": [
        "Belum bisa dikatakan benar",
        "Yang terhitung ada di bawah. Cocokkan kata segel, lemparan, dan nomor dengan kertas; yang lain belum diperiksa.",
      ],
    },
    results: { holds: "✓ Berlaku", fails: "✗ Gagal", "not checked": "– Belum diperiksa" },
    meanings: [
      "",
      "Bentuk, ukuran, dan penulisan baku dokumen benar.",
      "Nomor, jumlah hadir, hadiah, aturan, saksi, dan percobaan tidak bertentangan.",
      "Segel mengikat pernyataan dan rahasia ini.",
      "Yang melempar dan jumlah lemparan sesuai pernyataan.",
      "Benih berasal dari segel, rahasia, dan lemparan.",
      "Setiap panggilan adalah nomor yang diberikan benih.",
      "Hadiah dan hasil setiap panggilan sesuai aturan.",
      "Nama penerima adalah nama yang dikunci sebelum undian.",
      "Waktunya urut dan pada tanggal pemilihan.",
      "Rantai catatan utuh dan menceritakan undian yang sama.",
      "Berkas tidak berubah sejak ditandatangani kunci TPS ini.",
      "",
    ],
    and: "dan {more} lagi",
    checks: "Pemeriksaan",
    facts: "Undian",
    tps: "TPS",
    day: "Tanggal",
    attempt: "Percobaan",
    attemptOf: "ke-{attempt}",
    tickets: "Nomor undian",
    prizes: "Hadiah",
    prizesOf: "{units} buah, {prizes} jenis",
    assurance: "Jaminan dadu",
    assurances: { full: "penuh", reduced: "berkurang" },
    window: "Waktu undian",
    afterCount: "menyimpang: sesudah penghitungan dimulai ({note})",
    signer: "Sidik jari kunci",
    seal: "Kata segel",
    sealHint: "Cocokkan dengan lembar saksi yang ditulis sebelum dadu dilempar.",
    sealWhole: "Segel lengkap",
    throws: "Lemparan saksi",
    witness: "Saksi",
    kind: "Jenis",
    value: "Angka",
    kinds: { dice: "dadu", digits: "angka" },
    seed: "Benih",
    secret: "Rahasia laptop",
    find: "Cari nomor saya",
    findHint: "Nomor undian, misalnya DPT-017 atau 17.",
    findNone: "Nomor ini tidak ikut undian.",
    findRank: "Urutan ke-{rank} dari {all}",
    findKey: "Kunci",
    notCalled: "Tidak dipanggil: semua hadiah sudah habis sebelum gilirannya.",
    stopped: "Belum dipanggil ketika undian ditutup.",
    calledAt: "Panggilan ke-{call}, hadiah {prize}: {outcome}.",
    hand: "Periksa satu nomor dengan tangan",
    handHint: "Tempel baris ini di terminal, atau hitung SHA-256 dari tulisan di bawahnya. Hasilnya harus sama dengan kunci.",
    copy: "Salin",
    copied: "Tersalin",
    winners: "Penerima hadiah",
    calls: "Semua panggilan",
    order: "Urutan lengkap",
    prize: "Hadiah",
    ticket: "Nomor",
    name: "Nama",
    outcome: "Hasil",
    rank: "Urutan",
    key: "Kunci",
    line: "Garis bukti",
    print: "Cetak",
    outcomes: {
      received: "diserahkan", held: "disimpan", absent: "tidak hadir", declined: "menolak", ineligible: "tidak sah",
    },
    takenBy: "diambil {name}",
  },
  en: {
    title: "Is this draw right?",
    intro: "This page works out the whole draw again on your device. Nothing is sent anywhere.",
    fileTitle: "From a file",
    fileHint: "The bundle, the transcript, or the PDF of the minutes.",
    fileButton: "Choose a file…",
    lineTitle: "From the proof line on paper",
    lineButton: "Check the proof line",
    cameraButton: "Scan the QR code",
    cameraStop: "Close the camera",
    photoButton: "Read a photo of the QR code",
    cameraHint: "Many browsers refuse the camera to a page opened from a file; take a photo of the QR code and choose it here.",
    reading: "Reading the photo…",
    noCode: "No QR code could be read. Try a straight, bright photo.",
    noCamera: "The camera cannot be opened. Use a photo, or type the proof line.",
    footer:
      "This check cannot see whether the people at the polling station were honest: attendance and ballots are compared with the forms.",
    tested: "This page has tested its own arithmetic: {right} of {known} known answers came out.",
    untested:
      "The arithmetic is wrong in this browser: only {right} of {known} known answers came out. This page will not judge anything.",
    unusable: "This file cannot be checked: {fault}.",
    practice: "PRACTICE (LATIHAN): this draw does not count",
    verdicts: {
      holds: ["This draw holds", "Statement, seal, throws, seed, order, calls, names and times all agree."],
      fails: ["Something does not hold", "See the numbers that fail below. Do not take this result as right before it is explained."],
      "not checked": [
        "It cannot be called right yet",
        "What could be worked out is below. Compare seal words, throws and numbers with the papers; the rest is not checked.",
      ],
    },
    results: { holds: "✓ Holds", fails: "✗ Fails", "not checked": "– Not checked" },
    meanings: [
      "",
      "Form, sizes and canonical spelling of the document are right.",
      "Ids, attendance, prizes, rules, witnesses and attempts agree with each other.",
      "The seal binds this statement and this secret.",
      "Those who threw, and how much, are as the statement says.",
      "The seed comes from seal, secret and throws.",
      "Each call is the ticket that the seed gives.",
      "Prize and outcome of each call follow the rules.",
      "The winners' names are those bound before the draw.",
      "The times are in order and on the election's date.",
      "The chain is whole and tells the same draw.",
      "The file is unchanged since this TPS key signed it.",
      "",
    ],
    and: "and {more} more",
    checks: "Checks",
    facts: "The draw",
    tps: "Polling station",
    day: "Date",
    attempt: "Attempt",
    attemptOf: "{attempt}",
    tickets: "Tickets",
    prizes: "Prizes",
    prizesOf: "{units} units of {prizes} kinds",
    assurance: "Assurance",
    assurances: { full: "full", reduced: "reduced" },
    window: "Time of the draw",
    afterCount: "deviation: after the count began ({note})",
    signer: "Key fingerprint",
    seal: "Seal words",
    sealHint: "Compare them with a witness's sheet, written before the dice were thrown.",
    sealWhole: "Whole seal",
    throws: "Throws of the witnesses",
    witness: "Witness",
    kind: "Kind",
    value: "Digits",
    kinds: { dice: "dice", digits: "digits" },
    seed: "Seed",
    secret: "Secret of the laptop",
    find: "Find my number",
    findHint: "A ticket such as DPT-017, or just 17.",
    findNone: "This number takes no part in the draw.",
    findRank: "Place {rank} of {all}",
    findKey: "Key",
    notCalled: "Not called: every prize was gone before its turn.",
    stopped: "Not yet called when the draw was closed.",
    calledAt: "Call {call}, prize {prize}: {outcome}.",
    hand: "Check one ticket by hand",
    handHint: "Paste this line into a terminal, or take the SHA-256 of the text below it. The result must be the key.",
    copy: "Copy",
    copied: "Copied",
    winners: "Winners",
    calls: "All calls",
    order: "The full order",
    prize: "Prize",
    ticket: "Ticket",
    name: "Name",
    outcome: "Outcome",
    rank: "Place",
    key: "Key",
    line: "Proof line",
    print: "Print",
    outcomes: {
      received: "received", held: "held", absent: "absent", declined: "declined", ineligible: "ineligible",
    },
    takenBy: "taken by {name}",
  },
}; // prettier-ignore

const ENGLISH_CHECKS = [
  "", "Form", "Statement", "Seal", "Contributions", "Seed", "Order", "Calls", "Winners", "Time", "Journal",
  "Signature", "Papers",
]; // prettier-ignore

// One finding in a language. A fact may itself be an English sentence of the rules, and is translated where it is known.
function findingWords(finding, language) {
  if (language === "en") return fill(finding.text, finding.facts);
  if (finding === PRINTED) return "tulisan di kertas tidak dibaca di sini; cocokkan dengan penerima hadiah di bawah";
  const facts = Object.fromEntries(Object.entries(finding.facts).map(([name, fact]) => [name, factWords(fact)]));
  return fill(WORDING.findings[finding.text] || finding.text, facts);
}

const FAULT_PATTERNS = [];

function factWords(fact) {
  if (typeof fact !== "string") return fact;
  if (has(WORDING.faults, fact)) return WORDING.faults[fact];
  if (!FAULT_PATTERNS.length)
    for (const template of Object.keys(WORDING.faults).filter((each) => each.includes("{"))) {
      const pattern = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[^]+)");
      FAULT_PATTERNS.push([new RegExp(`^${pattern}$`), WORDING.faults[template]]);
    }
  for (const [pattern, words] of FAULT_PATTERNS) {
    const hit = pattern.exec(fact);
    if (!hit) continue;
    return fill(words, Object.fromEntries(Object.entries(hit.groups).map(([name, each]) => [name, factWords(each)])));
  }
  return fact;
}

function detailWords(each, language) {
  const t = TEXTS[language];
  if (!each.findings.length) return t.meanings[each.no];
  const words = each.findings.slice(0, 5).map((finding) => findingWords(finding, language));
  const more = each.findings.length - 5;
  return sentence([...words, ...(more > 0 ? [fill(t.and, { more })] : [])].join("; "));
}

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? "" : ".");

const checkName = (no, language) => (language === "en" ? ENGLISH_CHECKS[no] : WORDING.checks[no]);
