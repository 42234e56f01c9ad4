// Signatures: a bundle's CMS message in its one fixed shape, and the certificate of a P-256 key (RFC 5652, RFC 5280).

class SignatureFault extends Error {}

function joined(parts) {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    out.set(part, place);
    place += part.length;
  }
  return out;
}

function der(tag, ...parts) {
  const body = joined(parts);
  const size = body.length;
  const head = size < 128 ? [tag, size] : size < 256 ? [tag, 129, size] : [tag, 130, size >> 8, size & 255];
  return joined([Uint8Array.from(head), body]);
}

// One DER element of `bytes` at `place`: tag, body, the whole of it, and where the next begins.
function element(bytes, place = 0) {
  const tag = bytes[place];
  let size = bytes[place + 1];
  let start = place + 2;
  if (size > 128) {
    const digits = size & 127;
    size = 0;
    for (let i = 0; i < digits; i++) size = size * 256 + bytes[start++];
  }
  const end = start + size;
  if (!(size >= 0) || size === 128 || end > bytes.length) throw new SignatureFault("certificate");
  return { tag, body: bytes.subarray(start, end), whole: bytes.subarray(place, end), end };
}

function elements(body) {
  const all = [];
  for (let place = 0; place < body.length; place = all[all.length - 1].end) all.push(element(body, place));
  return all;
}

const OID = {
  data: fromHex("06092a864886f70d010701"),
  signedData: fromHex("06092a864886f70d010702"),
  contentType: fromHex("06092a864886f70d010903"),
  messageDigest: fromHex("06092a864886f70d010904"),
  signingTime: fromHex("06092a864886f70d010905"),
  signingCertificate: fromHex("060b2a864886f70d010910022f"),
};
const SHA256_NAME = der(0x30, fromHex("0609608648016503040201"));
const ECDSA_SHA256 = der(0x30, fromHex("06082a8648ce3d040302"));
const P256_KEY = der(0x30, fromHex("06072a8648ce3d0201"), fromHex("06082a8648ce3d030107"));
const ONE = fromHex("020101");

function readCertificate(bytes) {
  const fields = elements(elements(element(bytes).body)[0].body);
  if (fields[0].tag !== 0xa0) throw new SignatureFault("certificate");
  const [, serial, , issuer, validity, , spki] = fields;
  const [algorithm, bits] = elements(spki.body);
  const point = bits.body.subarray(1);
  if (!sameBytes(algorithm.whole, P256_KEY) || point.length !== 65 || point[0] !== 4)
    throw new SignatureFault("certificate");
  if (serial.body[0] > 127 || (serial.body.length > 1 && serial.body[0] === 0 && serial.body[1] < 128))
    throw new SignatureFault("certificate");
  const [notBefore, notAfter] = elements(validity.body).map(derSeconds);
  return {
    bytes,
    serial: serial.whole,
    issuer: issuer.whole,
    point,
    notBefore,
    notAfter,
    fingerprint: sha256(spki.whole),
    digest: sha256(bytes),
  };
}

function derSeconds({ tag, body }) {
  const words = String.fromCharCode(...body);
  const full = tag === 0x18 ? words : (Number(words.slice(0, 2)) < 50 ? "20" : "19") + words;
  const at = full.replace(/^(....)(..)(..)(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6+00:00");
  return secondsOf(at);
}

function derTime(seconds) {
  const words = new Date(seconds * 1000).toISOString().replace(/[-:T]|\.\d+/g, "");
  const year = Number(words.slice(0, 4));
  return year >= 1950 && year < 2050 ? der(0x17, utf8(words.slice(2))) : der(0x18, utf8(words));
}

const validAt = (certificate, at) => certificate.notBefore <= at && at <= certificate.notAfter;

// Who signed `content` at the time claimed; throws where nobody did. The message can be written in one way only:
// certificate and signature are taken out of it, it is made again from them and compared.
function readMessage(message, content, at) {
  const refuse = (reason) => {
    throw new BundleFault(reason);
  };
  const place = 4 + OID.signedData.length + 4 + 4 + headOfMessage().length + 4;
  if (message.length > 16 * 1024 || message.length < place + 8) refuse("signature");
  const size = message[place + 2] * 256 + message[place + 3] + 4;
  if (place + size > message.length) refuse("signature");
  let certificate;
  try {
    certificate = readCertificate(message.subarray(place, place + size));
  } catch {
    refuse("certificate");
  }
  const attributes = attributesOf(certificate, content, at);
  for (let length = 8; length < 73; length++) {
    const signature = message.subarray(message.length - length);
    if (message[message.length - length - 2] !== 4 || message[message.length - length - 1] !== length) continue;
    if (!sameBytes(message, messageOf(certificate, attributes, signature))) continue;
    if (!signatureHolds(signature, der(0x31, attributes), certificate.point)) continue;
    if (!validAt(certificate, at)) refuse("certificate");
    return certificate;
  }
  return refuse("signature");
}

const headOfMessage = () => joined([ONE, der(0x31, SHA256_NAME), der(0x30, OID.data)]);

function attributesOf(certificate, content, at) {
  const identifier = der(0x30, der(4, fromHex(certificate.digest)));
  const attributes = [
    [OID.contentType, OID.data],
    [OID.signingTime, derTime(at)],
    [OID.messageDigest, der(4, fromHex(sha256(content)))],
    [OID.signingCertificate, der(0x30, der(0x30, identifier))],
  ].map(([kind, value]) => der(0x30, kind, der(0x31, value)));
  return joined(attributes.sort((a, b) => (toHex(a) < toHex(b) ? -1 : 1)));
}

function messageOf(certificate, attributes, signature) {
  const signer = der(
    0x30, ONE, der(0x30, certificate.issuer, certificate.serial), SHA256_NAME, der(0xa0, attributes),
    ECDSA_SHA256, der(4, signature),
  ); // prettier-ignore
  const signed = der(0x30, headOfMessage(), der(0xa0, certificate.bytes), der(0x31, signer));
  return der(0x30, OID.signedData, der(0xa0, signed));
}
