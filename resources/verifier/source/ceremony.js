// The ceremony: what an act does in a state. An act out of turn is a fault, and then the journal does not hold.

const OUT_OF_TURN = "This act does not belong to the present step of the draw.";

function need(holds, words = OUT_OF_TURN) {
  if (!holds) throw new Fault(words);
}

const twoPeople = (act) => need(new Set(act.by).size === 2, "Two different people have to confirm this.");

function nextWitness(state) {
  const given = new Set(state.contributions.map((c) => c.witness));
  return contributors(state.statement).find((no) => !given.has(no));
}

const drawIsOver = (state) => !state.pending && (state.calls.length === state.queue.length || state.unit.done);

function apply(state, act, statement) {
  if (act.kind === "objected") {
    need(state.phase !== "concluded");
    state.objections.push({ witness: act.witness, text: act.text, at: act.at });
    return;
  }
  const [phase, deed] = DEEDS[act.kind];
  need(state.phase === phase);
  deed(state, act, statement);
}

const DEEDS = {
  polls_closed: ["preparing", (state, act) => {
    twoPeople(act);
    Object.assign(state, { phase: "closed", closedAt: act.at });
  }],
  sealed: ["closed", sealAttempt],
  attempt_voided: ["sealed", (state, act) => {
    need(!state.contributions.length);
    twoPeople(act);
    need(
      act.attempt === state.statement.attempt && act.seal === state.commitment,
      "Only the present attempt can be voided.",
    );
    state.voided.push({ attempt: act.attempt, seal: act.seal, reason: act.reason, at: act.at });
    state.phase = "closed";
  }],
  words_noted: ["sealed", (state, act) => {
    const known = state.statement.witnesses.some((w) => w.no === act.witness);
    need(!state.contributions.length && known && !state.noted.includes(act.witness));
    state.noted.push(act.witness);
  }],
  contributed: ["sealed", contribute],
  revealed: ["sealed", reveal],
  called: ["drawing", openCall],
  called_again: ["drawing", (state, act) => {
    const { pending } = state;
    need(pending);
    need(act.call === pending.call && act.times === pending.times + 1);
    need(act.times <= state.statement.rules.calls);
    pending.times = act.times;
  }],
  outcome: ["drawing", endCall],
  outcome_replaced: ["drawing", replaceOutcome],
  concluded: ["drawing", (state, act) => {
    need(!state.pending);
    twoPeople(act);
    need(
      act.completed === drawIsOver(state),
      "The closing does not say truly whether the draw is completed.",
    );
    need(act.completed || act.reason, "A draw that stops early needs a reason.");
    Object.assign(state, { phase: "concluded", end: act });
  }],
}; // prettier-ignore

function sealAttempt(state, act, statement) {
  twoPeople(act);
  need(statement, "The statement of this seal is not at hand.");
  need(
    statement.attempt === act.attempt && canonical(statement.voided) === canonical(state.voided),
    "The statement does not carry the attempts before it.",
  );
  need(
    act.attempt === state.voided.length + 1 && statement.polls_closed_at === state.closedAt,
    "The statement does not belong to this closing of the polls.",
  );
  Object.assign(state, { phase: "sealed", statement, commitment: act.commitment, noted: [], contributions: [] });
}

function contribute(state, act) {
  need(
    contributors(state.statement).every((no) => state.noted.includes(no)),
    "The dice are thrown after every witness has written the twelve words.",
  );
  need(act.witness === nextWitness(state), "It is another witness's turn, or all have thrown.");
  need(VALUES[act.contribution].test(act.value), VALUE_FAULTS[act.contribution]);
  state.contributions.push({ witness: act.witness, kind: act.contribution, value: act.value });
}

function reveal(state, act) {
  need(nextWitness(state) === undefined);
  need(sealOf(state.statement, act.secret) === state.commitment, "The secret does not belong to the seal.");
  const seed = seedOf(state.commitment, act.secret, state.contributions);
  const units = unitsOf(state.statement.prizes);
  Object.assign(state, {
    phase: "drawing",
    secret: act.secret,
    seed,
    queue: orderOf(seed, ticketIds(state.statement)),
    units,
    unit: units.next(), // the unit in hand
    lastUnit: null,
    calls: [],
    receivers: [],
    replaced: [],
    pending: null,
  });
}

function openCall(state, act) {
  need(!state.pending && !drawIsOver(state));
  const number = state.calls.length + 1;
  const { prize, unit } = state.unit.value;
  need(
    act.call === number && act.prize === prize && act.unit === unit && act.ticket === state.queue[number - 1],
    "The next call is the next ticket of the order, for the unit in hand.",
  );
  state.pending = { call: number, prize, unit, ticket: act.ticket, times: 1, at: act.at };
}

function checkOutcome(state, outcome, note) {
  need(
    allowedOutcomes(state.statement.rules.absent).includes(outcome),
    "This outcome is not possible for the call.",
  );
  need(outcome !== "ineligible" || note, "An ineligible ticket needs a note that says why.");
}

function endCall(state, act) {
  const { pending } = state;
  need(pending);
  need(act.call === pending.call);
  checkOutcome(state, act.outcome, act.note);
  const times = state.statement.rules.calls;
  need(act.outcome !== "absent" || pending.times >= times, `A ticket is absent only after ${times} calls.`);
  const { call, prize, unit, ticket, at } = pending;
  state.calls.push({ call, prize, unit, ticket, outcome: act.outcome, at, note: act.note });
  state.receivers.push(act.receiver);
  state.pending = null;
  state.lastUnit = state.unit;
  if (AWARDING.includes(act.outcome)) state.unit = state.units.next();
}

function replaceOutcome(state, act) {
  need(!state.pending);
  twoPeople(act);
  need(
    act.call === state.calls.length && state.calls.length && !state.replaced.includes(act.call),
    "Only the outcome of the last call can be replaced, and only once.",
  );
  const last = state.calls[act.call - 1];
  need(act.outcome !== last.outcome, "The outcome is the same as before.");
  const note = [...`${last.outcome} -> ${act.outcome}: ${act.reason}`].slice(0, NOTE_LIMIT).join("");
  checkOutcome(state, act.outcome, note);
  const [was, is] = [AWARDING.includes(last.outcome), AWARDING.includes(act.outcome)];
  if (is && !was) state.unit = state.units.next();
  if (was && !is) {
    state.units = prepended(state.unit, state.units);
    state.unit = state.lastUnit;
  }
  state.calls[act.call - 1] = { ...last, outcome: act.outcome, note };
  state.receivers[act.call - 1] = act.receiver;
  state.replaced.push(act.call);
}

function* prepended(first, rest) {
  if (!first.done) yield first.value;
  yield* rest;
}
