// The form of a document as data, and every fault at once.

const NAME_LIMIT = 200;
const NOTE_LIMIT = 500;
const TICKET_LIMIT = 5000;
const PRIZE_LIMIT = 500;
const UNIT_LIMIT = 2000;
const WITNESS_LIMIT = 100;
const PROTOCOL = "undian-tps/1";
const LISTS = ["DPT", "DPTB", "DPK"];
const LETTERS = { received: "R", held: "H", absent: "A", declined: "D", ineligible: "I" };

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function leaf(description, holds) {
  return function* (value, path) {
    if (!holds(value)) yield `${path} is not ${description}`;
  };
}

function text(most, { least = 0, pattern = "" } = {}) {
  const shape = pattern && new RegExp(`^(?:${pattern})$`);
  return leaf(
    `a plain text of ${least} to ${most} characters${pattern ? ` of the form ${pattern}` : ""}`,
    (value) => {
      if (typeof value !== "string" || value.length > 2 * most) return false;
      const size = [...value].length;
      return size >= least && size <= most && isPlain(value) && (!shape || shape.test(value));
    },
  );
}

const oneOf = (...values) => leaf(`one of ${values.join(", ")}`, (value) => values.includes(value));
const whole = (least, most) =>
  leaf(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && value >= least && value <= most,
  );
const flag = () => leaf("true or false", (value) => typeof value === "boolean");
const time = () => leaf("a time such as 2024-02-14T13:05:00+07:00", (value) => secondsOf(value) !== null);
const date = () =>
  leaf("a date such as 2024-02-14", (value) => /^\d{4}-\d\d-\d\d$/.test(value) && dayOf(value) !== null);

function orNull(rule) {
  return function* (value, path) {
    if (value !== null) yield* rule(value, path);
  };
}

function listOf(item, most, least = 0) {
  return function* (value, path) {
    if (!Array.isArray(value)) {
      yield `${path} is not a list`;
      return;
    }
    if (value.length < least || value.length > most)
      yield `${path} has ${value.length} items; ${least} to ${most} are allowed`;
    for (const [index, each] of value.slice(0, most).entries()) yield* item(each, `${path}[${index}]`);
  };
}

function mapOf(keys, item) {
  return function* (value, path) {
    if (!isObject(value) || !Object.keys(value).length) {
      yield `${path} is not an object with fields`;
      return;
    }
    for (const key of Object.keys(value)) {
      if (keys.includes(key)) yield* item(value[key], `${path}.${key}`);
      else yield `${path} has an unknown key '${[...key].slice(0, 30).join("")}'`;
    }
  };
}

function record(fields) {
  return function* (value, path) {
    if (!isObject(value)) {
      yield `${path} is not an object`;
      return;
    }
    for (const key of Object.keys(value).sort())
      if (!has(fields, key)) yield `${path} has an unknown key '${[...key].slice(0, 30).join("")}'`;
    for (const key of Object.keys(fields)) {
      if (has(value, key)) yield* fields[key](value[key], `${path}.${key}`);
      else yield `${path} lacks the key '${key}'`;
    }
  };
}

function requireForm(rule, value, path) {
  for (const fault of rule(value, path)) throw new Fault(fault);
}

// Days since 1970 of the first ten characters, or null where the calendar has no such day.
function dayOf(words) {
  const [year, month, day] = [words.slice(0, 4), words.slice(5, 7), words.slice(8, 10)].map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const real = year > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? Math.round(at.getTime() / 86400000) : null;
}

// Seconds since 1970 of a time with its offset, or null.
function secondsOf(words) {
  const found =
    typeof words === "string" &&
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):([0-5]\d):([0-5]\d)([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(words);
  const day = found ? dayOf(words) : null;
  if (day === null) return null;
  const [hours, minutes, seconds, sign, offHours, offMinutes] = found.slice(1);
  const offset = (sign + 1) * (60 * offHours + 1 * offMinutes) * 60;
  return day * 86400 + hours * 3600 + minutes * 60 + 1 * seconds - offset;
}

const HASH = text(64, { pattern: "[0-9a-f]{64}" });
const NAME = text(NAME_LIMIT, { least: 1 });
const NOTE = text(NOTE_LIMIT);
const REASON = text(NOTE_LIMIT, { least: 1 });
const TICKET = text(20, { pattern: "[A-Z]+-[0-9]{3,5}" });
const WITNESS = whole(1, WITNESS_LIMIT);
const COUNT = whole(0, 99999);

const STATEMENT_FORM = record({
  protocol: oneOf(PROTOCOL),
  mode: oneOf("official", "practice"),
  election: record({ name: NAME, date: date() }),
  tps: record({
    code: text(10, { pattern: "[0-9]{10}" }),
    number: whole(1, 9999),
    village: NAME,
    district: NAME,
    regency: NAME,
    province: NAME,
  }),
  attempt: whole(1, 99),
  voided: listOf(record({ attempt: whole(1, 99), seal: HASH, reason: REASON, at: time() }), 98),
  polls_closed_at: time(),
  frozen_at: time(),
  attendance: mapOf(LISTS, record({ registered: COUNT, attended: COUNT })),
  reconciliation: record({ attended: COUNT, ballots_used: COUNT, note: NOTE }),
  tickets: listOf(record({ id: TICKET, holder: HASH }), TICKET_LIMIT, 1),
  prizes: listOf(
    record({
      no: whole(1, PRIZE_LIMIT),
      name: NAME,
      quantity: whole(1, UNIT_LIMIT),
      source: NAME,
      value_idr: orNull(whole(0, 1e12)),
    }),
    PRIZE_LIMIT,
    1,
  ),
  rules: record({
    window: oneOf("before_count", "after_count"),
    window_note: NOTE,
    absent: oneOf("forfeit", "hold"),
    calls: whole(1, 9),
    excluded: listOf(record({ id: TICKET, reason: REASON }), TICKET_LIMIT),
  }),
  witnesses: listOf(record({ no: WITNESS, name: NAME, role: NAME, contributes: flag() }), WITNESS_LIMIT),
});

const TRANSCRIPT_FORM = record({
  protocol: oneOf(PROTOCOL),
  statement: STATEMENT_FORM,
  commitment: HASH,
  secret: HASH,
  contributions: listOf(
    record({
      witness: WITNESS,
      kind: oneOf("dice", "digits"),
      value: text(50, { least: 5, pattern: "[0-9]+" }),
    }),
    WITNESS_LIMIT,
  ),
  assurance: oneOf("full", "reduced"),
  seed: HASH,
  calls: listOf(
    record({
      call: whole(1, TICKET_LIMIT),
      prize: whole(1, PRIZE_LIMIT),
      unit: whole(1, UNIT_LIMIT),
      ticket: TICKET,
      outcome: oneOf(...Object.keys(LETTERS)),
      at: time(),
      note: NOTE,
    }),
    TICKET_LIMIT,
  ),
  winners: listOf(
    record({
      ticket: TICKET,
      name: text(NAME_LIMIT),
      salt: text(32, { pattern: "[0-9a-f]{32}" }),
      received_by: text(NAME_LIMIT),
    }),
    UNIT_LIMIT,
  ),
  objections: listOf(record({ witness: orNull(WITNESS), text: REASON, at: time() }), 1000),
  completed: flag(),
  closed_at: time(),
  counting_started_at: orNull(time()),
  journal: record({ entries: whole(1, 10000000), head: HASH }),
});
