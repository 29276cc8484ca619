import { boxOf } from '../box.js';
import { drawIcon, make, part } from '../element.js';
import { formatCount } from '../format.js';
import { text } from '../language.js';
import { findCovered, lookAt } from './look.js';

/**
 * On a narrow screen the panel is a sheet at the foot of the map, in three heights: the headline numbers, half, all. It holds what stands on the left elsewhere.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {'peek' | 'half' | 'full'} Height
 */

/** @type {Height[]} */
const heights = ['peek', 'half', 'full'];

const narrow = matchMedia('(max-width: 700px)');

/** Of what is in view; pixels. */
const slack = 16;

/** What a button leads to. @type {Record<string, string>} */
const places = { numbers: 'plan-news', checks: 'plan-checks', save: 'plan-save' };

/** @param {Store} store @param {Overlay} map @param {HTMLElement} side what stands on the left elsewhere */
export function drawSheet(store, map, side) {
  const panel = part('panel');
  /** @type {Height} */
  let height = store.get().within ? 'peek' : 'half';
  let isMoved = false; // the map, out of the way of the sheet
  const set = (/** @type {Height} */ next) => {
    const wasSeen = isSeen(store, map);
    panel.dataset.height = height = next;
    head.show(store.get(), height);
    if (!narrow.matches || !wasSeen || next === 'full' || (isSeen(store, map) && !isMoved)) return;
    isMoved = next !== 'peek';
    store.set(lookAt(boxOf(store.get().plan?.shape ?? [])));
  };
  const turn = (/** @type {1 | -1} */ by) => set(heights[Math.max(0, Math.min(heights.length - 1, heights.indexOf(height) + by))]);
  const head = drawHead({
    turn, set,
    lead(id) {
      if (height === 'peek') set('half');
      document.getElementById(id)?.scrollIntoView({ block: 'start' });
    },
  });
  panel.prepend(head.element);
  listenToDrag(head.element, panel, (pixels) => set(nearest(pixels, panel)));
  moveSide(side, () => head.show(store.get(), height));
  store.watch(['work', 'tally', 'plan', 'lang'], (state) => narrow.matches && head.show(state, height));
  store.watch(['mode'], ({ mode }) => { if (mode && height !== 'peek') set('peek'); });
  set(height);
}

/** On the left, or in the sheet. @param {HTMLElement} side @param {() => void} tell */
function moveSide(side, tell) {
  const move = () => (narrow.matches ? part('panel').append(side) : part('work').before(side));
  move();
  narrow.addEventListener('change', () => {
    move();
    tell();
  });
}

/** Is all of the boundary in view, beside what lies over the map? @param {Store} store @param {Overlay} map */
function isSeen(store, map) {
  const bbox = boxOf(store.get().plan?.shape ?? []);
  if (!bbox) return false;
  const { clientWidth, clientHeight } = part('map');
  const [[left, bottom], [right, top]] = [map.spot([bbox[0], bbox[1]]), map.spot([bbox[2], bbox[3]])];
  const covered = findCovered();
  return left >= 0 && top >= covered.top - slack && right <= clientWidth && bottom <= clientHeight - covered.bottom + slack;
}

/** The height whose upper edge is nearest to where the hand let go. @param {number} pixels @param {HTMLElement} panel @returns {Height} */
function nearest(pixels, panel) {
  const whole = panel.parentElement ? part('map').clientHeight : 0;
  const edges = [/** @type {HTMLElement} */ (panel.firstElementChild).offsetHeight, whole * 0.5, whole];
  const apart = edges.map((edge) => Math.abs(edge - pixels));
  return heights[apart.indexOf(Math.min(...apart))];
}

/** Handle, headline numbers and buttons; always in view. @param {{turn: (by: 1 | -1) => void, set: (height: Height) => void, lead: (id: string) => void}} acts */
function drawHead({ turn, set, lead }) {
  const handle = make('div', { class: 'sheet-handle', role: 'slider', tabindex: 0, 'aria-orientation': 'vertical', 'aria-valuemin': 0, 'aria-valuemax': heights.length - 1, onkeydown: (event) => pressed(event, turn, set) });
  const numbers = make('p', { class: 'sheet-numbers' });
  const links = Object.entries(places).map(([name, id]) => ({ name, button: make('button', { type: 'button', id: `sheet-${name}`, onclick: () => lead(id) }) }));
  const turns = /** @type {const} */ ([['lower', 'M4 7l6 6 6-6', -1], ['raise', 'M4 13l6-6 6 6', 1]]).map(([name, icon, by]) => ({ name, button: make('button', { type: 'button', id: `sheet-${name}`, onclick: () => turn(by) }, drawIcon(icon)) }));
  return {
    element: make('div', { class: 'sheet-top' }, handle, numbers, make('p', { class: 'sheet-acts' }, ...[...links, ...turns].map(({ button }) => button))),
    /** @param {import('../state.js').State} state @param {Height} height */
    show({ lang, work, plan, tally }, height) {
      handle.parentElement?.toggleAttribute('hidden', work !== 'plan' || !narrow.matches);
      handle.setAttribute('aria-label', text(lang, 'plan.sheet'));
      handle.setAttribute('aria-valuenow', String(heights.indexOf(height)));
      handle.setAttribute('aria-valuetext', text(lang, `plan.sheet.${height}`));
      numbers.textContent = plan?.shape ? writeHeadline(lang, tally) : text(lang, 'plan.hint.none');
      for (const { name, button } of links) button.textContent = text(lang, `plan.sheet.${name}`);
      for (const { name, button } of turns) button.setAttribute('aria-label', text(lang, `plan.sheet.${name}`));
      turns[0].button.disabled = height === 'peek';
      turns[1].button.disabled = height === 'full';
    },
  };
}

/** @param {import('../language.js').Language} lang @param {import('./tally.js').Tally | null} tally */
function writeHeadline(lang, tally) {
  if (tally?.fault) return tally.fault.message[lang];
  const totals = tally?.frame?.totals;
  if (!totals) return text(lang, 'coverage.asking');
  const count = (/** @type {number | null} */ n) => (n === null ? text(lang, 'coverage.hidden') : formatCount(lang, n));
  return text(lang, 'plan.sheet.headline', { villages: count(totals.Villages), persons: count(totals.Persons), unserved: count(totals.UnservedPersons) });
}

/** @param {KeyboardEvent} event @param {(by: 1 | -1) => void} turn @param {(height: Height) => void} set */
function pressed(event, turn, set) {
  const act = { ArrowUp: () => turn(1), ArrowRight: () => turn(1), ArrowDown: () => turn(-1), ArrowLeft: () => turn(-1), Home: () => set('peek'), End: () => set('full') }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** The head is pulled up and down. @param {HTMLElement} head @param {HTMLElement} panel @param {(pixels: number) => void} drop the height of the panel where it was let go */
function listenToDrag(head, panel, drop) {
  /** @type {{y: number, height: number} | null} */
  let held = null;
  head.addEventListener('pointerdown', (event) => {
    if (/** @type {Element} */ (event.target).closest('button')) return;
    held = { y: event.clientY, height: panel.offsetHeight };
    head.setPointerCapture(event.pointerId);
  });
  head.addEventListener('pointermove', ({ clientY }) => { if (held) panel.style.height = `${held.height + held.y - clientY}px`; });
  const end = () => {
    if (!held) return;
    held = null;
    const pixels = panel.offsetHeight;
    panel.style.height = '';
    drop(pixels);
  };
  head.addEventListener('pointerup', end);
  head.addEventListener('pointercancel', end);
}
