import { part } from '../element.js';
import { atOf, listShown } from './deck.js';
import { closeRows } from './rows.js';

/**
 * From slide to slide: arrows, PageUp and PageDown as clickers send them, space, Home and End, and a swipe.
 * @typedef {import('../state.js').Store} Store
 */

/** @type {Record<string, (at: number, all: number) => number>} */
const keys = {
  ArrowRight: (at) => at + 1, PageDown: (at) => at + 1, ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1, PageUp: (at) => at - 1, Home: () => 0, End: (_, all) => all - 1,
};

/** What keeps a key for itself. */
const takers = 'input, select, textarea, dialog, [role="dialog"], [role="listbox"]';
const pressed = 'button, a, summary';

/** How far a finger has to go; pixels. */
const far = 50;

/** Shows another slide; there is none before the first or after the last. @param {Store} store @param {number} to from 0 */
export function step(store, to) {
  const state = store.get();
  const all = listShown(state).length;
  const slide = Math.max(0, Math.min(to, all - 1)) + 1;
  if (all && slide !== atOf(state) + 1) store.set({ slide, rows: '' });
}

/** @param {Store} store @param {() => void} leave what Escape does where no rows are open */
export function listenToKeys(store, leave) {
  addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (store.get().work !== 'briefing' || event.ctrlKey || event.altKey || event.metaKey || target.closest(takers)) return;
    if (event.key === 'Escape' && store.get().rows) {
      event.stopPropagation(); // the table would give the focus to the map
      return closeRows(store);
    }
    if (event.key === 'Escape') return leave();
    if (!Object.hasOwn(keys, event.key) || (event.key === ' ' && target.closest(pressed)) || isScrolled(target, event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // the map would move as well
    step(store, keys[event.key](atOf(store.get()), listShown(store.get()).length));
  }, { capture: true });
  listenToSwipes(store);
}

/** In the open rows these keys go through the rows. @param {Element} target @param {string} key */
const isScrolled = (target, key) => part('rows').contains(target) && ['PageDown', 'PageUp', 'Home', 'End', ' '].includes(key);

/** @param {Store} store */
function listenToSwipes(store) {
  let [x, y] = [0, 0];
  part('slide').addEventListener('touchstart', ({ touches: [touch] }) => { [x, y] = [touch.clientX, touch.clientY]; }, { passive: true });
  part('slide').addEventListener('touchend', ({ changedTouches: [touch] }) => {
    const [dx, dy] = [touch.clientX - x, touch.clientY - y];
    if (Math.abs(dx) > far && Math.abs(dx) > 2 * Math.abs(dy)) step(store, atOf(store.get()) + (dx < 0 ? 1 : -1));
  }, { passive: true });
}
