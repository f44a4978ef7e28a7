// The keyboard of the staff (ui.md, 4). One key never acts on a document: it follows a link that opens a form.
const off = "keys-off";
const goTo = { d: "/incoming", i: "/outgoing", b: "/reports", n: "/" };
const rows = () => [...document.querySelectorAll("[data-row]")];
const help = () => document.getElementById("keys");
let afterG = 0;

function move(step) {
  const all = rows();
  const at = all.findIndex(r => r.contains(document.activeElement));
  const row = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  (row?.matches("a") ? row : row?.querySelector("a"))?.focus();
}

function select() {
  document.activeElement?.closest("[data-row]")?.querySelector("input[type=checkbox]")?.click();
}

/** Pages mark what a key follows: <a data-key="r">; one link may answer several, "c p". */
function follow(key) {
  const target = document.querySelector(`[data-key~="${CSS.escape(key)}"]`);
  target?.click();
  return Boolean(target);
}

/** From where the reader is, to the next of what the page marks as found; round the end. */
function find(step) {
  const all = [...document.querySelectorAll("[data-finding]")];
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
  return Boolean(next);
}

/** The browser's viewer turns to the page that the address of its frame names. */
function turn(step) {
  const frame = document.querySelector("iframe.x-preview");
  if (!frame) return false;
  const [file, view = ""] = frame.src.split("#");
  const parts = new URLSearchParams(view);
  parts.set("page", Math.max(1, Number(parts.get("page") ?? 1) + step));
  frame.src = `${file}#${parts}`;
  return true;
}

function press(event) {
  const key = event.key;
  const place = Date.now() - afterG < 1200 && goTo[key] && document.querySelector(`.rail a[href="${goTo[key]}"]`);
  if (place) return place.click(), true;
  afterG = 0;
  switch (key) {
    case "/": document.getElementById("find")?.focus(); return true;
    case "?": help()?.showModal(); return true;
    case "g": afterG = Date.now(); return true;
    case "j": move(1); return true;
    case "k": move(-1); return true;
    case "x": select(); return true;
    case "F8": return find(event.shiftKey ? -1 : 1);
    case "[": return turn(-1);
    case "]": return turn(1);
    case " ": return document.activeElement === document.body && follow("Space");
    default: return "rcpe".includes(key) && follow(key);
  }
}

document.addEventListener("keydown", event => {
  // Telex and VNI typing uses these letters, so inside a field they are letters.
  if (event.target.closest?.("input, textarea, select, [contenteditable]") || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (localStorage.getItem(off) && event.key !== "?") return;
  if (press(event)) event.preventDefault();
});

const button = document.querySelector("[data-shortcuts]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => help()?.showModal());
}
const choice = document.querySelector("[data-keys-off]");
if (choice) {
  choice.checked = Boolean(localStorage.getItem(off));
  choice.addEventListener("change", () => choice.checked ? localStorage.setItem(off, "1") : localStorage.removeItem(off));
}
