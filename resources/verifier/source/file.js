// Any file, taken by its content and never by its name: transcript, bundle, minutes or proof line.

const FILE_LIMIT = 80 * 1024 * 1024;
const KINDS = [["bundle", "PK\x03\x04"], ["minutes", "%PDF-"], ["line", "UNDI1/"], ["transcript", "{"]];
const REQUIRED = ["berita-acara.pdf", "transkrip.json", "jurnal.jsonl", "hadiah.json"];
const MANIFEST_FORM = record({
  format: oneOf("undian-tps-bundle/1"),
  protocol: oneOf(PROTOCOL),
  mode: oneOf("official", "practice"),
  tps: text(15, { pattern: "[0-9]{10}-[1-9][0-9]{0,3}" }),
  software: text(200, { least: 1 }),
  signed_at: time(),
  certificate: HASH,
  key: HASH,
  members: listOf(record({ name: text(70, { least: 1 }), size: whole(0, BUNDLE_LIMIT), sha256: HASH }), 60),
});
const PRINTED = found("what is printed is not read here; compare it with the winners below");
const UNFORMED = found("the form of the transcript does not hold");

// Check the bytes of a file: {kind, checks, transcript, line, signer}, or {kind, fault} for what cannot be checked.
function checkBytes(bytes) {
  if (bytes.length > FILE_LIMIT) return { kind: "", fault: "the file is too large" };
  const head = latin(bytes.subarray(0, 64)).replace(/^[\t-\r ]+/, "");
  const [kind] = KINDS.find(([, start]) => head.startsWith(start)) || [""];
  if (kind === "bundle") return checkBundle(bytes);
  if (kind === "minutes") return checkMinutes(bytes);
  if (kind === "line") return withRest(kind, verifyLine(new TextDecoder().decode(bytes)));
  if (kind === "transcript") return withRest(kind, verifyTranscript(bytes));
  return { kind, fault: "the file is neither a transcript, a bundle, minutes nor a proof line" };
}

function withRest(kind, verdict) {
  const rest = [
    notChecked(11, found("this file carries no signature")),
    notChecked(12, found("the papers are not at hand")),
  ];
  return { kind, signer: "", ...verdict, checks: [...verdict.checks, ...rest] };
}

function checkBundle(bytes) {
  let bundle;
  try {
    bundle = readBundle(bytes);
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    const refused = found("the bundle does not hold: {fault}", { fault: error.message });
    const at = ["differs", "signature", "certificate"].includes(error.message) ? 11 : 1;
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const checks = numbers.map((no) => (no === at ? check(no, [refused]) : notChecked(no, refused)));
    return { kind: "bundle", checks, transcript: null, line: null, signer: "" };
  }
  const { members } = bundle;
  const verdict = verifyTranscript(members.get("transkrip.json"), members.get("jurnal.jsonl"));
  const pdf = tryPdf(members.get("berita-acara.pdf"));
  const eleventh = check(11, allFindings(bundleSignature(pdf, bundle.signer)));
  const papers = verdict.transcript && allFindings(bundlePapers(pdf, bundle, verdict.transcript));
  const twelfth = !papers ? notChecked(12, UNFORMED) : papers.length ? check(12, papers) : notChecked(12, PRINTED);
  return { kind: "bundle", signer: bundle.signer, ...verdict, checks: [...verdict.checks, eleventh, twelfth] };
}

// The members of a bundle that is whole and signed; throws BundleFault with the reason.
function readBundle(bytes) {
  const parts = unzip(bytes);
  const needs = (holds, reason) => {
    if (!holds) throw new BundleFault(reason);
  };
  const names = [...parts.keys()];
  needs(names.slice(0, 4).join() === FRAME.join(), "not_a_bundle");
  needs(latin(parts.get("mimetype")) === "application/vnd.etsi.asic-e+zip", "not_a_bundle");
  let manifest;
  try {
    manifest = parse(parts.get("manifest.json"), 64 * 1024);
    requireForm(MANIFEST_FORM, manifest, "manifest");
  } catch (error) {
    if (error instanceof Fault) throw new BundleFault("manifest");
    throw error;
  }
  const told = manifest.members.map((member) => member.name);
  const here = names.slice(4);
  needs(here.join("\n") === told.join("\n") && told.join("\n") === [...here].sort().join("\n"), "members");
  needs(REQUIRED.every((name) => parts.has(name)), "members");
  for (const { name, size, sha256: hash } of manifest.members)
    needs(parts.get(name).length === size && sha256(parts.get(name)) === hash, "differs");
  const sums = manifest.members.map((member) => `${member.sha256}  ${member.name}\n`).join("");
  needs(sameBytes(parts.get("SHA256SUMS"), utf8(sums)), "differs");
  const at = secondsOf(manifest.signed_at);
  const certificate = readMessage(parts.get("META-INF/signature.p7s"), parts.get("manifest.json"), at);
  const fits = certificate.digest === manifest.certificate && certificate.fingerprint === manifest.key;
  needs(fits, "certificate");
  return { manifest, members: parts, signer: certificate.fingerprint };
}

function tryPdf(bytes) {
  try {
    return readPdf(bytes);
  } catch (error) {
    if (error instanceof Fault || error instanceof InflateFault) return { fault: error.message };
    throw error;
  }
}

function* bundleSignature(pdf, signer) {
  if (pdf.fault) {
    yield found("the minutes cannot be read: {fault}", { fault: pdf.fault });
    return;
  }
  const signature = pdfSignature(pdf);
  if (!signature.signed) yield found("the minutes carry no signature");
  else if (signature.fault) yield found("the signature of the minutes: {fault}", { fault: signature.fault });
  else if (!signature.whole) yield found("the minutes were added to after they were signed");
  else if (signature.fingerprint !== signer) yield found("minutes and bundle are signed by two keys");
}

function* bundlePapers(pdf, { manifest, members }, t) {
  const { mode } = t.statement;
  const tps = tpsKey(t.statement);
  if (manifest.mode !== mode)
    yield found("the bundle says {bundle}, the transcript {transcript}", { bundle: manifest.mode, transcript: mode });
  if (manifest.tps !== tps)
    yield found("the bundle is of TPS {bundle}, the transcript of {transcript}", {
      bundle: manifest.tps,
      transcript: tps,
    });
  if (!sameBytes(members.get("hadiah.json"), utf8(canonical(t.statement.prizes))))
    yield found("the prize list of the bundle is not the transcript's");
  if (pdf.fault) {
    yield found("the minutes cannot be read: {fault}", { fault: pdf.fault });
    return;
  }
  const attached = attachment(pdf, "transkrip.json");
  if (!attached || !sameBytes(attached, members.get("transkrip.json")))
    yield found("the transcript attached to the minutes is another one");
}

function checkMinutes(bytes) {
  const pdf = tryPdf(bytes);
  if (pdf.fault) return { kind: "minutes", fault: pdf.fault };
  let attached;
  try {
    attached = attachment(pdf, "transkrip.json");
  } catch (error) {
    if (error instanceof Fault) return { kind: "minutes", fault: error.message };
    throw error;
  }
  if (!attached) return { kind: "minutes", fault: "these minutes carry no transcript" };
  const verdict = verifyTranscript(attached);
  const signature = pdfSignature(pdf);
  let eleventh = check(11, []);
  if (!signature.signed) eleventh = check(11, [found("the minutes carry no signature")]);
  else if (signature.fault)
    eleventh = check(11, [found("the signature of the minutes: {fault}", { fault: signature.fault })]);
  else if (!signature.whole)
    eleventh = notChecked(11, found("the minutes were added to after they were signed"));
  const twelfth = notChecked(12, verdict.transcript ? PRINTED : UNFORMED);
  const signer = signature.fingerprint || "";
  return { kind: "minutes", signer, ...verdict, checks: [...verdict.checks, eleventh, twelfth] };
}
