// A posted form shows that it is on its way and is not sent twice by impatience; Ctrl+Enter sends the form one is in.
document.addEventListener("submit", event => {
  const button = event.submitter;
  if (event.defaultPrevented || event.target.method !== "post" || !button) return;
  if (button.dataset.busy !== undefined) return event.preventDefault();
  button.dataset.busy = "";
  button.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => document.querySelectorAll("[data-busy]").forEach(b => { delete b.dataset.busy; b.removeAttribute("aria-busy"); }));
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.ctrlKey) event.target.closest?.("form[method=post]")?.requestSubmit();
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
