import { ApiFault, fetchAnswer } from '../api.js';
import { colourVillagesAndDivisions } from './ranks.js';
import { drawRanking } from './ranking.js';
import { askDivision, askSupply, boxOf, partsOf, readTrail } from './question.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').By} By
 * @typedef {{by: By, within: string, order: string} & ({state: 'asking'} | {state: 'failed', fault: ApiFault}
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
  let request = new AbortController();
  let order = 'lowest';
  let flyTo = '';
  const ask = async () => {
    const { mode, by, within, lang } = store.get();
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const question = { by, within, order };
    store.set({ supply: mode === 'supply' ? { ...question, state: 'asking' } : null });
    if (mode !== 'supply') return;
    try {
      const [answer, division] = await Promise.all([
        fetchAnswer(askSupply(by, within, order), { lang, signal, page: mostRows }), within ? fetchAnswer(askDivision(within), { lang, signal }) : null,
      ]);
      const box = boxOf(division?.Boundary);
      store.set({ supply: { ...question, state: 'ready', rows: answer.value, trail: readTrail(division) }, ...(box && flyTo === within ? { target: { bbox: box, beside: true } } : {}) });
    } catch (fault) {
      if (signal.aborted) return;
      if (!(fault instanceof ApiFault)) throw fault;
      store.set({ supply: { ...question, state: 'failed', fault } });
    }
  };
  /** @type {Acts} */
  const acts = {
    drill: (code) => {
      flyTo = code;
      drill(store, code);
    },
    order: (next) => {
      order = next;
      void ask();
    },
    close: () => store.set({ mode: '' }),
    again: ask,
  };
  drawRanking(store, acts);
  colourVillagesAndDivisions(store, map);
  store.watch(['mode', 'by', 'within'], () => void ask());
  store.watch(['picked'], ({ picked, supply }) => {
    const rows = supply?.state === 'ready' ? supply.rows : [];
    const hit = picked.find(({ properties }) => rows.some(({ Code }) => Code === properties.code));
    if (hit) acts.drill(String(hit.properties.code));
  });
}

/** One step deeper: into a county, a town, or to a village, which is selected. An empty code is the whole area. @param {Store} store @param {string} code */
function drill(store, code) {
  const { supply, about } = store.get();
  const parts = trailLevel(supply, code) ?? (supply && partsOf[supply.by]);
  if (!code) return store.set({ within: '', by: 'County', ...(about ? { target: { bbox: about.bounds, beside: true } } : {}) });
  if (parts) return store.set({ within: code, by: parts, selected: '', hits: [], found: null });
  void flyToVillage(store, code);
}

/** The parts of a step of the trail. @param {Supply | null} supply @param {string} code @returns {By | null} */
function trailLevel(supply, code) {
  const at = supply?.state === 'ready' ? supply.trail.findIndex((step) => step.code === code) : -1;
  return at < 0 ? null : at === 0 ? 'Township' : 'Village';
}

/** @param {Store} store @param {string} code */
async function flyToVillage(store, code) {
  store.set({ selected: `village:${code}`, hits: [], found: null });
  const village = await fetchAnswer(`/odata/Villages('${code}')?$select=Boundary`, { lang: store.get().lang }).catch(() => null);
  const box = boxOf(village?.Boundary);
  if (box) store.set({ target: { bbox: box, beside: true } });
}
