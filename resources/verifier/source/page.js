// The page: ways in, and a result built of text nodes alone, since every name in a file is a stranger's.

const at = (id) => document.getElementById(id);
const page = { language: "id", checked: null, tested: selfTest(), camera: null };
const said = () => TEXTS[page.language];

// make("p", "quiet", "words", child, ...): an element, its class, and what is in it.
function make(tag, kind, ...inside) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside.filter((each) => each !== null && each !== undefined));
  return element;
}

function show(bytes) {
  tell("");
  if (page.tested.right !== page.tested.known) return;
  page.checked = checkBytes(bytes);
  page.checked.draw = drawOf(page.checked);
  render();
  at("result").focus({ preventScroll: true });
  at("result").scrollIntoView({ block: "start" });
}

// What there is to show of a draw, the same for a transcript and a proof line.
function drawOf({ transcript: t, line }) {
  if (line) return { ...line, place: line.tps, names: null, assurance: assuranceOf(line.contributions), ranks: ranked(line.seed, line.tickets) };
  if (!t) return null;
  const s = t.statement;
  return {
    mode: s.mode,
    place: `TPS ${String(s.tps.number).padStart(3, "0")} ${s.tps.village}, ${s.tps.district}, ${s.tps.regency} (${tpsKey(s)})`,
    date: s.election.date,
    attempt: s.attempt,
    tickets: ticketIds(s),
    prizes: s.prizes,
    window: s.rules.window === "after_count" ? s.rules.window_note : null,
    witnesses: new Map(s.witnesses.map((w) => [w.no, w.name])),
    names: new Map(t.winners.map((w) => [w.ticket, w])),
    assurance: t.assurance,
    contributions: t.contributions,
    commitment: t.commitment,
    secret: t.secret,
    seed: t.seed,
    calls: t.calls,
    completed: t.completed,
    ranks: ranked(t.seed, ticketIds(s)),
    text: safeLine(t),
  };
}

function safeLine(t) {
  try {
    return lineOf(t);
  } catch {
    return ""; // ids so broken that they have no line
  }
}

function tell(words) {
  at("told").textContent = words;
  at("told").hidden = !words;
}

function speak() {
  document.documentElement.lang = page.language;
  document.title = said().title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = said()[element.dataset.text];
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset.language === page.language));
  if (page.camera) at("camera").textContent = said().cameraStop;
  const fine = page.tested.right === page.tested.known;
  at("selftest").className = `notice ${fine ? "good" : "bad"}`;
  at("selftest").textContent = fill(fine ? said().tested : said().untested, page.tested);
  at("ways").hidden = !fine;
  render();
}

function render() {
  const { checked } = page;
  const result = at("result");
  result.replaceChildren();
  if (!checked) return;
  if (checked.fault) {
    const fault = page.language === "en" ? checked.fault : factWords(checked.fault);
    tell(fill(said().unusable, { fault: fault.replace(/\.$/, "") }));
    return;
  }
  const { draw } = checked;
  if (draw && draw.mode === "practice") result.append(make("p", "practice", said().practice));
  result.append(verdictCard(checked), checksCard(checked));
  if (!draw) return;
  result.append(
    factsCard(draw, checked), findCard(draw), sealCard(draw), throwsCard(draw), callsCard(draw, said().winners, true),
    orderCard(draw), callsCard(draw, said().calls, false),
  ); // prettier-ignore
  if (draw.text) result.append(make("section", "card", make("h2", "", said().line), make("code", "", draw.text)));
}

const COLOURS = { holds: "good", fails: "bad", "not checked": "attention" };

function verdictCard({ checks }) {
  const verdict = verdictOf(checks);
  const [title, words] = said().verdicts[verdict];
  const card = make("section", `verdict ${COLOURS[verdict]}`, make("h2", "", title), make("p", "", words));
  card.id = "verdict";
  card.dataset.verdict = verdict;
  return card;
}

function checksCard({ checks }) {
  const list = make("ol", "checks");
  for (const each of checks) {
    const item = make(
      "li",
      "",
      make("span", "no", String(each.no)),
      make("strong", "", checkName(each.no, page.language)),
      make("span", "", make("span", `tag ${COLOURS[each.result]}`, said().results[each.result])),
      make("span", "said small quiet", detailWords(each, page.language)),
    );
    item.dataset.result = each.result;
    list.append(item);
  }
  const print = make("button", "button screen", said().print);
  print.type = "button";
  print.addEventListener("click", () => window.print());
  return make("section", "card long", make("h2", "", said().checks), list, print);
}

function factsCard(draw, { signer }) {
  const list = make("dl");
  const units = unitCount(draw.prizes);
  const rows = [
    [said().tps, draw.place],
    [said().day, draw.date],
    [said().attempt, fill(said().attemptOf, draw)],
    [said().tickets, String(draw.tickets.length)],
    [said().prizes, fill(said().prizesOf, { units, prizes: draw.prizes.length })],
    [said().assurance, said().assurances[draw.assurance]],
    ...(draw.window ? [[said().window, fill(said().afterCount, { note: draw.window })]] : []),
    ...(signer ? [[said().signer, make("span", "mono", grouped(signer))]] : []),
  ];
  for (const [term, value] of rows) list.append(make("dt", "", term), make("dd", "", value));
  return make("section", "card", make("h2", "", said().facts), list);
}

const grouped = (fingerprint) => fingerprint.toUpperCase().match(/.{4}/g).join(" ");

function sealCard(draw) {
  const words = make("ol", "words");
  for (const [index, word] of sealWords(draw.commitment).entries())
    words.append(make("li", "", make("small", "", String(index + 1)), word));
  return make(
    "section", "card", make("h2", "", said().seal), make("p", "quiet", said().sealHint), words,
    make("p", "small quiet", `${said().sealWhole}: `, make("code", "", draw.commitment)),
  ); // prettier-ignore
}

function table(heads, rows, kind = "") {
  const body = make("tbody");
  for (const cells of rows) {
    const row = make("tr");
    for (const [index, cell] of cells.entries()) row.append(make("td", heads[index][1], cell));
    body.append(row);
  }
  const head = make("tr", "", ...heads.map(([words, kind]) => make("th", kind === "mono" ? "" : kind, words)));
  return make("div", "scroll", make("table", kind, make("thead", "", head), body));
}

function throwsCard(draw) {
  const rows = byWitness(draw.contributions).map((c) => {
    const name = draw.witnesses && draw.witnesses.get(c.witness);
    return [String(c.witness) + (name ? ` ${name}` : ""), said().kinds[c.kind], c.value];
  });
  const heads = [[said().witness, ""], [said().kind, ""], [said().value, "mono"]];
  return make(
    "section", "card", make("h2", "", said().throws), table(heads, rows),
    make("p", "small", `${said().secret}: `, make("code", "", draw.secret)),
    make("p", "small", `${said().seed}: `, make("code", "", draw.seed)),
  ); // prettier-ignore
}

function callsCard(draw, title, awardedOnly) {
  const calls = draw.calls.filter((c) => !awardedOnly || AWARDING.includes(c.outcome));
  const prizes = new Map(draw.prizes.map((prize) => [prize.no, prize.name]));
  const heads = [["#", "number"], [said().prize, ""], [said().ticket, "ticket"], [said().name, ""], [said().outcome, ""]];
  const rows = () =>
    calls.map((c) => {
      const winner = (draw.names && AWARDING.includes(c.outcome) && draw.names.get(c.ticket)) || { name: "", received_by: "" };
      const outcome = said().outcomes[c.outcome];
      const taken = winner.received_by ? `${outcome}, ${fill(said().takenBy, { name: winner.received_by })}` : outcome;
      return [String(c.call), prizes.get(c.prize) || String(c.prize), c.ticket, winner.name || "–", taken];
    });
  if (awardedOnly) return make("section", "card long", make("h2", "", title), table(heads, rows(), "calls"));
  return unfolding(title, calls.length, () => table(heads, rows(), "calls"));
}

// A long table, made when somebody opens it.
function unfolding(title, count, content) {
  const details = make("details", "", make("summary", "", `${title} (${count})`));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(content());
  });
  return make("section", "card long", details);
}

function orderCard(draw) {
  const heads = [[said().rank, "number"], [said().ticket, "ticket"], [said().key, "mono"]];
  const rows = () => draw.ranks.map(({ ticket, key }, index) => [String(index + 1), ticket, key]);
  return unfolding(said().order, draw.ranks.length, () => table(heads, rows()));
}
