/* Runs inside the offline file: from slide to slide by keys, clicker, swipe and buttons. */
const slides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.slide')]);
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
let at = 0;

function show(/** @type {number} */ to) {
  at = Math.max(0, Math.min(to, slides.length - 1));
  slides.forEach((slide, i) => { slide.hidden = i !== at; });
  part('position').textContent = `${at + 1} / ${slides.length}`;
  part('news').textContent = `${at + 1} / ${slides.length}: ${slides[at].getAttribute('aria-label')}, ${slides[at].querySelector('.what')?.textContent} ${slides[at].querySelector('.headline')?.textContent}`;
  history.replaceState(null, '', `#${at + 1}`);
}

/** @type {Record<string, () => number>} */
const keys = { ArrowRight: () => at + 1, PageDown: () => at + 1, ' ': () => at + 1, ArrowLeft: () => at - 1, PageUp: () => at - 1, Home: () => 0, End: () => slides.length - 1 };

addEventListener('keydown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!Object.hasOwn(keys, event.key) || event.ctrlKey || event.altKey || event.metaKey || (event.key === ' ' && target.closest('button, summary'))) return;
  event.preventDefault();
  show(keys[event.key]());
});
addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1 || 0));
part('back').addEventListener('click', () => show(at - 1));
part('next').addEventListener('click', () => show(at + 1));
part('whole').addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()));

let [x, y] = [0, 0];
addEventListener('touchstart', ({ touches: [touch] }) => { [x, y] = [touch.clientX, touch.clientY]; }, { passive: true });
addEventListener('touchend', ({ changedTouches: [touch] }) => {
  const [dx, dy] = [touch.clientX - x, touch.clientY - y];
  if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) show(at + (dx < 0 ? 1 : -1));
}, { passive: true });

show(Number(location.hash.slice(1)) - 1 || 0);
