// A form that asks the device for a passkey (data-passkey="create") or for its proof ("get"), then sends the answer like any form.
const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!able) continue;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    if (form.Credential.value) return;
    event.preventDefault();
    try {
      const reply = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
      const { options, state } = await reply.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.Credential.value = JSON.stringify(credential.toJSON());
      form.State.value = state;
    } catch {
      // Given up, or no such key here: the server answers with the sentence that says what to do.
      form.Credential.value = " ";
    }
    form.submit();
  });
}
