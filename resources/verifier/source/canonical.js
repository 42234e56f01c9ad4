// Canonical bytes (RFC 8785): parsers take doubled keys silently, so the bytes are made again and compared.

const DOCUMENT_LIMIT = 8 * 1024 * 1024;

class Fault extends Error {}

function canonical(value) {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isInteger(value)) throw new Fault(`A number is not whole: ${value}`);
    if (!Number.isSafeInteger(value)) throw new Fault("A number is too large.");
    return String(value);
  }
  if (typeof value === "string") return canonicalText(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort(); // by UTF-16 code units, as the RFC asks
  return `{${keys.map((key) => `${canonicalText(key)}:${canonical(value[key])}`).join(",")}}`;
}

function canonicalText(text) {
  if (/[\ud800-\udfff]/u.test(text)) throw new Fault("The document has no canonical form.");
  return JSON.stringify(text);
}

// Read a canonical document; one line feed at its end is forgiven.
function parse(bytes, limit = DOCUMENT_LIMIT) {
  const data = bytes[bytes.length - 1] === 10 ? bytes.subarray(0, -1) : bytes;
  if (data.length > limit) throw new Fault(`The document is larger than ${limit} bytes.`);
  let text, value;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
    value = JSON.parse(text);
  } catch {
    throw new Fault("The file is not a JSON document of the protocol.");
  }
  let again;
  try {
    again = canonical(value);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("The file is not a JSON document of the protocol."); // nested beyond all measure
  }
  if (again !== text) throw new Fault("The document is not in canonical form (RFC 8785).");
  return value;
}

const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/u;

// NFC, and free of control and bidirectional-override characters (section 2).
const isPlain = (text) => !FORBIDDEN.test(text) && text.normalize("NFC") === text;
