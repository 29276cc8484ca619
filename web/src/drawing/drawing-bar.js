import { make, part } from '../element.js';
import { text } from '../language.js';

/**
 * @typedef {Record<'add' | 'undo' | 'free' | 'finish' | 'cancel', () => void>} Acts free: the line follows the hand, or does so no more
 * @typedef {Record<'snap' | 'trace', {isOn: () => boolean, flip: () => void}>} Switches whether corners go to borders that are near, and edges along them
 * @typedef {object} Bar
 * @property {(name: keyof Switches) => void} flip
 * @property {(vertices: number, more: {isFull: boolean, held: string | null}) => void} say how far it is; held: whose border the last place lies on, empty: a pipe's
 * @property {(refused: string) => void} refuse why what was drawn cannot be used; it stays and can be changed
 * @property {(isFree: boolean) => void} free
 * @property {(acts: Acts, purpose: Purpose) => () => void} open gives what closes it
 * @typedef {{least: number, hint: string, switches?: Switches}} Purpose least: corners that make what is drawn whole
 */

const names = /** @type {(keyof Acts)[]} */ (['add', 'undo', 'free', 'finish', 'cancel']);
const switchNames = /** @type {(keyof Switches)[]} */ (['snap', 'trace']);

const nothing = { vertices: 0, isFull: false, held: /** @type {string | null} */ (null), refused: '' };

/** @type {Bar | null} */
let only = null;

/**
 * What to do while something is drawn, with a button for each act: everything works without a mouse. There is one, whoever draws.
 * @param {import('../state.js').Store} store
 */
export const drawBar = (store) => (only ??= makeBar(store));

/** @param {import('../state.js').Store} store @returns {Bar} */
function makeBar(store) {
  let now = nothing;
  /** @type {(Purpose & {acts: Acts}) | null} */
  let open = null;
  const show = (change = {}) => {
    now = { ...now, ...change };
    if (open) write(parts, store.get().lang, open, now);
  };
  const flip = (/** @type {keyof Switches} */ name) => {
    open?.switches?.[name].flip();
    show();
  };
  const parts = makeParts((name) => open?.acts[name](), flip);
  store.watch(['lang'], () => show());
  addEventListener('keydown', ({ key }) => key === 'Escape' && open?.acts.cancel());
  const free = (/** @type {boolean} */ isFree) => parts.buttons.free.setAttribute('aria-pressed', String(isFree));
  return {
    flip, free, say: (vertices, more) => show({ vertices, ...more, refused: '' }), refuse: (refused) => show({ refused }),
    open(acts, purpose) {
      open = { ...purpose, acts };
      free(false);
      show(nothing);
      return unfold(parts.bar, () => { open = null; });
    },
  };
}

/** @param {HTMLElement} bar @param {() => void} end @returns {() => void} closes it */
function unfold(bar, end) {
  bar.hidden = false;
  focusMap();
  return () => {
    end();
    hide(bar);
  };
}

/** Whoever was at a button of it is at the map then. @param {HTMLElement} bar */
function hide(bar) {
  if (bar.contains(document.activeElement)) focusMap();
  bar.hidden = true;
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

/** @param {Parts} parts @param {import('../language.js').Language} lang @param {Purpose} purpose @param {typeof nothing} now */
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
