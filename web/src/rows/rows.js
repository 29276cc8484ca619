import { ApiFault, fetchAnswer } from '../api.js';
import { listGroups } from '../layers.js';
import { addPlaces, showPlaces } from './places.js';
import { chooseColumns, kinds, writeAddress, writeArea, writeBoundary } from './questions.js';
import { drawRows } from './table.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./questions.js').Column} Column
 * @typedef {import('./questions.js').Scope} Scope
 * @typedef {Record<string, any>} Row
 * @typedef {{name: string, columns: Column[], order: string, address: string, rows: Row[], count: number | null, next: string, fault: ApiFault | null, busy: boolean, chosen: number}} Shown
 */

/** Rows that are fetched at a time. */
const page = 50;

/**
 * The rows behind a number: a table, the same rows on the map, and the address they come from.
 * @param {Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function start(store, map) {
  /** @type {Shown | null} */
  let shown = null;
  let request = new AbortController();
  /** @type {Scope | null} */
  let scope = null;
  const show = (/** @type {Shown | null} */ next) => {
    shown = next;
    table.draw(shown);
    showPlaces(map, shown);
  };
  const acts = {
    close: () => store.set({ rows: '' }),
    sort: (/** @type {string} */ order) => ask(order),
    more: () => shown?.next && fetchPage(shown.next, shown),
    choose: (/** @type {number} */ chosen) => shown && show({ ...shown, chosen }),
  };
  const table = drawRows(store, acts);
  addPlaces(map);

  const ask = (/** @type {string} */ order) => {
    const { rows: name, style } = store.get();
    const kind = kinds[name];
    if (!kind || !scope) return show(null);
    const columns = chooseColumns(kind, style !== null && listGroups(style).includes('households'));
    const address = writeAddress(kind, scope, { columns, order: order || kind.order });
    const empty = { name, columns, order: order || kind.order, address, rows: [], count: null, next: '', fault: null, busy: true, chosen: -1 };
    show(empty);
    return fetchPage(address, empty);
  };

  /** @param {string} address @param {Shown} before */
  async function fetchPage(address, before) {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    show({ ...before, busy: true });
    try {
      const answer = await fetchAnswer(address, { lang: store.get().lang, signal, page });
      show({ ...before, busy: false, rows: [...before.rows, ...answer.value], count: answer['@odata.count'] ?? before.count, next: answer['@odata.nextLink'] ?? '' });
    } catch (fault) {
      if (!signal.aborted) show({ ...before, busy: false, fault: /** @type {ApiFault} */ (fault) });
    }
  }

  store.watch(['rows', 'coverage'], async ({ rows, coverage, lang }) => {
    request.abort();
    scope = null;
    if (!rows || coverage?.state !== 'ready') return show(null);
    const found = await findScope(coverage, lang);
    if (store.get().coverage !== coverage || store.get().rows !== rows) return;
    scope = found;
    await ask('');
  });
}

/** @param {Extract<NonNullable<State['coverage']>, {state: 'ready'}>} coverage @param {string} lang @returns {Promise<Scope | null>} */
async function findScope({ question, villages }, lang) {
  const { rule } = question;
  if ('area' in question) return { zone: null, rule, shape: writeArea(question.area), declared: null };
  if (rule === 'declared') return { zone: question.zone, rule, shape: '', declared: villages.map(({ code }) => code) };
  const answer = await fetchAnswer(`/odata/Zones(${question.zone})?$select=Boundary`, { lang }).catch(() => null);
  return answer && { zone: question.zone, rule, shape: writeBoundary(answer.Boundary.coordinates), declared: null };
}
