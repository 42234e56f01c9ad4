// The proof line: read in exactly one spelling, and checked as far as it goes (section 9).

const LINE_LIMIT = 64 * 1024;
const OUTCOMES = Object.fromEntries(Object.entries(LETTERS).map(([outcome, letter]) => [letter, outcome]));
const LINE_NUMBER = "[1-9][0-9]{0,3}";
const BLANKS = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";

const lineOf = (t) => {
  const given = byWitness(t.contributions).map((c) => `${c.witness}${c.kind === "dice" ? "D" : "N"}${c.value}`);
  const letters = t.calls.map((call) => LETTERS[call.outcome]).join("");
  const tail = `R${statementDigest(t.statement)}/S${t.secret}`.toUpperCase();
  return `${headOf(t.statement)}/${tail}/W${given.join("+")}/C${letters}/X${t.completed ? 1 : 0}`;
};

function readLine(words) {
  const line = words.replace(new RegExp(`^${BLANKS}|${BLANKS}$`, "g"), "");
  if (line.length > LINE_LIMIT || !/^[\x20-\x7e]*$/.test(line)) throw new Fault("This is not a proof line.");
  const fields = line.split("/");
  if (fields[0] !== "UNDI1") throw new Fault("A proof line begins with UNDI1/.");
  if (fields.length !== 12)
    throw new Fault(`A proof line has 12 fields; this one has ${fields.length}. It may have been cut.`);
  const [, mode, tps, day, attempt, tickets, prizes, hash, secret, given, letters, completed] = fields;
  const take = (pattern, value, what) => {
    if (!new RegExp(`^(?:${pattern})$`).test(value))
      throw new Fault(`The ${what} of the proof line is not readable.`);
    return value;
  };
  take("[OL]", mode, "mode");
  take(`[0-9]{10}-${LINE_NUMBER}`, tps, "TPS");
  take("[1-9][0-9]?", attempt, "attempt");
  for (const _ of date()(day, "")) throw new Fault("The date of the proof line is not readable.");
  const read = {
    mode: mode === "O" ? "official" : "practice",
    tps,
    date: day,
    attempt: Number(attempt),
    tickets: readTickets(take("T.+", tickets, "tickets").slice(1)),
    prizes: readPrizes(take("P.+", prizes, "prizes").slice(1), take),
    digest: take("R[0-9A-F]{64}", hash, "statement digest").slice(1).toLowerCase(),
    secret: take("S[0-9A-F]{64}", secret, "secret").slice(1).toLowerCase(),
    contributions: readContributions(take("W.+", given, "contributions").slice(1)),
    outcomes: [...take("C[RHADI]*", letters, "outcomes").slice(1)].map((letter) => OUTCOMES[letter]),
    completed: take("X[01]", completed, "completion") === "X1",
    text: line,
  };
  read.commitment = commitmentOf(fields.slice(0, 7).join("/"), read.digest, read.secret);
  read.seed = seedOf(read.commitment, read.secret, read.contributions);
  const steps = walk(unitsOf(read.prizes), orderOf(read.seed, read.tickets), read.outcomes);
  read.calls = steps.map((step, index) => ({ ...step, call: index + 1, outcome: read.outcomes[index] }));
  return read;
}

function readPrizes(words, take) {
  take(`${LINE_NUMBER}(\\+${LINE_NUMBER})*`, words, "prizes");
  const prizes = words.split("+").map((quantity, index) => ({ no: index + 1, quantity: Number(quantity) }));
  if (prizes.length > PRIZE_LIMIT || unitCount(prizes) > UNIT_LIMIT)
    throw new Fault("The proof line has more prizes than the protocol allows.");
  return prizes;
}

function readContributions(words) {
  const given = words.split("+").map((part) => {
    const [whole, witness, letter, value] = /^([1-9][0-9]{0,3})([DN])([0-9]+)$/.exec(part) || [];
    if (!whole) throw new Fault("The contributions of the proof line are not readable.");
    const kind = letter === "D" ? "dice" : "digits";
    if (!VALUES[kind].test(value)) throw new Fault(`Witness ${witness}: ${VALUE_FAULTS[kind]}`);
    return { witness: Number(witness), kind, value };
  });
  if (given.some((c, index) => index && given[index - 1].witness >= c.witness) || given.length > WITNESS_LIMIT)
    throw new Fault("The contributions of the proof line are not in the order of the witnesses.");
  return given;
}

function verifyLine(words) {
  let line;
  try {
    line = readLine(words);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const unread = found("the proof line could not be read");
    const rest = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => notChecked(no, unread));
    return { checks: [check(1, [found("{fault}", { fault: error.message })]), ...rest], transcript: null, line: null };
  }
  const absent = found("the proof line does not carry this");
  const checks = [
    check(1, []),
    notChecked(2, absent),
    notChecked(
      3,
      found("compare the twelve words with a witness's sheet: {words}", {
        words: sealWords(line.commitment).join(" "),
      }),
    ),
    lineContributions(line),
    notChecked(5, found("the seed is {seed}", { seed: line.seed })),
    notChecked(6, found("the order follows from the seed; compare the numbers with the minutes")),
    lineCalls(line),
    ...[8, 9, 10].map((no) => notChecked(no, absent)),
  ];
  return { checks, transcript: null, line };
}

function lineContributions(line) {
  if (line.contributions.length < 2) return check(4, [found("fewer than two witnesses contribute")]);
  const facts = { count: line.contributions.length, assurance: assuranceOf(line.contributions) };
  return notChecked(
    4,
    found("{count} witnesses contributed, assurance {assurance}; compare the throws with their sheets", facts),
  );
}

function lineCalls(line) {
  const findings = [];
  if (line.calls.length !== line.outcomes.length) findings.push(found("there are more outcomes than calls"));
  if (line.completed !== isCompleted(line.prizes, line.tickets.length, line.outcomes))
    findings.push(found("the line does not say truly whether the draw was completed"));
  if (line.outcomes.includes("held") && line.outcomes.includes("absent"))
    findings.push(found("no rule for absent winners admits both held and absent"));
  return findings.length
    ? check(7, findings)
    : notChecked(7, found("the rule for absent winners is not in the line"));
}
