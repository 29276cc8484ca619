import { make } from '../element.js';
import { formatCount, formatLength, formatShare } from '../format.js';
import { text, word } from '../language.js';
import { openHouseholds, seesHouseholds, typesOf } from './drill.js';
import { isCovered, levelsOf, scopeOf } from './selection.js';

/**
 * What the server says of the whole selection; every number opens its rows.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./answer.js').Totals} Totals
 */

/** Households and persons in pairs. @type {[label: string, households: keyof Totals, persons: keyof Totals][]} */
const pairs = [
  ['water.ruralPersons', 'RuralHouseholds', 'RuralPersons'], ['supply.centralized', 'CentralizedHouseholds', 'CentralizedPersons'],
  ['coverage.unserved', 'UnservedHouseholds', 'UnservedPersons'], ['coverage.unknown', 'UnknownHouseholds', 'UnknownPersons'],
];

/** The place of numbers that are to come: as many lines as they will have. @param {import('./answer.js').Supply} supply @returns {Totals} */
const waiting = ({ name, selection }) => (name === 'matching' || isCovered(selection.scope) ? {} : { Rate: null, OfficialRate: null, TapWaterRate: null });

/** No households are no persons, which is not withheld: a sum of no rows comes as null. @param {Totals | null} totals */
const ofNobody = (totals) => (totals?.Households === 0 ? { ...totals, Persons: 0 } : totals);

/** @param {Store} store @param {State} state */
export function drawTotals(store, state) {
  const { lang, supply } = state;
  const isAsking = supply?.state === 'asking';
  const totals = isAsking ? waiting(supply) : supply?.state === 'ready' ? ofNobody(supply.totals) : null;
  if (!totals) return '';
  const rates = /** @type {const} */ (['Rate', 'OfficialRate', 'TapWaterRate']).filter((rate) => totals[rate] !== undefined);
  const withheld = supply?.state === 'ready' && supply.name !== 'matching' && isCovered(supply.selection.scope) ? supply.rows.filter(({ RuralPersons }) => RuralPersons === null).length : 0; // in no sum
  const lines = supply?.name === 'matching' ? [/** @type {const} */ (['water.matching', 'Households', 'Persons'])] : pairs;
  return make('section', { class: 'part', 'aria-busy': isAsking }, make('h2', {}, text(lang, 'water.totals')),
    make('table', { class: 'pairs' }, make('caption', { class: 'unseen' }, text(lang, 'water.totals')),
      make('thead', {}, make('tr', {}, make('td'), make('th', { scope: 'col' }, text(lang, 'coverage.households')), make('th', { scope: 'col' }, text(lang, 'coverage.persons')))),
      make('tbody', {}, ...lines.map(([label, households, persons]) => make('tr', {}, make('th', { scope: 'row' }, text(lang, label)), ...[households, persons].map((name) => make('td', {}, isAsking ? '…' : drawNumber(store, state, name, totals[name]))))))),
    ...(rates.length ? [make('dl', { class: 'rates' }, ...rates.flatMap((rate) => [make('dt', {}, text(lang, `water.${rate}`)), make('dd', {}, isAsking ? '…' : totals[rate] === null ? text(lang, totals.RuralPersons === null ? 'coverage.hidden' : 'value.unknown') : formatShare(Number(totals[rate])))]))] : []),
    ...(withheld ? [make('p', { class: 'hint' }, text(lang, 'coverage.suppressed', { n: withheld }))] : []),
    ...(isAsking ? [make('p', { class: 'hint', role: 'status' }, text(lang, 'coverage.asking'))] : []),
    ...(totals.DataVersion ? [make('p', { class: 'hint source' }, text(lang, 'water.source', { n: totals.DataVersion }))] : []));
}

/** @param {Store} store @param {State} state @param {string} name @param {number | null | undefined} value */
function drawNumber(store, state, name, value) {
  const { lang, filter, supply } = state;
  if (value === null || value === undefined) return make('span', { class: 'unknown', title: text(lang, 'coverage.hiddenWhy') }, text(lang, 'coverage.hidden'));
  const types = typesOf(name, filter.types);
  const short = formatCount(lang, value);
  if (!value || types === null) return short;
  const isSum = supply?.name !== 'matching' && isCovered(scopeOf(state)); // of whole villages, whose households may lie outside
  const open = seesHouseholds(state) && !isSum ? () => openHouseholds(store, '', types) : listDivisions(store, state, name);
  if (!open) return short;
  return make('button', { type: 'button', class: 'number', id: `total-${name}`, 'aria-label': `${text(lang, `water.number.${name}`)} ${short} ${text(lang, 'coverage.showRows')}`, onclick: open }, short);
}

/** The divisions that a number is the sum of; the public has counts of none below a town. @param {Store} store @param {State} state @param {string} name @returns {(() => void) | null} */
function listDivisions(store, state, name) {
  const [by] = levelsOf(scopeOf(state));
  if (by === 'Village' && state.about?.role === 'public') return null;
  const only = name.startsWith('Unserved') ? 'unserved' : name.startsWith('Unknown') ? 'unknown' : '';
  return () => store.set({ by, rows: '', order: '', filter: { ...state.filter, only } });
}

/** Pipes and schemes by their state. @param {Store} store @param {State} state */
export function drawStates(store, { lang, supply, filter, rows }) {
  if (supply?.state !== 'ready') return '';
  const open = (/** @type {string} */ table, /** @type {string} */ status) => store.set({ rows: table, order: '', filter: { ...filter, status } });
  const list = (/** @type {'pipes' | 'schemes'} */ table, /** @type {import('./answer.js').InState[]} */ states) => make('table', { class: 'pairs' }, make('caption', {}, `${text(lang, `water.tab.${table}`)}${table === 'schemes' && supply.place.trail.length > 1 ? ` · ${supply.place.trail[0].name}` : ''}`),
    make('tbody', {}, ...states.map(({ Status, Rows, LengthMetres }) => make('tr', {}, make('th', { scope: 'row' }, word(lang, 'AssetStatus', Status)),
      make('td', {}, LengthMetres === undefined ? '' : formatLength(lang, LengthMetres).short),
      make('td', {}, make('button', { type: 'button', class: 'number', id: `state-${table}-${Status}`, 'aria-pressed': rows === table && filter.status === Status, onclick: () => open(table, Status) }, formatCount(lang, Rows)))))));
  return make('details', { class: 'part', id: 'water-states', open: rows === 'pipes' || rows === 'schemes' }, make('summary', {}, text(lang, 'water.states')),
    ...(supply.pipes ? [list('pipes', supply.pipes)] : []), list('schemes', supply.schemes),
    ...(filter.status ? [make('p', { class: 'acts' }, make('button', { type: 'button', id: 'state-all', onclick: () => open(rows, '') }, text(lang, 'water.allStates')))] : []),
    make('p', { class: 'hint' }, text(lang, 'water.statesHint')));
}
