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

/** Pages mark what a key follows: <a data-key="r">, "F8", "[". */
function follow(key) {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  target?.click();
  return Boolean(target);
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
    case "F8": return follow(event.shiftKey ? "Shift+F8" : "F8");
    case " ": return document.activeElement === document.body && follow("Space");
    default: return "rcpe[]".includes(key) && follow(key);
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
