// Hashes and signatures, and the known answers that must come out before anything is said to hold.

const utf8 = (text) => new TextEncoder().encode(text);
const toHex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const sha256 = (bytes) => toHex(noble.sha256(bytes));
const digest = (text) => sha256(utf8(text));

// `signature` is DER, `point` the uncompressed public key, `signed` the bytes that were hashed and signed.
function signatureHolds(signature, signed, point) {
  try {
    return noble.p256.verify(signature, signed, point, { format: "der", lowS: false });
  } catch {
    return false;
  }
}

// FIPS 180-4 for the hash, at lengths around the end of a block; RFC 6979, A.2.5, for the signature.
const KNOWN_HASHES = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"],
  ["a".repeat(64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"],
  ["é€𝄞", "914b44317a4e1f0850bf59894ab838a905f124a87c52930a60f3d13c40ad4a31"],
];
const KNOWN_POINT =
  "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
const KNOWN_SIGNATURE =
  "3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

// Return how many known answers there are, and how many came out.
function selfTest() {
  const point = fromHex(KNOWN_POINT);
  const signature = fromHex(KNOWN_SIGNATURE);
  const answers = [
    ...KNOWN_HASHES.map(([text, hash]) => () => digest(text) === hash),
    () => signatureHolds(signature, utf8("sample"), point),
    () => !signatureHolds(signature, utf8("Sample"), point),
  ];
  const right = answers.filter((answer) => {
    try {
      return answer();
    } catch {
      return false;
    }
  });
  return { known: answers.length, right: right.length };
}
