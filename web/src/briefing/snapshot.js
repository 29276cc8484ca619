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
  /** What was shown before, and what is shown in its place. @type {{live: Live, kept: Live} | null} */
  let both = null;
  let shown = 0;
  let turn = {};
  const show = async (/** @type {number} */ wanted) => {
    const mine = turn = {};
    shown = wanted;
    if (both) both = putBack(store, map, both);
    if (store.get().closed) store.set({ closed: null });
    const opened = wanted ? await open(wanted, store.get().lang) : null;
    if (mine !== turn || !opened) return;
    if (opened instanceof ApiFault) return store.set({ closed: opened });
    const { about, announced, deck, told } = store.get();
    both = { live: { about, announced, deck, told }, kept: opened.state };
    map.pack(opened.pack);
    store.set({ ...opened.state, today: {} });
  };
  store.watch(['work', 'snapshot', 'about'], (state) => {
    const wanted = state.work === 'briefing' && state.about ? state.snapshot : 0;
    if (wanted !== shown || (wanted && state.closed?.status === 0)) return void show(wanted);
    if (!both || state.about === both.kept.about) return;
    both.live = { ...both.live, about: state.about, told: {} }; // the service is back, or its data are others: that is for later
    store.set({ about: both.kept.about, told: both.kept.told });
  });
}

/** A list of slides that was chosen in the same moment stays. @param {Store} store @param {import('../overlay.js').Overlay} map @param {{live: Live, kept: Live}} both @returns {null} */
function putBack(store, map, { live, kept }) {
  const { deck } = store.get();
  map.pack(null);
  store.set({ ...live, ...(deck === kept.deck ? {} : { deck }), frozen: null, today: {} });
  return null;
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
