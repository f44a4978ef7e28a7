// A flash message leaves after eight seconds, unless the pointer or focus rests on it; it only ever tells of things already safe.
for (const toast of document.querySelectorAll(".toast-x[data-fade]")) {
  let timer;
  const start = () => (timer = setTimeout(() => toast.remove(), 8000));
  const stay = () => clearTimeout(timer);
  toast.addEventListener("mouseenter", stay);
  toast.addEventListener("focusin", stay);
  toast.addEventListener("mouseleave", start);
  toast.addEventListener("focusout", start);
  start();
}
