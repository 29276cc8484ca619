import { make } from '../element.js';
import { text } from '../language.js';
import { writeCell } from './cells.js';

/**
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./pages.js').Shown} Shown
 * @typedef {import('./questions.js').Column} Column
 * @typedef {object} Hands what a table does
 * @property {(order: string) => void} sort
 * @property {(row: number) => (() => void) | null} press the first cell of a row
 * @property {string} hint what that does, as a text
 * @property {(row: number, column: Column) => (() => void) | null} [open] any other cell
 * @property {(row: number) => void} [point] the row under hand or eye; -1: none
 */

/** @param {Column} column */
const isNumber = ({ as }) => as === 'count' || as === 'money' || as === 'share' || as === 'metres';

/**
 * A sortable table of the rows that have been read.
 * @param {Language} lang
 * @param {Shown} shown
 * @param {string} title
 * @param {Hands} hands
 */
export function drawTable(lang, shown, title, hands) {
  const body = make('tbody', {}, ...shown.rows.map((_, i) => drawRow(lang, shown, i, hands)));
  if (hands.point) listen(body, hands.point);
  return make('table', { class: 'rows-table' },
    make('caption', { class: 'unseen' }, title),
    make('thead', {}, make('tr', {}, ...shown.columns.map((column) => drawHead(lang, shown, column, hands)))),
    body);
}

/** @param {Language} lang @param {Shown} shown @param {Column} column @param {Hands} hands */
function drawHead(lang, shown, column, hands) {
  const { path, label } = column;
  const [by, way] = shown.order.split(' ');
  const next = by === path ? (way === 'desc' ? path : `${path} desc`) : isNumber(column) && hands.point ? `${path} desc` : path;
  return make('th', { scope: 'col', class: isNumber(column) ? 'count' : undefined, 'aria-sort': by === path ? (way === 'desc' ? 'descending' : 'ascending') : undefined },
    make('button', { type: 'button', id: `sort-${path.replace('/', '-')}`, onclick: () => hands.sort(next) }, text(lang, label), by === path ? make('span', { 'aria-hidden': 'true' }, way === 'desc' ? ' ▼' : ' ▲') : ''));
}

/** @param {Language} lang @param {Shown} shown @param {number} i @param {Hands} hands */
const drawRow = (lang, { columns, rows, chosen }, i, hands) => make('tr', { class: i === chosen ? 'chosen' : undefined, 'aria-current': i === chosen, 'data-row': i },
  ...columns.map((column, at) => {
    const { value, exact, unknown } = writeCell(lang, rows[i], column);
    const act = at === 0 ? hands.press(i) : hands.open?.(i, column);
    const warning = column.warn?.(rows[i]);
    const name = at === 0 ? `row-${i}` : `row-${i}-${column.path.replace('/', '-')}`;
    const content = act ? make('button', { type: 'button', class: 'link', id: name, title: at === 0 ? text(lang, hands.hint) : undefined, 'aria-label': at === 0 ? undefined : `${text(lang, column.label)} ${value} ${text(lang, 'coverage.showRows')}`, onclick: act }, value) : value;
    return make(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : undefined, title: exact, class: [unknown ? 'unknown' : '', isNumber(column) ? 'count' : ''].join(' ').trim() || undefined }, content, ...(warning ? [make('span', { class: 'warning', role: 'img', title: text(lang, warning), 'aria-label': text(lang, warning) }, ' ⚠')] : []));
  }));

/** The row that the pointer or the focus is in. @param {HTMLElement} body @param {(row: number) => void} point */
function listen(body, point) {
  const tell = (/** @type {Event} */ event) => point(Number(/** @type {Element} */ (event.target).closest('tr')?.dataset.row ?? -1));
  body.addEventListener('mouseover', tell);
  body.addEventListener('focusin', tell);
  body.addEventListener('mouseleave', () => point(-1));
}
