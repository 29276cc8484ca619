import { make, part } from '../element.js';
import { text } from '../language.js';

/**
 * @typedef {Record<'add' | 'undo' | 'free' | 'finish' | 'cancel', () => void>} Acts free: the line follows the hand, or does so no more
 * @typedef {Record<'snap' | 'trace', {isOn: () => boolean, flip: () => void}>} Switches whether corners go to borders that are near, and edges along them
 * @typedef {{least: number, hint: string, switches?: Switches}} Purpose least: corners that make what is drawn whole
 */

const names = /** @type {(keyof Acts)[]} */ (['add', 'undo', 'free', 'finish', 'cancel']);
const switchNames = /** @type {(keyof Switches)[]} */ (['snap', 'trace']);

/** @type {ReturnType<typeof makeBar> | null} */
let only = null;

/**
 * What to do while something is drawn, with a button for each act: everything works without a mouse. There is one, whoever draws.
 * @param {import('../state.js').Store} store
 */
export const drawBar = (store) => (only ??= makeBar(store));

/** @param {import('../state.js').Store} store */
function makeBar(store) {
  const now = { vertices: 0, isFull: false, held: /** @type {string | null} */ (null), refused: '' };
  /** @type {(Purpose & {acts: Acts}) | null} */
  let open = null;
  const flip = (/** @type {keyof Switches} */ name) => {
    open?.switches?.[name].flip();
    say();
  };
  const parts = makeParts((name) => open?.acts[name](), flip);
  const say = () => {
    if (open) write(parts, store.get().lang, open, now);
  };
  store.watch(['lang'], say);
  addEventListener('keydown', ({ key }) => key === 'Escape' && open?.acts.cancel());
  const show = (/** @type {Partial<typeof now>} */ change) => {
    Object.assign(now, change);
    say();
  };
  return {
    flip,
    /** @param {number} vertices of the line @param {{isFull: boolean, held: string | null}} more held: whose border the last one lies on; empty: a pipe's */
    say: (vertices, more) => show({ vertices, ...more, refused: '' }),
    /** Why what was drawn cannot be used; it stays and can be changed. @param {string} refused empty: it can */
    refuse: (refused) => show({ refused }),
    /** @param {boolean} isFree */
    free: (isFree) => parts.buttons.free.setAttribute('aria-pressed', String(isFree)),
    /** @param {Acts} acts @param {Purpose} purpose @returns {() => void} closes it */
    open(acts, purpose) {
      this.free(false);
      open = { ...purpose, acts };
      parts.bar.hidden = false;
      show({ vertices: 0, isFull: false, held: null, refused: '' });
      focusMap();
      return () => {
        open = null;
        if (parts.bar.contains(document.activeElement)) focusMap();
        parts.bar.hidden = true;
      };
    },
  };
}

const focusMap = () => part('map').querySelector('canvas')?.focus();

/** @typedef {ReturnType<typeof makeParts>} Parts @param {(name: keyof Acts) => void} act @param {(name: keyof Switches) => void} flip */
function makeParts(act, flip) {
  const button = (/** @type {string} */ name, /** @type {() => void} */ onclick) => make('button', { type: 'button', id: `draw-${name}`, onclick });
  const buttons = Object.fromEntries(names.map((name) => [name, button(name, () => act(name))]));
  const switches = Object.fromEntries(switchNames.map((name) => [name, button(name, () => flip(name))]));
  const [hint, count, refused] = [make('p', {}), make('p', { role: 'status' }), make('p', { role: 'alert', class: 'bad' })];
  const bar = make('div', { class: 'drawing', hidden: true }, hint, count, refused, make('div', { role: 'group' }, ...names.slice(0, 3).map((name) => buttons[name]), ...Object.values(switches), ...names.slice(3).map((name) => buttons[name])));
  part('map').parentElement?.append(bar);
  return { bar, hint, count, refused, buttons, switches };
}

/** @param {Parts} parts @param {import('../language.js').Language} lang @param {Purpose} purpose @param {{vertices: number, isFull: boolean, held: string | null, refused: string}} now */
function write({ hint, count, refused, buttons, switches }, lang, purpose, now) {
  hint.textContent = text(lang, purpose.hint);
  count.textContent = text(lang, now.isFull ? 'draw.full' : 'draw.count', { n: now.vertices }) + (now.held === null ? '' : text(lang, now.held ? 'plan.held' : 'plan.held.pipe', { name: now.held }));
  refused.textContent = now.refused;
  for (const name of names) buttons[name].textContent = text(lang, `draw.${name}`);
  buttons.finish.disabled = now.vertices < purpose.least;
  buttons.undo.disabled = now.vertices === 0;
  for (const name of switchNames) {
    switches[name].hidden = !purpose.switches;
    if (!purpose.switches) continue;
    switches[name].textContent = text(lang, `plan.${name}`);
    switches[name].setAttribute('aria-pressed', String(purpose.switches[name].isOn()));
  }
}
