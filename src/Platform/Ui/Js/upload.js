// Sends chosen files in pieces (tus 1.0.0), goes on where a lost connection stopped, also after the page was loaded
// again; a finished file becomes a ticket in the form. Without this script the form sends its files the plain way.
const piece = 4 << 20, tus = { "Tus-Resumable": "1.0.0" };
const sleep = ms => new Promise(go => setTimeout(go, ms));
const say = (text, ...values) => values.reduce((t, v, i) => t.replaceAll(`{${i}}`, v), text);

/** Null when there is nothing of it on the server. */
async function offset(at) {
  const seen = await fetch(at, { method: "HEAD", headers: tus });
  if (seen.status >= 500) throw new Error("later");
  return seen.ok ? Number(seen.headers.get("Upload-Offset")) : null;
}

async function begin(file) {
  const name = btoa(String.fromCodePoint(...new TextEncoder().encode(file.name)));
  const made = await fetch("/uploads", { method: "POST", headers: { ...tus, "Upload-Length": file.size, "Upload-Metadata": `filename ${name}` } });
  if (made.status === 422) throw { sentence: (await made.json()).sentence };
  if (!made.ok) throw new Error("later");
  return made.headers.get("Location");
}

async function send(file, progress) {
  const mark = `upload ${file.name} ${file.size} ${file.lastModified}`;
  let at = localStorage.getItem(mark), done = at && await offset(at);
  if (done == null || !at) [at, done] = [await begin(file), 0];
  localStorage.setItem(mark, at);
  for (;;) {
    progress(done);
    const sent = await fetch(at, { method: "PATCH", body: file.slice(done, done + piece), headers: { ...tus, "Content-Type": "application/offset+octet-stream", "Upload-Offset": done } });
    if (sent.status === 200 || sent.status === 422) localStorage.removeItem(mark);
    if (sent.status === 200) return (await sent.json()).ticket;
    if (sent.status === 422) throw { sentence: (await sent.json()).sentence };
    if (sent.status === 404) localStorage.removeItem(mark);
    if (sent.status !== 204 && sent.status !== 409) throw new Error("later");
    done = Number(sent.headers.get("Upload-Offset"));
  }
}

async function patiently(file, input, status) {
  for (let wait = 1000, tries = 0; ; wait = Math.min(wait * 2, 30000), tries++) {
    try {
      return await send(file, done => (status.textContent = say(input.dataset.going, file.name, Math.floor((100 * done) / file.size))));
    } catch (failure) {
      if (failure.sentence || tries === 20) throw failure;
      status.textContent = say(input.dataset.waiting, file.name);
      await Promise.race([sleep(wait), new Promise(go => addEventListener("online", go, { once: true }))]);
    }
  }
}

function keep(list, name, ticket, label) {
  const line = document.createElement("li"), holder = document.createElement("label"), tick = document.createElement("input");
  Object.assign(tick, { type: "checkbox", name, value: ticket, checked: true });
  holder.append(tick, ` ${label}`);
  line.append(holder);
  list.append(line);
}

/** A form of several inputs waits for all of them: which are sending, and the button that was pressed meanwhile. */
const forms = new WeakMap();

function watch(form) {
  if (!form || forms.has(form)) return;
  const state = { sending: new Set(), pressed: undefined };
  forms.set(form, state);
  // Pressed while files are on their way: the form goes by itself when the last is there.
  form.addEventListener("submit", event => {
    if (state.sending.size === 0) return;
    event.preventDefault();
    state.pressed = event.submitter;
    state.pressed?.setAttribute("aria-busy", "true");
  });
}

function arrived(input, refused) {
  const state = forms.get(input.form);
  if (!state) return;
  state.sending.delete(input);
  if (state.pressed === undefined || (!refused && state.sending.size > 0)) return;
  const { pressed } = state;
  state.pressed = undefined;
  pressed?.removeAttribute("aria-busy");
  if (refused) input.focus();
  else input.form.requestSubmit(pressed);
}

/** The browser's own words beside the button say that nothing is chosen, when the list below says what was: a label takes their place. */
function dress(input) {
  const label = document.createElement("label");
  Object.assign(label, { className: "btn", htmlFor: input.id, textContent: input.dataset.choose });
  input.className = "visually-hidden";
  input.after(label);
  return label;
}

/** Files may be dropped on the form, or on the field where the form takes several sorts of them. */
function droppable(input, refuse) {
  const form = input.form, place = form && form.querySelectorAll("input[type=file]").length === 1 ? form : input.closest(".x-field");
  if (!place) return;
  const over = event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    place.dataset.drop = "";
  };
  const out = () => delete place.dataset.drop;
  place.addEventListener("dragenter", over);
  place.addEventListener("dragover", over);
  place.addEventListener("dragleave", event => place.contains(event.relatedTarget) || out());
  place.addEventListener("drop", event => {
    const { files } = event.dataTransfer;
    if (files.length === 0) return;
    event.preventDefault();
    out();
    if (files.length > 1 && !input.multiple) return refuse(input.dataset.one);
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// A file that goes with the form: its name stands beside the button, in the page's language and not the browser's.
for (const input of document.querySelectorAll("input[type=file][data-choose]:not([data-upload])")) {
  const said = Object.assign(document.createElement("span"), { className: "chosen" });
  const show = refused => {
    // A body that is too large ends the connection, and the browser shows its own page: it is not sent at all.
    input.setCustomValidity(refused);
    if (refused) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    said.className = refused ? "chosen err" : "chosen";
    said.textContent = refused || [...input.files].map(f => f.name).join(", ") || input.dataset.none;
  };
  const check = () => {
    const large = [...input.files].find(f => f.size > Number(input.dataset.max ?? Infinity));
    show(large ? say(input.dataset.tooLarge, large.name) : "");
  };
  said.setAttribute("role", "status");
  dress(input).after(said);
  input.addEventListener("change", check);
  droppable(input, show);
  check();
}

for (const input of document.querySelectorAll("input[data-upload]")) {
  const status = input.parentElement.querySelector(".going"), list = input.parentElement.querySelector(".kept");
  let before = Promise.resolve(), latest;
  dress(input);
  droppable(input, text => (status.textContent = text));
  watch(input.form);
  input.addEventListener("change", () => {
    const files = [...input.files];
    if (!input.multiple) list.replaceChildren();
    input.value = "";
    forms.get(input.form)?.sending.add(input);
    const mine = latest = before = before.then(async () => {
      const refused = [];
      for (const file of files) {
        if (file.size > Number(input.dataset.max)) { refused.push(say(input.dataset.tooLarge, file.name)); continue; }
        try { keep(list, input.dataset.upload, await patiently(file, input, status), file.name); }
        catch (failure) { refused.push(failure.sentence ?? say(input.dataset.failed, file.name)); }
      }
      status.textContent = refused.join(" ");
      if (refused.length > 0) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      if (mine === latest) arrived(input, refused.length > 0);
    });
  });
}
