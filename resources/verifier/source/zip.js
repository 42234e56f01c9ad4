// The container of a bundle, read so strictly that only its own layout is taken: each header is made again and compared.

const BUNDLE_LIMIT = 64 * 1024 * 1024;
const FRAME = ["mimetype", "manifest.json", "SHA256SUMS", "META-INF/signature.p7s"];
const DOS_DATE = 0x21;

class BundleFault extends Error {}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const sameBytes = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
const isMemberName = (name) =>
  /^[a-z0-9][a-z0-9-]{0,59}(\.[a-z0-9]{1,8})?$/.test(name) &&
  !/^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/.test(name);

// Little-endian numbers: [size in bytes, value] each.
function packed(fields) {
  const out = [];
  for (const [size, value] of fields) for (let i = 0; i < size; i++) out.push(Math.floor(value / 256 ** i) % 256);
  return out;
}

const localHeader = (m) =>
  packed([[4, 0x04034b50], [2, 20], [2, 0], [2, m.method], [2, 0], [2, DOS_DATE], [4, m.crc], [4, m.packed],
    [4, m.size], [2, m.name.length], [2, 0]]); // prettier-ignore
const centralHeader = (m, place) =>
  packed([[4, 0x02014b50], [1, 20], [1, 3], [1, 20], [1, 0], [2, 0], [2, m.method], [2, 0], [2, DOS_DATE],
    [4, m.crc], [4, m.packed], [4, m.size], [2, m.name.length], [2, 0], [2, 0], [2, 0], [2, 0],
    [4, 0o100644 * 65536], [4, place]]); // prettier-ignore

function unzip(data) {
  const needs = (holds, reason = "not_a_bundle") => {
    if (!holds) throw new BundleFault(reason);
  };
  needs(data.length <= BUNDLE_LIMIT, "too_large");
  const end = data.length - 22;
  needs(end >= 0);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getUint16(end + 10, true);
  const [size, directory] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const tail = packed([[4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, directory], [2, 0]]);
  needs(sameBytes(data.subarray(end), tail) && directory + size === end);
  needs(count <= 64, "too_large");
  const members = new Map();
  let [place, entry, room] = [0, directory, BUNDLE_LIMIT];
  for (let i = 0; i < count; i++) {
    needs(entry + 46 <= data.length);
    const nameBytes = data.subarray(entry + 46, entry + 46 + view.getUint16(entry + 28, true));
    needs(nameBytes.every((byte) => byte < 128));
    const name = String.fromCharCode(...nameBytes);
    needs(!members.has(name) && (FRAME.includes(name) || isMemberName(name)), "name");
    const m = {
      name,
      method: name === "mimetype" ? 0 : 8,
      crc: view.getUint32(entry + 16, true),
      packed: view.getUint32(entry + 20, true),
      size: view.getUint32(entry + 24, true),
    };
    const central = [...centralHeader(m, place), ...nameBytes];
    const local = [...localHeader(m), ...nameBytes];
    needs(sameBytes(data.subarray(entry, entry + central.length), central));
    needs(sameBytes(data.subarray(place, place + local.length), local));
    needs(m.size <= Math.min(room, 200 * m.packed), "too_large");
    const start = place + local.length;
    place = start + m.packed;
    entry += central.length;
    room -= m.size;
    needs(place <= directory);
    const bytes = unpackedMember(data.subarray(start, place), m);
    needs(bytes && bytes.length === m.size && crc32(bytes) === m.crc);
    members.set(name, bytes);
  }
  needs(place === directory && entry === end);
  return members;
}

function unpackedMember(bytes, m) {
  if (m.method === 0) return bytes;
  try {
    const { bytes: out, end } = inflate(bytes, m.size);
    return end === bytes.length ? out : null;
  } catch (error) {
    if (error instanceof InflateFault) return null;
    throw error;
  }
}
