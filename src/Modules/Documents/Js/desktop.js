// Hands the documents of the page, one after the other, to the signing program on this computer (VGCA Sign Service: a socket on the
// loopback that takes one order and answers {Status, Message}). The program takes each file and brings it back by itself; the page
// only learns how it went. Without script, or without the program, the file goes by hand.
function ask(program, order) {
  return new Promise((done, failed) => {
    const socket = new WebSocket(program);
    let opened = false;
    socket.onopen = () => ((opened = true), socket.send(order));
    socket.onmessage = answer => (done(JSON.parse(answer.data)), socket.close());
    socket.onclose = () => failed({ silent: !opened });
  });
}

for (const box of document.querySelectorAll("[data-desktop]")) {
  const waiting = [...document.querySelectorAll(".awaited[data-order]")], button = box.querySelector("button"), status = box.querySelector(".said");
  if (waiting.length === 0) continue;
  box.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    for (const [at, row] of waiting.entries()) {
      status.textContent = box.dataset.going.replace("{0}", at + 1).replace("{1}", waiting.length);
      try {
        const answer = await ask(box.dataset.desktop, row.dataset.order);
        if (answer.Status !== 0) throw { said: answer.Message };
      } catch (failure) {
        status.textContent = failure.silent ? box.dataset.silent : box.dataset.failed.replace("{0}", failure.said ?? "");
        button.disabled = false;
        return;
      }
    }
    location.reload();
  });
}
