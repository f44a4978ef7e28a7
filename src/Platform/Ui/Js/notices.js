// The bell listens for the unread count; the page shows the count of its own time until the stream speaks.
const bell = document.querySelector("[data-live]");
if (bell && "EventSource" in window) {
  const badge = bell.querySelector("[data-count]");
  const show = event => {
    const unread = Number.parseInt(event.data, 10);
    if (Number.isNaN(unread)) return;
    badge.dataset.count = unread;
    badge.textContent = unread > 99 ? "99+" : String(unread);
    badge.hidden = unread === 0;
    bell.setAttribute("aria-label", `${bell.dataset.label}: ${unread}`);
  };
  const stream = new EventSource(bell.dataset.live);
  stream.addEventListener("unread", show);
  stream.addEventListener("notice", event => {
    document.querySelector("[data-heard]").textContent = JSON.parse(event.data).text;
  });
  addEventListener("pagehide", () => stream.close());
}
