// "Find my number", the line to check it by hand, and the ways in: file, paste, and the buttons for photo and camera.

function findCard(draw) {
  const field = make("input");
  Object.assign(field, { type: "text", id: "find", autocomplete: "off", spellcheck: false, value: page.sought || "" });
  const answer = make("div");
  answer.id = "found";
  answer.setAttribute("aria-live", "polite");
  const update = () => {
    page.sought = field.value;
    answer.replaceChildren(...answerFor(draw, field.value));
  };
  field.addEventListener("input", update);
  update();
  const label = make("label", "", said().find);
  label.htmlFor = "find";
  return make("section", "card screen", make("h2", "", label), make("p", "quiet", said().findHint), field, answer);
}

// "17", "dpt 17" and "DPT-017" mean the same ticket; a bare number is of the fixed list.
function ticketMeant(words) {
  const hit = /^\s*(?:([a-z]+)\s*[-: ]?\s*)?0*([1-9][0-9]{0,4})\s*$/i.exec(words);
  return hit ? ticketId((hit[1] || "DPT").toUpperCase(), Number(hit[2])) : null;
}

function answerFor(draw, words) {
  if (!words.trim()) return [];
  const ticket = ticketMeant(words);
  const place = draw.ranks.findIndex((each) => each.ticket === ticket);
  if (place < 0) return [make("p", "notice attention", said().findNone)];
  const { key } = draw.ranks[place];
  const call = draw.calls.find((each) => each.ticket === ticket);
  const rank = fill(said().findRank, { rank: place + 1, all: draw.ranks.length });
  const command = `printf '%s %s' ${draw.seed} ${ticket} | sha256sum`;
  return [
    make("p", "figure", `${ticket}: ${rank}`),
    make("p", "", call ? callWords(call) : draw.completed ? said().notCalled : said().stopped),
    make("p", "small", `${said().findKey}: `, make("code", "", key)),
    make("h2", "", said().hand),
    make("p", "quiet small", said().handHint),
    make("p", "", make("code", "", command), " ", copyButton(command)),
    make("p", "", make("code", "", `${draw.seed} ${ticket}`)),
  ];
}

const callWords = (call) => fill(said().calledAt, { ...call, outcome: said().outcomes[call.outcome] });

function copyButton(words) {
  const button = make("button", "button", said().copy);
  button.type = "button";
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words);
    button.textContent = said().copied;
  });
  return button;
}

async function take(file) {
  if (!file) return;
  if (file.type.startsWith("image/")) await readPhoto(file);
  else if (file.size > FILE_LIMIT) tell(fill(said().unusable, { fault: factWords("the file is too large") }));
  else show(new Uint8Array(await file.arrayBuffer()));
}

// A line copied from paper or from a PDF comes broken into rows, and a hand may write small letters.
function checkLine(words) {
  const line = words.replace(/\s+/g, "").toUpperCase();
  at("line").value = line;
  if (line.startsWith("UNDI1/")) show(utf8(line));
  else {
    page.checked = null;
    render();
    const fault = "A proof line begins with UNDI1/.";
    tell(sentence(page.language === "en" ? fault : factWords(fault)));
  }
}

for (const id of ["file", "photo"])
  at(id).addEventListener("change", async ({ target }) => {
    await take(target.files[0]);
    target.value = "";
  });
at("check-line").addEventListener("click", () => checkLine(at("line").value));
at("camera").addEventListener("click", openCamera);
for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => {
    page.language = button.dataset.language;
    tell("");
    speak();
  });
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  take(event.dataTransfer.files[0]);
});
at("camera").hidden = !navigator.mediaDevices;
speak();
