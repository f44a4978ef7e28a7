// A number that opens: its whole page is the link; the part of it marked data-figure shows over the text instead, with the
// first of the rows that were counted.
const rowsShown = 3;
let popover;

function place(anchor) {
  const at = anchor.getBoundingClientRect();
  popover.style.setProperty("position", "fixed");
  popover.style.setProperty("inset", "auto");
  const left = Math.max(16, Math.min(at.left - 40, innerWidth - popover.offsetWidth - 16));
  const below = at.bottom + 8 + popover.offsetHeight < innerHeight || at.top < popover.offsetHeight + 16;
  popover.style.setProperty("left", `${left}px`);
  popover.style.setProperty("top", `${Math.max(8, below ? at.bottom + 8 : at.top - popover.offsetHeight - 8)}px`);
}

function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

function fill(page, part, anchor) {
  const close = element("button", { type: "button", className: "btn btn-quiet" }, part.dataset.close);
  close.addEventListener("click", () => popover.hidePopover());
  const name = element("h2", { id: "figure-name" }, page.querySelector("h1").textContent);
  const rows = page.querySelector("[data-figure-rows]");
  rows?.querySelectorAll("tbody tr").forEach((row, at) => at >= rowsShown && row.remove());
  popover = element("div", { className: "pop-x", popover: "auto" },
    element("header", {}, name, close), part, ...(rows ? [rows] : []),
    element("footer", {}, element("a", { href: anchor.href }, part.dataset.open)));
  popover.setAttribute("role", "dialog");
  popover.setAttribute("aria-labelledby", name.id);
}

async function open(anchor) {
  const answer = await fetch(anchor.href, { headers: { "X-Fragment": "figure" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html"), part = page.querySelector("[data-figure]");
  if (!answer.ok || !part) return location.assign(anchor.href);
  popover?.remove();
  fill(page, part, anchor);
  document.body.append(popover);
  popover.addEventListener("toggle", e => {
    anchor.setAttribute("aria-expanded", String(e.newState === "open"));
    if (e.newState === "closed" && popover.contains(document.activeElement)) anchor.focus();
  });
  popover.showPopover();
  place(anchor);
  popover.querySelector("button").focus({ preventScroll: true });
}

document.addEventListener("click", event => {
  const anchor = event.target.closest("a.x-figure");
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || !("popover" in HTMLElement.prototype)) return;
  event.preventDefault();
  open(anchor).catch(() => location.assign(anchor.href));
});
