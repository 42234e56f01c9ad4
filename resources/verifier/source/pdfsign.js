// The signature of the minutes: CMS over the whole file but for the place of the signature itself (ISO 32000, 12.8).

// {signed}, and either `fault`, or `whole` (false: something was added after it) with the key's fingerprint.
function pdfSignature(pdf) {
  const signatures = [...pdf.objects.values()].filter((o) => o instanceof Map && o.has("/ByteRange"));
  if (!signatures.length) return { signed: false };
  if (signatures.length > 1) return { signed: true, whole: false };
  const [signature] = signatures;
  const ranges = resolve(pdf, signature.get("/ByteRange"));
  const contents = resolve(pdf, signature.get("/Contents"));
  if (!Array.isArray(ranges) || ranges.length !== 4 || !contents || !contents.bytes)
    return { signed: true, fault: "the signature cannot be checked" };
  const [start, first, second, rest] = ranges;
  const gap = pdf.words.slice(first, second);
  if (start !== 0 || !/^<[0-9a-fA-F]*>$/.test(gap) || !sameBytes(fromHex(gap.slice(1, -1)), contents.bytes))
    return { signed: true, fault: "the signature does not cover the file" };
  if (second + rest !== pdf.bytes.length) return { signed: true, whole: false };
  const signed = joined([pdf.bytes.subarray(0, first), pdf.bytes.subarray(second)]);
  try {
    const certificate = signerOf(contents.bytes, signed);
    const fault = claimFault(pdf, signature, certificate);
    return { signed: true, whole: true, fingerprint: certificate.fingerprint, fault };
  } catch (error) {
    return { signed: true, fault: error instanceof SignatureFault ? error.message : "the signature cannot be checked" };
  }
}

// The certificate whose key signed; throws SignatureFault where it did not.
function signerOf(message, signed) {
  const [kind, wrapped] = elements(element(message).body);
  if (!sameBytes(kind.whole, OID.signedData)) throw new SignatureFault("the signature cannot be checked");
  const parts = elements(element(wrapped.body).body);
  const certificates = parts.find((part) => part.tag === 0xa0);
  const signers = elements(parts[parts.length - 1].body);
  if (!certificates || signers.length !== 1) throw new SignatureFault("the signature cannot be checked");
  const [, identity, hash, attributes, algorithm, signature] = elements(signers[0].body);
  const named = (each, name) => sameBytes(elements(each.body)[0].whole, elements(element(name).body)[0].whole);
  if (!named(hash, SHA256_NAME) || !named(algorithm, ECDSA_SHA256)) // with NULL for parameters, or without
    throw new SignatureFault("the signature is of another kind than ECDSA P-256 with SHA-256");
  const certificate = elements(certificates.body)
    .map((each) => readCertificate(each.whole))
    .find((each) => sameBytes(joined([each.issuer, each.serial]), identity.body));
  if (!certificate) throw new SignatureFault("the signer's certificate cannot be read");
  const values = new Map();
  for (const { body } of elements(attributes.body)) {
    const [name, set] = elements(body);
    values.set(toHex(name.whole), toHex(elements(set.body)[0].whole));
  }
  const told = values.get(toHex(OID.messageDigest));
  const holds =
    attributes.tag === 0xa0 &&
    values.get(toHex(OID.contentType)) === toHex(OID.data) &&
    told === toHex(der(4, fromHex(sha256(signed)))) &&
    signatureHolds(signature.body, der(0x31, attributes.body), certificate.point);
  if (!holds) throw new SignatureFault("the signature does not hold: the file was changed after signing");
  return certificate;
}

// What speaks against the claims around a signature that holds: its protection and its time.
function claimFault(pdf, signature, certificate) {
  const [reference] = resolve(pdf, signature.get("/Reference")) || [];
  const level = inside(pdf, inside(pdf, reference, "/TransformParams"), "/P");
  if (inside(pdf, reference, "/TransformMethod") !== "/DocMDP" || !(level <= 2))
    return "the first signature does not protect the file against later changes";
  const { string } = resolve(pdf, signature.get("/M")) || { string: "" };
  const shape = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)$/;
  const [, year, month, day, hour, minute, second, hours = "+00", minutes = "00"] = shape.exec(string) || [];
  const at = secondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${hours}:${minutes}`);
  if (at === null) return "the signature cannot be checked";
  return validAt(certificate, at) ? "" : "the claimed time lies outside the dates of the certificate";
}
