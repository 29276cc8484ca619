import { drawIcon, make, part } from '../element.js';
import { text } from '../language.js';
import { drawDifferences } from './differences.js';
import { drawRules } from './rule-switch.js';
import { drawSums } from './sums.js';

/**
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('./answer.js').Coverage} Coverage
 */

/** What is covered, in the panel: the rule, the numbers, the villages. @param {Store} store */
export function drawCoverage(store) {
  const place = part('coverage');
  store.watch(['coverage', 'lang', 'style'], (state) => {
    const { coverage } = state;
    const isDrawn = coverage !== null && 'area' in coverage.question && place.hidden && document.activeElement?.tagName === 'CANVAS';
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
    place.hidden = !coverage;
    place.replaceChildren(...(coverage ? drawAll(store, state, coverage) : []));
    place.setAttribute('aria-busy', String(coverage?.state === 'asking'));
    if (isDrawn || focused) part(focused || 'area-title')?.focus();
  });
}

/** @param {Store} store @param {State} state @param {Coverage} coverage */
function drawAll(store, state, coverage) {
  const { lang } = state;
  return [
    ...('area' in coverage.question ? [drawAreaHead(store, lang)] : []),
    drawRules(store, lang, coverage),
    ...(coverage.state === 'asking' ? [make('p', { class: 'quiet', role: 'status' }, text(lang, 'coverage.asking'))] : []),
    ...(coverage.state === 'failed' ? [drawFault(store, lang, coverage.fault)] : []),
    ...(coverage.state === 'ready' ? drawNumbers(store, state, coverage) : []),
  ];
}

/** @param {Store} store @param {State['lang']} lang */
function drawAreaHead(store, lang) {
  const close = () => {
    store.set({ area: null, rows: '' });
    part('map').querySelector('canvas')?.focus();
  };
  const redraw = () => store.set({ mode: 'draw', rows: '' });
  return make('div', { class: 'panel-top' },
    make('p', { class: 'kind' }, text(lang, 'area.kind')),
    make('button', { type: 'button', class: 'plain', id: 'area-close', 'aria-label': text(lang, 'area.remove'), title: text(lang, 'area.remove'), onclick: close }, drawIcon('M4 4l12 12M16 4L4 16')),
    make('h2', { id: 'area-title', tabindex: -1 }, text(lang, 'area.title')),
    make('p', { class: 'hint' }, text(lang, 'area.edit'), ' ', make('button', { type: 'button', class: 'link', id: 'area-redraw', onclick: redraw }, text(lang, 'area.redraw'))));
}

/** @param {Store} store @param {State['lang']} lang @param {import('../api.js').ApiFault} fault */
const drawFault = (store, lang, fault) => make('p', { class: 'bad', role: 'alert' },
  fault.status === 0 ? text(lang, 'fault.gone') : fault.status === 403 ? `${text(lang, 'coverage.forbidden')} ${fault.message}` : fault.message, ' ',
  make('button', { type: 'button', class: 'link', onclick: () => store.set({ faults: { ...store.get().faults, gone: false } }) }, text(lang, 'fault.retry')));

/** @param {Store} store @param {State} state @param {Extract<Coverage, {state: 'ready'}>} coverage */
function drawNumbers(store, { lang, style }, { totals, villages, question }) {
  const show = (/** @type {string} */ name) => store.set({ rows: store.get().rows === name ? '' : name });
  return [
    ...drawSums({ lang, style }, totals, show),
    drawDifferences(store, lang, villages, question),
    make('p', { class: 'source' }, text(lang, 'coverage.source', { n: totals.DataVersion })),
  ];
}
