// A posted form shows that it is on its way and is not sent twice by impatience, whichever of its buttons is pressed;
// Ctrl+Enter presses the first button of the form one is in.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent !== undefined) return event.preventDefault();
  form.dataset.sent = "";
  event.submitter?.setAttribute("aria-busy", "true");
  // Stopped by hand, or the line broke: the form may be sent again, and the server knows it by its number. What takes long says how many seconds.
  setTimeout(release, Number(form.dataset.patience ?? 15) * 1000, form);
});
function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach(b => b.removeAttribute("aria-busy"));
}
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach(release));
document.addEventListener("keydown", event => {
  const form = event.key === "Enter" && event.ctrlKey && event.target.closest?.("form[method=post]");
  if (form) form.requestSubmit(form.querySelector("button:not([type=button]):not(:disabled)"));
});

// After a refused form the summary has the focus; a link in it leads into the control itself.
const summary = document.querySelector(".errors");
summary?.focus();
summary?.addEventListener("click", event => {
  const field = document.querySelector(event.target.closest("a")?.hash || "#none");
  const control = field?.querySelector("input, select, textarea");
  if (!control) return;
  event.preventDefault();
  control.focus();
});
