// The keys n and p, and two buttons, lead from difference to difference.
(() => {
  const stops = Array.from(document.querySelectorAll(".difference"));
  if (stops.length === 0) return;
  const steps = document.querySelector(".steps");
  const position = steps.querySelector(".position");
  const [previous, next] = [steps.querySelector(".previous"), steps.querySelector(".next")];
  let current = -1;

  function show() {
    position.textContent =
      current < 0 ? `${stops.length} to look at` : `${current + 1} of ${stops.length}`;
    previous.disabled = current <= 0;
    next.disabled = current === stops.length - 1;
  }

  function go(index) {
    if (index < 0 || index >= stops.length) return;
    current = index;
    for (const stop of stops) stop.classList.toggle("current", stop === stops[index]);
    stops[index].focus({ preventScroll: true });
    stops[index].scrollIntoView({ behavior: "instant", block: "start" });
    show();
  }

  // A reader who has scrolled away goes on from what is on the screen.
  function neighbour(step) {
    if (current >= 0) {
      const box = stops[current].getBoundingClientRect();
      if (box.bottom > 0 && box.top < window.innerHeight) return current + step;
    }
    const below = stops.findIndex((stop) => stop.getBoundingClientRect().top > 20);
    const first = below < 0 ? stops.length : below;
    return step > 0 ? first : first - 1;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "n") go(neighbour(1));
    else if (event.key === "p") go(neighbour(-1));
    else return;
    event.preventDefault();
  });
  previous.addEventListener("click", () => go(neighbour(-1)));
  next.addEventListener("click", () => go(neighbour(1)));
  for (const stop of stops) {
    stop.addEventListener("focusin", () => {
      current = stops.indexOf(stop);
      show();
    });
  }
  for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
  steps.hidden = false;
  show();
})();
