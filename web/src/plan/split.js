import { statuses } from '../coverage/differences.js';
import { markName } from '../coverage/mark-patterns.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { least, most } from '../plan-link.js';

/**
 * Two boundaries on the two sides of a line that is moved: each is drawn over the map and cut at the line, so one map is enough.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {{shape: Shape, title: string, numbers: string}} Half
 */

const svg = 'http://www.w3.org/2000/svg';

/** Percent of the map that a press of an arrow moves the line, with Shift more. */
const [stride, leap] = [2, 10];

/** Layers that stand for one boundary alone and rest meanwhile, and the zoom from which they are drawn. @type {[string, number][]} */
const resting = [
  ...['plan-fill', 'plan-casing', 'plan-line', 'plan-other', 'plan-other-fill'].map((layer) => /** @type {[string, number]} */ ([layer, 0])),
  ...statuses.flatMap((status) => ['fill', 'line'].map((kind) => /** @type {[string, number]} */ ([`${markName(status)}-${kind}`, 8]))),
];

/** No layer is drawn from here on. */
const beyond = 24;

/** @param {Store} store @param {import('../overlay.js').Overlay} map @returns {(halves: [Half, Half] | null) => void} theirs on the left, mine on the right; null: no line */
export function drawSplit(store, map) {
  const halves = ['theirs', 'mine'].map(drawHalf);
  const line = make('div', { class: 'split-line', role: 'separator', tabindex: 0, 'aria-orientation': 'vertical', 'aria-valuemin': least, 'aria-valuemax': most });
  const sheet = make('div', { class: 'split', hidden: true }, ...halves.flatMap(({ picture, label }) => [/** @type {any} */ (picture), label]), line);
  part('map').parentElement?.append(sheet);
  /** @type {[Half, Half] | null} */
  let shown = null;
  const trace = () => shown?.forEach(({ shape }, i) => halves[i].path.setAttribute('d', write(map, shape)));
  const move = (/** @type {number} */ percent) => store.set({ split: Math.max(least, Math.min(most, percent)) });
  listenToLine(line, sheet, move, () => store.get().split);
  const say = ({ split, lang } = store.get()) => place({ sheet, line, halves }, { split, label: text(lang, 'plan.split.line'), words: shown ? text(lang, 'plan.split.value', { n: Math.round(split), theirs: shown[0].title, mine: shown[1].title }) : '' });
  store.watch(['split', 'lang'], say);
  let letGo = () => {};
  return (now) => {
    if (Boolean(now) !== Boolean(shown)) {
      letGo();
      letGo = now ? map.moved(trace) : () => {};
      for (const [layer, from] of resting) map.range(layer, now ? beyond : from, beyond);
    }
    shown = now;
    sheet.hidden = now === null;
    now?.forEach(({ title, numbers }, i) => halves[i].label.replaceChildren(make('b', {}, title), ` ${numbers}`));
    trace();
    say();
  };
}

/** @param {string} name */
function drawHalf(name) {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', `split-picture ${name}`);
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  picture.append(path);
  return { picture, path, label: make('p', { class: `split-label ${name}` }) };
}

/** @param {import('../overlay.js').Overlay} map @param {Shape} shape */
const write = (map, shape) => shape.flat().map((ring) => `M${ring.map((at) => map.spot(at).map((pixels) => pixels.toFixed(1)).join(' ')).join('L')}Z`).join('');

/** @param {{sheet: HTMLElement, line: HTMLElement, halves: ReturnType<typeof drawHalf>[]}} parts @param {{split: number, label: string, words: string}} now */
function place({ sheet, line, halves: [theirs, mine] }, { split, label, words }) {
  sheet.style.setProperty('--split', `${split}%`);
  theirs.picture.style.clipPath = `inset(0 ${100 - split}% 0 0)`;
  mine.picture.style.clipPath = `inset(0 0 0 ${split}%)`;
  line.setAttribute('aria-label', label);
  line.setAttribute('aria-valuenow', String(Math.round(split)));
  line.setAttribute('aria-valuetext', words);
}

/** By hand and by arrows. @param {HTMLElement} line @param {HTMLElement} sheet @param {(percent: number) => void} move @param {() => number} now */
function listenToLine(line, sheet, move, now) {
  line.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    line.focus();
    line.setPointerCapture(event.pointerId);
  });
  line.addEventListener('pointermove', (event) => {
    if (!line.hasPointerCapture(event.pointerId)) return;
    const { left, width } = sheet.getBoundingClientRect();
    move((event.clientX - left) / width * 100);
  });
  line.addEventListener('keydown', (event) => {
    const by = event.shiftKey ? leap : stride;
    const to = { ArrowLeft: now() - by, ArrowDown: now() - by, ArrowRight: now() + by, ArrowUp: now() + by, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  });
}
