import { readPages } from '../rows/pages.js';
import { addPlaces, showPlaces } from '../rows/places.js';
import { column, escape } from '../rows/questions.js';
import { drawRows } from '../rows/table.js';
import { headlines } from '../briefing-link.js';
import { slideOf } from './deck.js';

/**
 * The rows behind a number of a slide, in the table that every map has.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../rows/questions.js').Kind} Kind
 */

const counts = [
  column('Households', 'coverage.households', 'count'), column('Persons', 'coverage.persons', 'count'), column('CentralizedPersons', 'column.centralizedPersons', 'count'),
  column('UnservedPersons', 'column.unservedPersons', 'count'), column('UnknownPersons', 'column.unknownPersons', 'count'),
];

/** Where the query of the server has a filter, it is kept; what it reads besides is chosen here. @param {string} rows */
const from = (rows) => () => {
  const [path, query = ''] = rows.split('?');
  const filter = /(?:^|&)\$filter=(.*)$/.exec(query)?.[1];
  return escape(`/odata/${path}?${filter ? `$filter=${filter}` : ''}`);
};

/** @param {boolean} hasCounts may the reader see those of villages @returns {Pick<Kind, 'columns' | 'compute'>} */
const declared = (hasCounts) => ({
  columns: [column('Name', 'field.name'), column('VillageCode', 'field.code'), column('Town', 'field.town'), column('Evidence', 'field.evidence', 'word:Evidence'), ...(hasCounts ? counts : [])],
  compute: ['Village/Name as Name', 'Village/Township/Name as Town', 'Village/Seat as Seat', ...(hasCounts ? counts.map(({ path }) => `Village/Totals/${path} as ${path}`) : [])],
});

/** Which rows these are, by the set they stand in. @param {string} rows @param {boolean} hasCounts @returns {Kind} */
export function kindOfRows(rows, hasCounts) {
  const set = rows.split('?')[0];
  if (set === 'ProjectFunds') {
    return {
      of: 'fund', from: from(rows), at: '', order: 'BudgetYuan desc',
      columns: [column('Project/Name', 'field.project'), column('Year', 'column.year'), column('Source', 'column.source', 'word:FundSource'), column('BudgetYuan', 'coverage.budget', 'money'), column('AllottedYuan', 'coverage.allotted', 'money'), column('PaidYuan', 'coverage.paid', 'money')],
    };
  }
  if (set === 'VillageTotals') {
    const named = { columns: [column('Name', 'field.name'), column('VillageCode', 'field.code'), column('Town', 'field.town'), ...counts], compute: ['Village/Name as Name', 'Village/Township/Name as Town', 'Village/Seat as Seat'] };
    return { of: 'village', from: from(rows), at: 'Seat', order: 'VillageCode', ...named };
  }
  if (set === 'Zones') return allDeclared(rows);
  return { of: 'village', from: from(rows), at: 'Seat', order: 'VillageCode', ...declared(hasCounts) };
}

/** The declared villages of all zones: each zone with its list, as one question. @param {string} rows @returns {Kind} */
const allDeclared = (rows) => ({
  of: 'division', from: from(rows), at: 'Seat', order: 'Id',
  columns: [column('Zone', 'kind.zone'), column('Name', 'field.name'), column('VillageCode', 'field.code'), column('Town', 'field.town'), column('Evidence', 'field.evidence', 'word:Evidence')],
  whole: 'Id,Name', inside: 'DeclaredVillages($select=VillageCode,Evidence;$orderby=VillageCode;$expand=Village($select=Name,Seat;$expand=Township($select=Name)))',
  unfold: (zone) => zone.DeclaredVillages.map((/** @type {any} */ { VillageCode, Evidence, Village }) => ({ Zone: zone.Name, VillageCode, Evidence, Name: Village.Name, Seat: Village.Seat, Town: Village.Township?.Name })),
});

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function openRows(store, map) {
  const pages = readPages(store, (shown) => {
    table.draw(shown);
    showPlaces(map, shown);
  });
  const close = () => closeRows(store);
  const table = drawRows(store, { ...pages, close });
  addPlaces(map);
  let asked = '';
  store.watch(['work', 'rows', 'slide', 'deck', 'announced', 'told', 'lang', 'frozen'], (state) => {
    const rows = state.work === 'briefing' ? rowsOf(state) : '';
    const question = rows && JSON.stringify([rows, state.rows, state.frozen?.number]);
    if (question === asked) return;
    asked = question;
    if (!rows) return pages.stop();
    const kind = kindOfRows(rows, (state.frozen ?? state.account)?.role !== 'public');
    const wanted = { kind, name: `briefing.${state.rows}`, part: '', scope: null, order: kind.order, columns: kind.columns };
    if (state.frozen) pages.hold(wanted, state.frozen.rows[rows] ?? []);
    else void pages.ask(wanted);
  });
}

/** Back to the number that opened them. @param {Store} store */
export function closeRows(store) {
  const { rows } = store.get();
  store.set({ rows: '' });
  document.getElementById(`number-${rows}`)?.focus();
}

/** Where the rows are that the reader has opened; empty: nowhere. @param {State} state */
function rowsOf(state) {
  const place = slideOf(state)?.place;
  const answer = place === undefined ? undefined : state.told[place];
  const headline = headlines.find((each) => each === state.rows);
  return headline && answer?.state === 'ready' ? answer.facts[headline].rows : '';
}
