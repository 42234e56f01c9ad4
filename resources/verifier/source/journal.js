// Check 10: the chain of the journal, and the ceremony that it tells, act by act (sections 6 and 8).

const ENTRY_LIMIT = 64 * 1024;
const ENTRY_FORM = record({
  n: whole(1, 10000000),
  kind: text(40, { least: 1, pattern: "[a-z_]+" }),
  at: time(),
  session: text(32, { least: 1, pattern: "[0-9a-f]+" }),
  mono_ms: whole(0, 1e12),
});

const BY = listOf(text(4, { pattern: "[KW][1-9][0-9]{0,2}" }), 2, 2);
const OUTCOME = oneOf(...Object.keys(LETTERS));
const RECEIVER = text(64);
const CALL = whole(1, 5000);
const ACTS = {
  polls_closed: record({ by: BY }),
  sealed: record({ attempt: whole(1, 99), statement: HASH, commitment: HASH, by: BY }),
  words_noted: record({ witness: WITNESS }),
  attempt_voided: record({ attempt: whole(1, 98), seal: HASH, reason: REASON, by: BY }),
  contributed: record({ witness: WITNESS, contribution: oneOf("dice", "digits"), value: text(50) }),
  revealed: record({ secret: HASH }),
  called: record({ call: CALL, prize: whole(1, 500), unit: whole(1, 2000), ticket: TICKET }),
  called_again: record({ call: CALL, times: whole(2, 9) }),
  outcome: record({ call: CALL, outcome: OUTCOME, note: NOTE, receiver: RECEIVER }),
  outcome_replaced: record({ call: CALL, outcome: OUTCOME, reason: REASON, receiver: RECEIVER, by: BY }),
  objected: record({ witness: orNull(WITNESS), text: REASON }),
  concluded: record({
    completed: flag(),
    counting_started_at: orNull(time()),
    reason: NOTE,
    by: BY,
  }),
};

function* linesOf(bytes) {
  let start = 0;
  for (let end = 0; end < bytes.length; end++) {
    if (bytes[end] !== 10 && bytes[end] !== 13) continue;
    yield bytes.subarray(start, end);
    if (bytes[end] === 13 && bytes[end + 1] === 10) end++;
    start = end + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

function readEntries(bytes) {
  const entries = [];
  for (const line of linesOf(bytes)) {
    try {
      const entry = parse(line, ENTRY_LIMIT);
      if (!isObject(entry) || !isObject(entry.data)) throw new Fault("A journal entry is an object with data.");
      const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "data"));
      requireForm(ENTRY_FORM, rest, "entry");
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      throw new Fault(`Line ${entries.length + 1} of the journal: ${error.message}`);
    }
  }
  return entries;
}

// The head of the chain after the first `count` entries.
function chainHead(entries, count) {
  let link = "0".repeat(64);
  for (const [index, entry] of entries.entries()) {
    if (entry.n !== index + 1) throw new Fault(`Journal entry ${index + 1} is missing or out of turn.`);
    if (index < count) link = digest(`${PROTOCOL} journal\n${link}\n${canonical(entry)}\n`);
  }
  return link;
}

function* journalFindings(t, bytes) {
  const entries = readEntries(bytes);
  const expected = t.journal.entries;
  const head = chainHead(entries, expected);
  if (entries.length < expected) {
    yield found("the journal has {found} entries; the transcript tells of {expected}", {
      found: entries.length,
      expected,
    });
  } else if (head !== t.journal.head) {
    yield found("entry {n} of the journal has another link than the transcript", { n: expected });
  } else {
    yield* storyFindings(t, entries.slice(0, expected));
  }
}

function* storyFindings(t, told) {
  const state = replay(told, t.statement);
  if (state.phase !== "concluded") {
    yield found("the journal does not lead to a closed draw");
    return;
  }
  if (canonical(toldTranscript(state, t)) !== canonical(t))
    yield found("the journal tells another draw than the transcript");
  const bound = state.receivers.filter((_, index) => AWARDING.includes(state.calls[index].outcome));
  const awarded = t.calls.filter((call) => AWARDING.includes(call.outcome));
  const taken = awarded.slice(0, t.winners.length).map((c, i) => receiverOf(c.call, t.winners[i].received_by));
  if (canonical(bound) !== canonical(taken)) yield found("the journal binds other people who took a prize");
  const sealedAt = told.filter((entry) => entry.kind === "sealed").pop().n;
  const came = new Set([...ticketIds(t.statement), ...t.statement.rules.excluded.map((e) => e.id)]);
  const present = presentAt(told.slice(0, sealedAt));
  if (present.size !== came.size || [...came].some((ticket) => !present.has(ticket)))
    yield found("the journal's check-ins are not the tickets of the statement");
  if (told.slice(sealedAt).some((entry) => entry.kind.startsWith("check") && CHECK_INS.includes(entry.kind)))
    yield found("the journal has a check-in after the seal");
}

const CHECK_INS = ["checked_in", "check_in_undone"];

function presentAt(entries) {
  const present = new Set();
  for (const { kind, data } of entries.filter((entry) => CHECK_INS.includes(entry.kind))) {
    const named = typeof data.tickets === "string" ? data.tickets : "";
    for (const ticket of readTickets(named)) {
      if (kind === "checked_in") present.add(ticket);
      else present.delete(ticket);
    }
  }
  return present;
}

const toldTranscript = (state, t) => ({
  protocol: PROTOCOL,
  statement: t.statement,
  commitment: state.commitment,
  secret: state.secret,
  contributions: state.contributions,
  assurance: assuranceOf(state.contributions),
  seed: state.seed,
  calls: state.calls,
  winners: t.winners,
  objections: state.objections,
  completed: state.end.completed,
  closed_at: state.end.at,
  counting_started_at: state.end.counting_started_at,
  journal: t.journal,
});

// The state that the entries lead to. An attempt voided before it is known by its void record alone.
function replay(entries, statement) {
  const known = statementDigest(statement);
  const state = { phase: "preparing", voided: [], objections: [] };
  let unseen = null;
  for (const { n, kind, at, data } of entries.filter((entry) => has(ACTS, entry.kind))) {
    requireForm(ACTS[kind], data, `entry ${n}`);
    const act = { ...data, kind, at };
    if (kind === "sealed" && !unseen && act.statement !== known) unseen = act;
    else if (unseen && kind !== "objected") unseen = passVoided(state, unseen, act);
    else apply(state, act, act.statement === known ? statement : null);
  }
  if (unseen) throw new Fault("The statement of the last seal is not at hand.");
  return state;
}

function passVoided(state, seal, act) {
  if (act.kind === "words_noted") return seal;
  const voids = act.kind === "attempt_voided" && act.attempt === seal.attempt && act.seal === seal.commitment;
  if (state.phase !== "closed" || !voids)
    throw new Fault(`Attempt ${seal.attempt} was neither drawn nor voided before its first contribution.`);
  state.voided.push({ attempt: act.attempt, seal: act.seal, reason: act.reason, at: act.at });
  return null;
}
