import { ApiFault, fetchAnswer, fetchBytes } from '../api.js';
import { readBriefing } from '../briefing-link.js';
import { readPack } from '../pack.js';

/**
 * A frozen briefing: once it is open, numbers, slides, places, rows and map are those that were kept; nothing of it is asked for anew.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {{number: number, at: string, title: string, author: string, role: string, dataVersion: number, dataDate: string | null, bytes: number, hash: string, approval: {number: string | null, reason: string | null} | null}} Listed
 * @typedef {Listed & {rows: Record<string, Record<string, any>[]>}} Frozen
 * @typedef {Pick<State, 'about' | 'announced' | 'deck' | 'told'>} Live
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function openSnapshots(store, map) {
  /** What was shown before. @type {Live | null} */
  let live = null;
  let shown = 0;
  store.watch(['work', 'snapshot', 'about'], async (state) => {
    const wanted = state.work === 'briefing' && state.about ? state.snapshot : 0;
    if (wanted === shown) return;
    shown = wanted;
    if (store.get().closed) store.set({ closed: null });
    if (!wanted) {
      map.pack(null);
      if (live) store.set({ ...live, frozen: null, today: {}, rows: '' });
      live = null;
      return;
    }
    const opened = await open(wanted, state.lang);
    if (shown !== wanted) return;
    if (opened instanceof ApiFault) return store.set({ closed: opened });
    live ??= { about: store.get().about, announced: store.get().announced, deck: store.get().deck, told: store.get().told };
    map.pack(opened.pack);
    store.set({ ...opened.state, today: {}, rows: '' });
  });
}

/** @param {number} number @param {string} lang @returns {Promise<{state: Live & {frozen: Frozen}, pack: import('../pack.js').Pack} | ApiFault>} */
async function open(number, lang) {
  try {
    const [{ content, ...listed }, tiles] = await Promise.all([fetchAnswer(`/briefings/${number}`, { lang }), fetchBytes(`/briefings/${number}/tiles`, { lang })]);
    return { state: readFrozen(listed, content), pack: readPack(tiles) };
  } catch (fault) {
    if (fault instanceof ApiFault) return fault;
    throw fault;
  }
}

/** @param {Listed} listed @param {any} content @returns {Live & {frozen: Frozen}} */
export function readFrozen(listed, { about, announced, deck, places, rows }) {
  const told = Object.entries(places).map(([place, facts]) => [place, { place: Number(place), state: 'ready', version: listed.dataVersion, facts }]);
  return { about, announced, deck: readBriefing(new URLSearchParams(`deck=${deck}`)).deck ?? null, told: Object.fromEntries(told), frozen: { ...listed, rows } };
}
