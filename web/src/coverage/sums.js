import { make } from '../element.js';
import { text } from '../language.js';
import { listGroups } from '../layers.js';
import { listPeople, listPlaces, listProjects, listWorks, shareOut } from './numbers.js';

/**
 * All totals of an answer, in one form wherever they stand.
 * @typedef {import('../state.js').State} State
 * @typedef {import('./numbers.js').Figure} Figure
 * @typedef {((rows: string) => void) | null} Show opens the rows behind a number; null: they are not to be had here
 */

/** @param {Pick<State, 'lang' | 'style'>} state @param {import('./answer.js').Totals} totals @param {Show} show */
export function drawSums({ lang, style }, totals, show) {
  const hasHouseholds = style !== null && listGroups(style).includes('households');
  const [people, types] = listPeople(lang, totals, hasHouseholds);
  const { lines, table } = listProjects(lang, totals);
  return [
    drawLines(listPlaces(lang, totals), show, lang),
    drawBar(lang, shareOut(totals)),
    drawTable(people, show, lang),
    ...(show && totals.UnservedHouseholds ? [make('p', { class: 'more' }, make('button', { type: 'button', class: 'link', id: 'rows-unserved', onclick: () => show('unserved') }, text(lang, 'coverage.unservedVillages')))] : []),
    drawFold(types, drawTable(types, show, lang)),
    drawLines(lines, show, lang),
    ...(table.lines.length ? [drawFold(table, drawTable(table, show, lang))] : []),
    drawLines(listWorks(lang, totals), show, lang),
  ];
}

/** @param {import('./numbers.js').Line[]} lines @param {Show} show @param {State['lang']} lang */
const drawLines = (lines, show, lang) => make('dl', { class: 'figures' }, ...lines.flatMap(({ label, figures }) => [
  make('dt', {}, label), make('dd', {}, ...figures.flatMap((figure, i) => [...(i ? [' · '] : []), drawFigure(figure, show, `${label} ${figure.short}`, lang)])),
]));

/** @param {import('./numbers.js').Table} table @param {Show} show @param {State['lang']} lang */
const drawTable = (table, show, lang) => make('table', { class: 'pairs' },
  make('caption', {}, table.caption),
  make('thead', {}, make('tr', {}, make('td'), ...table.heads.map((head) => make('th', { scope: 'col' }, head)))),
  make('tbody', {}, ...table.lines.map(({ label, figures }) => make('tr', {},
    make('th', { scope: 'row' }, label), ...figures.map((figure, i) => make('td', {}, drawFigure(figure, show, `${label} ${table.heads[i]} ${figure.short}`, lang)))))),
  ...(table.note ? [make('tfoot', {}, make('tr', {}, make('td', { colspan: table.heads.length + 1 }, table.note)))] : []));

/** @param {{caption: string}} table @param {Node} content */
const drawFold = ({ caption }, content) => make('details', { class: 'fold' }, make('summary', {}, caption), content);

/** A number; where rows stand behind it a button that opens them. @param {Figure} figure @param {Show} show @param {string} label @param {State['lang']} lang */
function drawFigure({ short, exact, rows, hidden }, show, label, lang) {
  const title = hidden ? text(lang, 'coverage.hiddenWhy') : exact && text(lang, 'coverage.exact', { exact });
  if (!rows || !show) return make('span', { title, class: hidden ? 'unknown' : undefined }, short);
  return make('button', { type: 'button', class: 'number', title, 'aria-label': `${label} ${text(lang, 'coverage.showRows')}`, onclick: () => show(rows) }, short);
}

/** Served, not served and unknown side by side; the table below says the same in numbers. @param {State['lang']} lang @param {number[] | null} shares */
function drawBar(lang, shares) {
  if (!shares) return '';
  const bar = make('div', { class: 'bar', role: 'img', 'aria-label': text(lang, 'coverage.bar') }, ...['served', 'unserved', 'unknown'].map((name) => make('span', { class: name })));
  shares.forEach((share, i) => /** @type {HTMLElement} */ (bar.children[i]).style.setProperty('flex-grow', String(share)));
  return bar;
}
