import { drawIcon, make, part } from '../element.js';
import { text } from '../language.js';
import { listGroups } from '../layers.js';
import { drawDifferences } from './differences.js';
import { listPeople, listPlaces, listProjects, listWorks, shareOut } from './numbers.js';
import { drawRules } from './rule-switch.js';

/**
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('./answer.js').Coverage} Coverage
 * @typedef {import('./numbers.js').Figure} Figure
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
  const hasHouseholds = style !== null && listGroups(style).includes('households');
  const [people, types] = listPeople(lang, totals, hasHouseholds);
  const { lines, table } = listProjects(lang, totals);
  return [
    drawLines(listPlaces(lang, totals), show, lang),
    drawBar(lang, shareOut(totals)),
    drawTable(people, show, lang),
    ...(totals.UnservedHouseholds ? [make('p', { class: 'more' }, make('button', { type: 'button', class: 'link', id: 'rows-unserved', onclick: () => show('unserved') }, text(lang, 'coverage.unservedVillages')))] : []),
    drawFold(types, drawTable(types, show, lang)),
    drawLines(lines, show, lang),
    ...(table.lines.length ? [drawFold(table, drawTable(table, show, lang))] : []),
    drawLines(listWorks(lang, totals), show, lang),
    drawDifferences(store, lang, villages, question),
    make('p', { class: 'source' }, text(lang, 'coverage.source', { n: totals.DataVersion })),
  ];
}

/** @param {import('./numbers.js').Line[]} lines @param {(rows: string) => void} show @param {State['lang']} lang */
const drawLines = (lines, show, lang) => make('dl', { class: 'figures' }, ...lines.flatMap(({ label, figures }) => [
  make('dt', {}, label), make('dd', {}, ...figures.flatMap((figure, i) => [...(i ? [' · '] : []), drawFigure(figure, show, `${label} ${figure.short}`, lang)])),
]));

/** @param {import('./numbers.js').Table} table @param {(rows: string) => void} show @param {State['lang']} lang */
const drawTable = (table, show, lang) => make('table', { class: 'pairs' },
  make('caption', {}, table.caption),
  make('thead', {}, make('tr', {}, make('td'), ...table.heads.map((head) => make('th', { scope: 'col' }, head)))),
  make('tbody', {}, ...table.lines.map(({ label, figures }) => make('tr', {},
    make('th', { scope: 'row' }, label), ...figures.map((figure, i) => make('td', {}, drawFigure(figure, show, `${label} ${table.heads[i]} ${figure.short}`, lang)))))),
  ...(table.note ? [make('tfoot', {}, make('tr', {}, make('td', { colspan: table.heads.length + 1 }, table.note)))] : []));

/** @param {{caption: string}} table @param {Node} content */
const drawFold = ({ caption }, content) => make('details', { class: 'fold' }, make('summary', {}, caption), content);

/** A number; where rows stand behind it a button that opens them. @param {Figure} figure @param {(rows: string) => void} show @param {string} label @param {State['lang']} lang */
function drawFigure({ short, exact, rows, hidden }, show, label, lang) {
  const title = hidden ? text(lang, 'coverage.hiddenWhy') : exact && text(lang, 'coverage.exact', { exact });
  if (!rows) return make('span', { title, class: hidden ? 'unknown' : undefined }, short);
  return make('button', { type: 'button', class: 'number', title, 'aria-label': `${label} ${text(lang, 'coverage.showRows')}`, onclick: () => show(rows) }, short);
}

/** Served, not served and unknown side by side; the table below says the same in numbers. @param {State['lang']} lang @param {number[] | null} shares */
function drawBar(lang, shares) {
  if (!shares) return '';
  const bar = make('div', { class: 'bar', role: 'img', 'aria-label': text(lang, 'coverage.bar') }, ...['served', 'unserved', 'unknown'].map((name) => make('span', { class: name })));
  shares.forEach((share, i) => /** @type {HTMLElement} */ (bar.children[i]).style.setProperty('flex-grow', String(share)));
  return bar;
}
