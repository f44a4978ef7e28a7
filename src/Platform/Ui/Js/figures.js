// A number that opens: its whole page is the link; the part of it marked data-figure shows over the text instead.
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

async function open(anchor) {
  const answer = await fetch(anchor.href, { headers: { "X-Fragment": "figure" } });
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-figure]");
  if (!answer.ok || !part) return location.assign(anchor.href);
  popover?.remove();
  popover = document.createElement("div");
  popover.className = "pop-x";
  popover.popover = "auto";
  popover.append(part);
  document.body.append(popover);
  popover.addEventListener("toggle", e => {
    anchor.setAttribute("aria-expanded", String(e.newState === "open"));
    if (e.newState === "closed") anchor.focus();
  });
  popover.showPopover();
  place(anchor);
}

document.addEventListener("click", event => {
  const anchor = event.target.closest("a.x-figure");
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || !("popover" in HTMLElement.prototype)) return;
  event.preventDefault();
  open(anchor).catch(() => location.assign(anchor.href));
});
