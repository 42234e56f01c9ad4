// Just enough of PDF (ISO 32000): the objects as they stand, later ones over earlier; the attachment; the signature.

const PDF_LIMIT = 32 * 1024 * 1024;
const UNREADABLE = "This is not a PDF that can be read.";

const latin = (bytes) => {
  let out = "";
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out;
};

class Ref {
  constructor(number) {
    this.number = number;
  }
}

class PdfReader {
  constructor(words, place = 0) {
    this.words = words;
    this.place = place;
    this.depth = 0;
  }

  match(pattern) {
    pattern.lastIndex = this.place;
    const hit = pattern.exec(this.words);
    if (hit) this.place = pattern.lastIndex;
    return hit;
  }

  // The next value: a dictionary is a Map with names as keys, a name keeps its slash, a string is {string}.
  value() {
    this.match(/(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y);
    let hit;
    if (++this.depth > 100) throw new Fault(UNREADABLE);
    try {
      if (this.match(/<</y)) return this.dictionary();
      if (this.match(/\[/y)) return this.list();
      if ((hit = this.match(/(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y)))
        return new Ref(Number(hit[1]));
      if ((hit = this.match(/[+-]?(?:\d+\.?\d*|\.\d+)/y))) return Number(hit[0]);
      if ((hit = this.match(/\/[^\0\t\n\f\r ()<>[\]{}/%]*/y)))
        return hit[0].replace(/#([0-9a-fA-F]{2})/g, (_, pair) => String.fromCharCode(parseInt(pair, 16)));
      if ((hit = this.match(/<([0-9a-fA-F\s]*)>/y))) return this.hexString(hit[1]);
      if (this.match(/\(/y)) return this.string();
      if ((hit = this.match(/[a-zA-Z]+/y))) return { word: hit[0] };
    } finally {
      this.depth--;
    }
    throw new Fault(UNREADABLE);
  }

  hexString(digits) {
    const bytes = fromHex(digits.replace(/\s/g, "").replace(/^((?:..)*.)$/, "$1"));
    return { string: latin(bytes), bytes };
  }

  dictionary() {
    const out = new Map();
    for (;;) {
      this.match(/(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y);
      if (this.match(/>>/y)) return out;
      const key = this.value();
      if (typeof key !== "string") throw new Fault(UNREADABLE);
      out.set(key, this.value());
    }
  }

  list() {
    const out = [];
    for (;;) {
      this.match(/(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y);
      if (this.match(/\]/y)) return out;
      out.push(this.value());
    }
  }

  string() {
    let out = "";
    for (let open = 1; ; ) {
      const hit = this.match(/([^\\()]*)(\\([0-7]{1,3}|\r\n|[^])|[()])/y);
      if (!hit) throw new Fault(UNREADABLE);
      out += hit[1];
      if (hit[3] !== undefined) out += escaped(hit[3]);
      else if ((open += hit[2] === "(" ? 1 : -1) === 0) return { string: out };
      else out += hit[2];
    }
  }
}

function escaped(mark) {
  if (/^[0-7]/.test(mark)) return String.fromCharCode(parseInt(mark, 8) & 255);
  return { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r": "", "\r\n": "" }[mark] ?? mark;
}

// Every object of the file by its number, the root and the signatures; streams are left packed.
function readPdf(bytes) {
  if (bytes.length > PDF_LIMIT) throw new Fault(`The PDF is larger than ${PDF_LIMIT} bytes.`);
  const words = latin(bytes);
  const objects = new Map();
  const pdf = { bytes, words, objects, root: null };
  const begin = /\b(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj\b|\btrailer\b/g;
  for (let hit; (hit = begin.exec(words)); ) {
    const reader = new PdfReader(words, begin.lastIndex);
    let value;
    try {
      value = reader.value();
    } catch (error) {
      if (error instanceof Fault) continue; // not an object after all
      throw error;
    }
    begin.lastIndex = reader.place;
    const stream = value instanceof Map && reader.match(/\s*stream\r?\n/y);
    if (stream) begin.lastIndex = endOfStream(words, value, reader.place);
    const kept = stream ? { dictionary: value, start: reader.place, end: begin.lastIndex } : value;
    if (hit[1]) objects.set(Number(hit[1]), kept);
    const dictionary = stream ? value : hit[1] ? null : value;
    if (dictionary instanceof Map && dictionary.has("/Root")) pdf.root = dictionary.get("/Root");
    if (dictionary instanceof Map && dictionary.has("/Encrypt")) throw new Fault(UNREADABLE);
    if (stream && value.get("/Type") === "/ObjStm") openObjectStream(pdf, kept);
  }
  return pdf;
}

function endOfStream(words, dictionary, start) {
  const length = dictionary.get("/Length");
  const told = start + (typeof length === "number" ? length : NaN);
  if (/^\s{0,2}endstream/.test(words.slice(told, told + 12))) return told;
  const end = words.indexOf("endstream", start);
  if (end < 0) throw new Fault(UNREADABLE);
  return end;
}

function openObjectStream(pdf, stream) {
  const words = latin(streamBytes(pdf, stream));
  const reader = new PdfReader(words);
  const count = stream.dictionary.get("/N");
  const first = stream.dictionary.get("/First");
  if (!(count >= 0 && count < 100000)) throw new Fault(UNREADABLE);
  for (let i = 0; i < count; i++) {
    const [number, place] = [reader.value(), reader.value()];
    pdf.objects.set(number, new PdfReader(words, first + place).value());
  }
}

function streamBytes(pdf, { dictionary, start, end }) {
  const raw = pdf.bytes.subarray(start, end);
  const filter = dictionary.get("/Filter");
  if (filter === undefined) return raw;
  if (filter !== "/FlateDecode" || dictionary.has("/DecodeParms"))
    throw new Fault("An attachment is stored in an unusual way.");
  try {
    return unzlib(raw, DOCUMENT_LIMIT);
  } catch (error) {
    if (error instanceof InflateFault) throw new Fault(UNREADABLE);
    throw error;
  }
}

const resolve = (pdf, value) => {
  for (let i = 0; value instanceof Ref && i < 20; i++) value = pdf.objects.get(value.number);
  return value;
};
const inside = (pdf, value, key) => {
  const holder = resolve(pdf, value);
  return holder instanceof Map ? resolve(pdf, holder.get(key)) : undefined;
};

// The bytes attached under this name, or null.
function attachment(pdf, name) {
  const tree = inside(pdf, inside(pdf, pdf.root, "/Names"), "/EmbeddedFiles");
  let seen = 0;
  const search = (node) => {
    if (++seen > 1000) throw new Fault(UNREADABLE);
    const names = inside(pdf, node, "/Names") || [];
    for (let i = 0; i + 1 < names.length; i += 2) {
      const { string } = resolve(pdf, names[i]) || {};
      const wide = (string || "").replace(/^\xfe\xff/, "").replace(/\0/g, "");
      if (wide !== name) continue;
      const files = inside(pdf, names[i + 1], "/EF");
      return inside(pdf, files, "/F") || inside(pdf, files, "/UF");
    }
    for (const kid of inside(pdf, node, "/Kids") || []) {
      const hit = search(kid);
      if (hit) return hit;
    }
    return null;
  };
  const stream = tree ? search(tree) : null;
  return stream && stream.dictionary ? streamBytes(pdf, stream) : null;
}
