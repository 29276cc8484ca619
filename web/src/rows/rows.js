import { fetchAnswer } from '../api.js';
import { needsPurpose } from '../purpose.js';
import { readPages } from './pages.js';
import { addPlaces, showPlaces } from './places.js';
import { chooseColumns, readName, writeArea, writeBoundary } from './questions.js';
import { drawRows } from './table.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./questions.js').Scope} Scope
 * @typedef {import('./pages.js').Shown} Shown
 */

/**
 * The rows behind a number: a table, the same rows on the map, and the address they come from.
 * @param {Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function start(store, map) {
  const pages = readPages(store, (shown) => {
    table.draw(shown);
    showPlaces(map, shown);
  });
  const table = drawRows(store, { ...pages, close: () => store.set({ rows: '' }) });
  addPlaces(map);
  store.watch(['about'], () => pages.shown()?.fault && pages.again());
  store.watch(['rows', 'coverage', 'purpose', 'work'], async ({ rows, coverage, purpose, work, lang }) => {
    pages.stop();
    const named = work ? null : readName(rows);
    if (!named || coverage?.state !== 'ready' || (needsPurpose(rows) && !purpose)) return;
    const scope = await findScope(coverage, lang);
    if (scope && store.get().coverage === coverage && store.get().rows === rows) void pages.ask({ ...named, scope, order: named.kind.order, columns: chooseColumns(named.kind, coverage.totals.SuppressedVillages !== null) });
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
