// Checks 2 to 9 of a transcript whose form holds; each yields what it found (section 10).

const found = (words, facts = {}) => ({ text: words, facts });
const fill = (words, facts) => words.replace(/\{(\w+)\}/g, (whole, name) => (has(facts, name) ? facts[name] : whole));

function* statementFindings({ statement: s }) {
  yield* idFindings(ticketIds(s), "tickets");
  yield* idFindings(s.rules.excluded.map((e) => e.id), "excluded");
  yield* attendanceFindings(s);
  const total = Object.values(s.attendance).reduce((sum, list) => sum + list.attended, 0);
  const r = s.reconciliation;
  if ((r.attended !== total || r.ballots_used !== total) && !r.note)
    yield found("the totals of forms, ballots and tickets differ without a sentence that says why");
  if (s.prizes.some((prize, index) => prize.no !== index + 1)) yield found("the prizes are not numbered from 1");
  if (unitCount(s.prizes) > UNIT_LIMIT)
    yield found("there are more than {limit} prize units", { limit: UNIT_LIMIT });
  if (s.rules.window === "after_count" && !s.rules.window_note)
    yield found("a draw after the count needs its reason");
  yield* witnessFindings(s);
  if (s.voided.some((v, index) => v.attempt !== index + 1) || s.attempt !== s.voided.length + 1)
    yield found("the attempts are not numbered from 1, each earlier one voided");
}

function* idFindings(ids, where) {
  for (const ticket of ids)
    if (!isTicket(ticket)) yield found("{ticket} in {where} is not spelt like DPT-017", { ticket, where });
  if (ids.some((id, index) => index && ids[index - 1] >= id))
    yield found("the ids in {where} are not in ascending order, each once", { where });
}

function* attendanceFindings(s) {
  const drawn = new Set(ticketIds(s));
  const excluded = s.rules.excluded.map((e) => e.id);
  for (const ticket of excluded)
    if (drawn.has(ticket)) yield found("{ticket} is both drawn and excluded", { ticket });
  const came = new Map();
  for (const ticket of [...ticketIds(s), ...excluded].filter(isTicket)) {
    const list = ticket.split("-")[0];
    came.set(list, (came.get(list) || 0) + 1);
  }
  for (const list of Object.keys(s.attendance).sort()) {
    const { registered, attended } = s.attendance[list];
    const counted = came.get(list) || 0;
    came.delete(list);
    if (counted !== attended)
      yield found("list {list}: {attended} attended, but {counted} tickets", { list, attended, counted });
    if (attended > registered) yield found("list {list}: more attended than are registered", { list });
  }
  for (const list of came.keys())
    yield found("there are tickets of the list {list}, which has no attendance", { list });
}

function* witnessFindings(s) {
  if (s.witnesses.some((w, index) => w.no !== index + 1)) yield found("the witnesses are not numbered from 1");
  if (contributors(s).length < 2) yield found("fewer than two witnesses contribute");
  const names = s.witnesses.filter((w) => w.contributes).map((w) => folded(w.name));
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of [...doubled].sort())
    yield found("the name {name} stands for more than one witness who contributes", { name });
}

// Unicode's full case folding: Cherokee folds upwards, the dotless i stands alone, the capital sharp s is two letters.
function folded(name) {
  return [...name]
    .map((letter) => {
      if (letter === "ı") return letter;
      if (letter === "ẞ") return "ss";
      return /[\u13a0-\u13fd\uab70-\uabbf]/.test(letter)
        ? letter.toUpperCase()
        : letter.toUpperCase().toLowerCase();
    })
    .join("");
}

function* sealFindings(t) {
  const expected = sealOf(t.statement, t.secret);
  if (expected !== t.commitment)
    yield found("the commitment is {found}; statement and secret give {expected}", {
      found: t.commitment,
      expected,
    });
}

function* contributionFindings(t) {
  const given = t.contributions.map((c) => c.witness).join(", ");
  const named = contributors(t.statement).join(", ");
  if (given !== named)
    yield found("witnesses {given} contributed; the statement names {expected}", { given, expected: named });
  for (const { witness, kind, value } of t.contributions)
    if (!VALUES[kind].test(value))
      yield found("witness {witness}: {value} is not a contribution of kind {kind}", { witness, value, kind });
  const expected = assuranceOf(t.contributions);
  if (t.assurance !== expected)
    yield found("the assurance is {expected}, not {found}", { expected, found: t.assurance });
}

function* seedFindings(t) {
  const expected = seedOf(t.commitment, t.secret, t.contributions);
  if (expected !== t.seed)
    yield found("the seed is {found}; seal, secret and contributions give {expected}", {
      found: t.seed,
      expected,
    });
}

function* orderFindings(t) {
  const queue = orderOf(t.seed, ticketIds(t.statement));
  if (t.calls.length > queue.length)
    yield found("there are {calls} calls and only {tickets} tickets", {
      calls: t.calls.length,
      tickets: queue.length,
    });
  for (const [index, call] of t.calls.slice(0, queue.length).entries())
    if (call.ticket !== queue[index])
      yield found("call {call} has {found}; the seed gives {expected}", {
        call: call.call,
        found: call.ticket,
        expected: queue[index],
      });
}

function* callFindings(t) {
  const { prizes, rules, tickets } = t.statement;
  const outcomes = t.calls.map((c) => c.outcome);
  const steps = walk(unitsOf(prizes), t.calls, outcomes);
  const allowed = allowedOutcomes(rules.absent);
  for (const [index, call] of t.calls.entries()) {
    const number = index + 1;
    const step = steps[index];
    if (call.call !== number)
      yield found("call {call} stands where call {number} belongs", { call: call.call, number });
    if (!step) yield found("call {call} comes after every unit was awarded", { call: number });
    else if (call.prize !== step.prize || call.unit !== step.unit)
      yield found("call {call} is for prize {prize} unit {unit}; prize {next_prize} unit {next_unit} was in hand", {
        call: number,
        prize: call.prize,
        unit: call.unit,
        next_prize: step.prize,
        next_unit: step.unit,
      });
    if (!allowed.includes(call.outcome))
      yield found("call {call}: {outcome} is not possible under this rule", {
        call: number,
        outcome: call.outcome,
      });
    if (call.outcome === "ineligible" && !call.note)
      yield found("call {call} is ineligible without a note", { call: number });
  }
  if (t.completed !== isCompleted(prizes, tickets.length, outcomes))
    yield found("the transcript does not say truly whether the draw was completed");
}

function* winnerFindings(t) {
  const awarded = t.calls.filter((c) => AWARDING.includes(c.outcome)).map((c) => c.ticket);
  if (t.winners.map((w) => w.ticket).join() !== awarded.join())
    yield found("the winners are not the awarded calls in their order");
  const bound = new Map(t.statement.tickets.map((ticket) => [ticket.id, ticket.holder]));
  for (const { ticket, salt, name } of t.winners)
    if (bound.get(ticket) !== holderOf(salt, ticket, name))
      yield found("the name of {ticket} is not the one that the statement binds", { ticket });
}

function* timeFindings(t) {
  const s = t.statement;
  const steps = [
    ["polls closed", s.polls_closed_at],
    ["frozen", s.frozen_at],
    ...(t.calls.length ? [["first call", t.calls[0].at]] : []),
    ["closed", t.closed_at],
  ];
  for (const [index, [later, second]] of steps.entries()) {
    const [earlier, first] = steps[index - 1] || [later, second];
    if (secondsOf(first) > secondsOf(second))
      yield found("{later} ({second}) comes before {earlier} ({first})", { later, second, earlier, first });
  }
  for (const [step, at] of steps)
    if (at.slice(0, 10) !== s.election.date)
      yield found("{step} ({at}) is not on the election's date {date}", { step, at, date: s.election.date });
  if (s.rules.window === "before_count" && t.counting_started_at !== null)
    for (const { call, at } of t.calls)
      if (secondsOf(at) > secondsOf(t.counting_started_at))
        yield found("call {call} ({at}) comes after the count began", { call, at });
}

const NAMES = [
  "", "form", "statement", "seal", "contributions", "seed", "order", "calls", "winners", "time", "journal",
  "signature", "papers",
]; // prettier-ignore

const check = (no, findings) => ({
  no,
  name: NAMES[no],
  result: findings.length ? "fails" : "holds",
  findings,
});
const notChecked = (no, why) => ({ no, name: NAMES[no], result: "not checked", findings: [why] });

// All that a check finds; where a broken document leaves it nothing to compute with, that is what is found.
function allFindings(findings) {
  const all = [];
  try {
    for (const finding of findings) all.push(finding);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    all.push(found("{fault}", { fault: error.message }));
  }
  return all;
}

const DRAW_CHECKS = [
  statementFindings, sealFindings, contributionFindings, seedFindings, orderFindings, callFindings,
  winnerFindings, timeFindings,
]; // prettier-ignore

// Check the bytes of a transcript, 1 to 10; `journal` (bytes) where the entries are at hand.
function verifyTranscript(bytes, journal = null) {
  let document = null;
  const form = allFindings(
    (function* () {
      document = parse(bytes);
      for (const fault of TRANSCRIPT_FORM(document, "transcript")) yield found("{fault}", { fault });
    })(),
  );
  if (form.length) {
    const unformed = found("the form of the transcript does not hold");
    const rest = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((no) => notChecked(no, unformed));
    return { checks: [check(1, form), ...rest], transcript: null, line: null };
  }
  const checks = DRAW_CHECKS.map((findings, index) => check(index + 2, allFindings(findings(document))));
  const tenth =
    journal === null
      ? notChecked(10, found("the journal's entries are not at hand"))
      : check(10, allFindings(journalFindings(document, journal)));
  return { checks: [check(1, []), ...checks, tenth], transcript: document, line: null };
}

// `fails` when any check fails, `holds` when all of 1 to 9 hold; a proof line alone never does.
function verdictOf(checks) {
  if (checks.some((c) => c.result === "fails")) return "fails";
  const holding = new Set(checks.filter((c) => c.result === "holds").map((c) => c.no));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].every((no) => holding.has(no)) ? "holds" : "not checked";
}
