// A form that met the end of the session is not lost: what was typed waits in this window until one has signed in again and
// opened its page. Passwords, files and hidden fields are never kept.
const kept = "unsent";
const here = () => location.pathname + location.search;

function typed(form) {
  const controls = [...form.elements].filter(c => c.name && !["hidden", "password", "file", "submit", "button"].includes(c.type) && !c.disabled);
  return controls.map(c => [c.name, ["checkbox", "radio"].includes(c.type) ? c.value : null, c.checked ?? null, c.value]);
}

function restore(fields) {
  for (const [name, value, checked, text] of fields)
    for (const control of document.getElementsByName(name)) {
      if (control.type === "hidden") continue;
      if (value === null) control.value = text;
      else if (control.value === value) control.checked = checked;
    }
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.querySelector("[type=password]")) return;
  sessionStorage.setItem(kept, JSON.stringify({ at: here(), fields: typed(form) }));
});

const left = JSON.parse(sessionStorage.getItem(kept) ?? "null");
const ended = document.querySelector("[data-session-ended]");
if (left && ended) {
  ended.hidden = left.fields.length === 0;
  sessionStorage.setItem(kept, JSON.stringify({ ...left, ended: true }));
} else if (left?.ended && left.at === here()) {
  restore(left.fields);
  sessionStorage.removeItem(kept);
} else if (left && !left.ended) sessionStorage.removeItem(kept);
