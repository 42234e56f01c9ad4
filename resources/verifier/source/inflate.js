// Inflate (RFC 1951), bounded: a few kilobytes can stand for gigabytes. Returns the bytes and where the input ended.

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]; // prettier-ignore
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]; // prettier-ignore
const FAR_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577]; // prettier-ignore
const FAR_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]; // prettier-ignore
const SIZES_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class InflateFault extends Error {}

// Canonical Huffman: how many codes of each size there are, and their symbols in order.
function huffman(sizes) {
  const counts = new Uint16Array(16);
  for (const size of sizes) counts[size]++;
  const places = new Uint16Array(16);
  for (let size = 1; size < 15; size++) places[size + 1] = places[size] + counts[size];
  const symbols = new Uint16Array(sizes.length);
  for (const [symbol, size] of sizes.entries()) if (size) symbols[places[size]++] = symbol;
  let room = 1;
  for (let size = 1; size <= 15; size++) room = 2 * room - counts[size];
  return { counts, symbols, over: room < 0 };
}

const FIXED = [
  huffman([...Array(288)].map((_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  huffman(Array(30).fill(5)),
];

function inflate(input, limit) {
  let place = 0;
  let held = 0;
  let holding = 0;
  let out = new Uint8Array(Math.min(limit, 4 * input.length + 1024));
  let size = 0;

  function bits(count) {
    while (holding < count) {
      if (place >= input.length) throw new InflateFault("cut");
      held |= input[place++] << holding;
      holding += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    holding -= count;
    return value;
  }

  function symbolOf({ counts, symbols }) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15; length++) {
      code |= bits(1);
      const count = counts[length];
      if (code - count < first) return symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new InflateFault("code");
  }

  function put(byte) {
    if (size === limit) throw new InflateFault("too large");
    if (size === out.length) {
      const larger = new Uint8Array(Math.min(limit, 2 * size));
      larger.set(out);
      out = larger;
    }
    out[size++] = byte;
  }

  function stored() {
    held = 0;
    holding = 0;
    const [low, high, notLow, notHigh] = [bits(8), bits(8), bits(8), bits(8)];
    if ((low ^ notLow) !== 255 || (high ^ notHigh) !== 255) throw new InflateFault("stored");
    for (let left = low | (high << 8); left; left--) put(bits(8));
  }

  function dynamic() {
    const [literals, fars, orders] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const orderSizes = Array(19).fill(0);
    for (let i = 0; i < orders; i++) orderSizes[SIZES_ORDER[i]] = bits(3);
    const coder = huffman(orderSizes);
    const sizes = [];
    while (sizes.length < literals + fars) {
      const symbol = symbolOf(coder);
      if (symbol < 16) sizes.push(symbol);
      else {
        if (symbol === 16 && !sizes.length) throw new InflateFault("sizes");
        const repeated = symbol === 16 ? sizes[sizes.length - 1] : 0;
        const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let i = 0; i < times; i++) sizes.push(repeated);
      }
    }
    if (sizes.length > literals + fars || literals > 286) throw new InflateFault("sizes");
    return [huffman(sizes.slice(0, literals)), huffman(sizes.slice(literals))];
  }

  function block([literals, fars]) {
    if (literals.over || fars.over) throw new InflateFault("codes");
    for (;;) {
      const symbol = symbolOf(literals);
      if (symbol === 256) return;
      if (symbol < 256) put(symbol);
      else {
        if (symbol > 285) throw new InflateFault("length");
        const length = LENGTH_BASE[symbol - 257] + bits(LENGTH_BITS[symbol - 257]);
        const far = symbolOf(fars);
        if (far > 29) throw new InflateFault("distance");
        const distance = FAR_BASE[far] + bits(FAR_BITS[far]);
        if (distance > size) throw new InflateFault("distance");
        for (let i = 0; i < length; i++) put(out[size - distance]);
      }
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 3) throw new InflateFault("block");
    if (kind === 0) stored();
    else block(kind === 1 ? FIXED : dynamic());
  }
  return { bytes: out.slice(0, size), end: place };
}

// A zlib stream (RFC 1950), as PDF has it; its checksum is left to the hashes of what is inside.
const unzlib = (input, limit) => inflate(input.subarray(2), limit).bytes;
