// The formulas of the draw: tickets, head, seal, seed, order and calls (sections 2 to 6).

const FULL_ASSURANCE_THROWS = 25;
const VALUES = { dice: /^[1-6]{5,50}$/, digits: /^[0-9]{6,20}$/ };
const VALUE_FAULTS = {
  dice: "Dice are 5 to 50 digits from 1 to 6.",
  digits: "Digits are 6 to 20 digits from 0 to 9.",
};
const AWARDING = ["received", "held"];

const ticketId = (list, number) => {
  if (number < 1 || number > 99999) throw new Fault("A number in a list lies between 1 and 99999.");
  return `${list}-${String(number).padStart(3, "0")}`;
};

// One number has one spelling: DPT-0017 would be a second id of the same voter.
const isTicket = (id) => {
  const found = /^([A-Z]+)-([0-9]{3,5})$/.exec(id);
  return Boolean(found) && Number(found[2]) > 0 && String(Number(found[2])).padStart(3, "0") === found[2];
};

function splitTicket(id) {
  if (!isTicket(id)) throw new Fault("A ticket id is written like DPT-017.");
  const [list, number] = id.split("-");
  return [list, Number(number)];
}

// Tickets as the proof line has them: DPK:1-2+DPT:1-3.5-231.
function writeTickets(ids) {
  const lists = new Map();
  for (const id of ids) {
    const [list, number] = splitTicket(id);
    lists.set(list, (lists.get(list) || new Set()).add(number));
  }
  return [...lists.keys()].sort().map((list) => `${list}:${ranges(lists.get(list))}`).join("+");
}

function ranges(numbers) {
  const runs = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}-${b}`)).join(".");
}

function readTickets(words) {
  const ids = [];
  for (const part of words.split("+")) {
    const [, list, pieces] = /^([A-Z]+):(.*)$/.exec(part) || [];
    for (const piece of list ? pieces.split(".") : [""]) {
      const found = /^([0-9]{1,9})(?:-([0-9]{1,9}))?$/.exec(piece);
      if (!found) throw new Fault("The tickets of the proof line are not readable.");
      const [first, last] = [Number(found[1]), Number(found[2] || found[1])];
      if (last - first >= TICKET_LIMIT || ids.length + last - first >= TICKET_LIMIT)
        throw new Fault(`There are more than ${TICKET_LIMIT} tickets.`);
      for (let number = first; number <= last; number++) ids.push(ticketId(list, number));
    }
  }
  if (new Set(ids).size !== ids.length || writeTickets(ids) !== words)
    throw new Fault("The tickets of the proof line are not in their shortest form.");
  return ids.sort();
}

const ticketIds = (statement) => statement.tickets.map((ticket) => ticket.id);
const tpsKey = (statement) => `${statement.tps.code}-${statement.tps.number}`;
const contributors = (statement) =>
  statement.witnesses.filter((w) => w.contributes).map((w) => w.no).sort((a, b) => a - b);
const statementDigest = (statement) => digest(canonical(statement));

function headOf(s) {
  const prizes = s.prizes.map((prize) => prize.quantity).join("+");
  const where = `${tpsKey(s)}/${s.election.date}/${s.attempt}`;
  return `UNDI1/${s.mode === "official" ? "O" : "L"}/${where}/T${writeTickets(ticketIds(s))}/P${prizes}`;
}

function commitmentOf(head, statementHash, secret) {
  const bound = digest(`${PROTOCOL} statement\n${head}\n${statementHash}\n`);
  return digest(`${PROTOCOL} commitment\n${bound}\n${secret}\n`);
}

const sealOf = (statement, secret) => commitmentOf(headOf(statement), statementDigest(statement), secret);
const sealWords = (seal) => [...fromHex(seal).subarray(0, 12)].map((byte) => WORDS[byte]);
const byWitness = (contributions) => [...contributions].sort((a, b) => a.witness - b.witness);

function seedOf(seal, secret, contributions) {
  const lines = byWitness(contributions).map((c) => `${c.witness}:${c.kind}:${c.value}\n`);
  return digest(`${PROTOCOL} seed\n${seal}\n${secret}\n${lines.join("")}`);
}

const holderOf = (salt, ticket, name) => digest(`${PROTOCOL} holder\n${salt}\n${ticket}\n${name}\n`);
const receiverOf = (call, name) => (name ? digest(`${PROTOCOL} receiver\n${call}\n${name}\n`) : "");

function assuranceOf(contributions) {
  const thrown = contributions.reduce((sum, c) => sum + [...c.value].length, 0);
  const full = contributions.every((c) => c.kind === "dice") && thrown >= FULL_ASSURANCE_THROWS;
  return full ? "full" : "reduced";
}

const keyOf = (seed, ticket) => digest(`${seed} ${ticket}`);

// Tickets with their keys, in the order in which they are called.
function ranked(seed, ids) {
  const keyed = [...new Set(ids)].map((ticket) => ({ ticket, key: keyOf(seed, ticket) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const orderOf = (seed, ids) => ranked(seed, ids).map((each) => each.ticket);

// Prize number and piece of every unit in drawing order, made only as far as they are asked for.
function* unitsOf(prizes) {
  for (const prize of prizes)
    for (let unit = 1; unit <= prize.quantity; unit++) yield { prize: prize.no, unit };
}

const unitCount = (prizes) => prizes.reduce((sum, prize) => sum + prize.quantity, 0);

// Unit and ticket of each call that the outcomes give; ends when every unit is awarded.
function walk(units, queue, outcomes) {
  const steps = [];
  let unit = units.next();
  for (let i = 0; i < Math.min(queue.length, outcomes.length) && !unit.done; i++) {
    steps.push({ ...unit.value, ticket: queue[i] });
    if (AWARDING.includes(outcomes[i])) unit = units.next();
  }
  return steps;
}

function isCompleted(prizes, queueLength, outcomes) {
  const awarded = outcomes.filter((outcome) => AWARDING.includes(outcome)).length;
  return outcomes.length >= queueLength || awarded >= unitCount(prizes);
}

const allowedOutcomes = (absentRule) =>
  Object.keys(LETTERS).filter((outcome) => outcome !== (absentRule === "hold" ? "absent" : "held"));
