import { ApiFault, fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { askDivision, askSupply, partsOf, readTrail } from './question.js';
import { drawRanking } from './ranking.js';
import { colourVillagesAndDivisions } from './ranks.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').By} By
 * @typedef {{by: By, within: string, order: string}} Question
 * @typedef {Question & ({state: 'asking'} | {state: 'failed', fault: ApiFault}
 *   | {state: 'ready', rows: import('./question.js').SupplyRow[], trail: import('./question.js').Step[]})} Supply
 * @typedef {{drill: (code: string) => void, order: (order: string) => void, close: () => void, again: () => void}} Acts
 */

/** Rows that an answer may have: all villages of a city. */
const mostRows = 10_000;

/**
 * Supply by county, town and village: ranked in the panel, coloured on the map, and deeper with every click.
 * @param {Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function start(store, map) {
  const rank = askInTurn(store);
  /** @type {Acts} */
  const acts = { drill: (code) => drill(store, code), order: rank, close: () => store.set({ mode: '' }), again: () => rank() };
  drawRanking(store, acts);
  colourVillagesAndDivisions(store, map);
  store.watch(['mode', 'by', 'within'], () => rank());
  store.watch(['picked'], ({ picked, supply }) => {
    const rows = supply?.state === 'ready' ? supply.rows : [];
    const hit = picked.find(({ properties }) => rows.some(({ Code }) => Code === properties.code));
    if (hit) acts.drill(String(hit.properties.code));
  });
}

/** Asks what the state says, in the order given last; an answer that is no longer wanted is dropped. @param {Store} store @returns {(order?: string) => Promise<void>} */
function askInTurn(store) {
  let request = new AbortController();
  let last = 'lowest';
  return async (order = last) => {
    const { mode, by, within, lang } = store.get();
    last = order;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    store.set({ supply: mode === 'supply' ? { by, within, order, state: 'asking' } : null });
    if (mode !== 'supply') return;
    const supply = await ask({ by, within, order }, { lang, signal });
    if (supply && !signal.aborted) store.set({ supply });
  };
}

/** @param {Question} question @param {{lang: string, signal: AbortSignal}} asking @returns {Promise<Supply | null>} null when it was dropped */
async function ask(question, asking) {
  const { by, within, order } = question;
  try {
    const [answer, division] = await Promise.all([
      fetchAnswer(askSupply(by, within, order), { ...asking, page: mostRows }), within ? fetchAnswer(askDivision(within), asking) : null,
    ]);
    return { ...question, state: 'ready', rows: answer.value, trail: readTrail(division) };
  } catch (fault) {
    if (fault instanceof ApiFault) return { ...question, state: 'failed', fault };
    if (asking.signal.aborted) return null;
    throw fault;
  }
}

/** One step deeper or back up the trail, the map with it; a village is selected. An empty code is the whole area. @param {Store} store @param {string} code */
function drill(store, code) {
  const { supply, about } = store.get();
  if (!code) return store.set({ within: '', by: 'County', ...(about ? { target: { bbox: about.bounds, beside: true } } : {}) });
  const above = supply?.state === 'ready' ? supply.trail.findIndex((step) => step.code === code) : -1;
  const parts = above < 0 ? supply && partsOf[supply.by] : above === 0 ? 'Township' : 'Village';
  const set = parts ? 'Divisions' : 'Villages';
  store.set(parts ? { within: code, by: parts, selected: '', hits: [], found: null } : { selected: `village:${code}`, hits: [], found: null });
  void flyTo(store, `/odata/${set}('${code}')?$select=Boundary`);
}

/** @param {Store} store @param {string} address of a row with a boundary */
async function flyTo(store, address) {
  const row = await fetchAnswer(address, { lang: store.get().lang }).catch(() => null);
  const box = boxOf(row?.Boundary.coordinates);
  if (box) store.set({ target: { bbox: box, beside: true } });
}
