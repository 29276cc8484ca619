import { make, part } from '../element.js';
import { text } from '../language.js';
import { mostVertices } from '../ring.js';

/** @typedef {Record<'add' | 'undo' | 'free' | 'finish' | 'cancel', () => void>} Acts free: the line follows the hand, or does so no more */

const names = /** @type {(keyof Acts)[]} */ (['add', 'undo', 'free', 'finish', 'cancel']);

/**
 * What to do while an area is drawn, with a button for each act: everything works without a mouse.
 * @param {import('../state.js').Store} store
 */
export function drawBar(store) {
  /** @type {Acts | null} */
  let acts = null;
  let vertices = 0;
  const hint = make('p', {});
  const count = make('p', { role: 'status' });
  const buttons = names.map((name) => make('button', { type: 'button', id: `draw-${name}`, onclick: () => acts?.[name]() }));
  const bar = make('div', { class: 'drawing', hidden: true }, hint, count, make('div', { role: 'group' }, ...buttons));
  part('map').parentElement?.append(bar);
  const say = () => {
    const { lang } = store.get();
    hint.textContent = text(lang, 'draw.hint');
    count.textContent = text(lang, vertices >= mostVertices ? 'draw.full' : 'draw.count', { n: vertices });
    buttons.forEach((button, i) => {
      button.textContent = text(lang, `draw.${names[i]}`);
      button.disabled = (names[i] === 'finish' && vertices < 3) || (names[i] === 'undo' && vertices === 0);
    });
  };
  store.watch(['lang'], say);
  addEventListener('keydown', ({ key }) => key === 'Escape' && acts?.cancel());
  return {
    /** @param {number} now vertices of the ring */
    say(now) {
      vertices = now;
      say();
    },
    /** @param {boolean} isFree */
    free: (isFree) => buttons[names.indexOf('free')].setAttribute('aria-pressed', String(isFree)),
    /** @param {Acts} given @returns {() => void} closes it */
    open(given) {
      this.free(false);
      acts = given;
      bar.hidden = false;
      part('map').querySelector('canvas')?.focus();
      return () => {
        acts = null;
        bar.hidden = true;
      };
    },
  };
}
