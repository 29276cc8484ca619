import { part } from '../element.js';
import { listGroups } from '../layers.js';
import { needsPurpose } from '../purpose.js';
import { readPages } from '../rows/pages.js';
import { addPlaces, showPlaces } from '../rows/places.js';
import { askSupply } from './answer.js';
import { drawCircles } from './circles.js';
import { enter, keyOfRow, nearEnough } from './drill.js';
import { drawFrame } from './frame.js';
import { paintDivisions } from './paint.js';
import { drawPanel } from './panel.js';
import { choosePoints } from './points.js';
import { selectionOf } from './selection.js';
import { arrange, chooseTable, firstOrder } from './tables.js';

/**
 * The water bureau's view: who has no centralized supply, where; the map and the table are one selection.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../rows/pages.js').Shown} Shown
 */

/** Pages that a click on the map may read until its row is found. */
const mostPages = 60;

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function start(store, map) {
  addPlaces(map);
  const pages = readPages(store, (shown) => {
    frame.draw(shown);
    showPlaces(map, shown);
  });
  const again = () => void ask();
  const frame = drawFrame(store, { ...pages, again });
  const ask = askInTurn(store);
  drawPanel(store);
  paintDivisions(store, map);
  drawCircles(store, map);
  choosePoints(store, map);
  store.watch(['work', 'by', 'within', 'area', 'rule', 'filter', 'mode', 'about'], () => void ask());
  store.watch(['supply', 'rows', 'order', 'measure', 'purpose'], (state) => read(state, pages));
  store.watch(['about'], () => pages.shown()?.fault && pages.again());
  store.watch(['work'], (state) => store.set(chooseLayers(state)));
  store.watch(['selected'], (state) => look(store, state));
  store.watch(['picked'], (state) => void pick(store, state, pages));
  store.set(nearEnough(store.get()));
  part('work').addEventListener('keydown', (event) => event.key === 'Escape' && part('work-title').focus());
}

/** Layers that are of no use here are off, as long as the reader has chosen none. */
const useful = ['villages', 'divisions', 'names', 'water', 'households'];

/** @param {State} state @returns {Partial<State>} */
function chooseLayers({ work, groups, style }) {
  const mine = style ? listGroups(style).filter((group) => useful.includes(group)) : [];
  if (work === 'water') return groups === null ? { groups: mine } : {};
  return { pointed: '', ...(groups?.join() === mine.join() ? { groups: null } : {}) };
}

/** Asks what the state says; an answer that is no longer wanted is dropped. @param {Store} store */
function askInTurn(store) {
  let request = new AbortController();
  let asked = '';
  return async () => {
    const state = store.get();
    const selection = selectionOf(state);
    const question = state.work === 'water' ? JSON.stringify(selection) : '';
    if (state.mode === 'draw' || (question === asked && (!question || (state.supply !== null && state.supply.state !== 'failed')))) return;
    asked = question;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    store.set({ supply: question ? { selection, name: chooseTable(selection, '').name, state: 'asking' } : null });
    const supply = question ? await askSupply(selection, { lang: state.lang, signal, hasNetwork: state.style !== null && listGroups(state.style).includes('water') }) : null;
    if (supply && !signal.aborted) store.set({ supply });
  };
}

/** The rows of the table, when what they lie in is known, and the purpose where they are households. @param {State} state @param {ReturnType<typeof readPages>} pages */
function read({ supply, rows, order, measure, purpose }, pages) {
  if (supply?.state !== 'ready' || (needsPurpose(rows) && !purpose)) return pages.stop();
  const { name, kind } = chooseTable(supply.selection, rows);
  const first = firstOrder(kind, name, measure);
  const known = kind.columns.some(({ path }) => path === order.split(' ')[0]) ? order : first;
  void pages.ask({ kind, name, part: '', scope: supply.selection, columns: arrange(kind, first), order: known });
}

/** A zone, division or village that is selected, in the list or by the search, is what is looked at. @param {Store} store @param {State} state */
function look(store, { work, selected }) {
  const [kind, code] = selected.split(':');
  if (work !== 'water' || !['zone', 'division', 'village'].includes(kind)) return;
  store.set({ selected: '', hits: [], found: null, area: null, within: kind === 'zone' ? selected : code, rows: '', order: '' });
}

/** A click finds its row, and pressed again goes into it; pipes, nodes and households tell their attributes. @param {Store} store @param {State} state @param {ReturnType<typeof readPages>} pages */
async function pick(store, { work, picked, supply, mode, pointed }, pages) {
  if (work !== 'water' || mode || picked.length === 0) return;
  const thing = picked.find(({ kind }) => ['node', 'cistern', 'household', 'pipe'].includes(kind));
  if (thing) return store.set({ selected: thing.key, hits: picked, found: thing });
  const codes = new Set(supply?.state === 'ready' ? supply.rows.map(({ Code }) => Code) : []);
  const hit = picked.find(({ properties }) => codes.has(String(properties.code)));
  if (!hit) return store.set({ pointed: '' });
  if (hit.key === pointed || store.get().rows) return enter(store, String(hit.properties.code));
  store.set({ pointed: hit.key });
  for (let i = 0; i < mostPages; i++) {
    const shown = pages.shown();
    const at = shown?.rows.findIndex((row) => keyOfRow(shown.kind, row) === hit.key) ?? -1;
    if (at >= 0) {
      pages.choose(at);
      return part('table').querySelector(`[data-row="${at}"]`)?.scrollIntoView({ block: 'center' });
    }
    if (!shown?.next) return;
    await pages.more();
    if (store.get().pointed !== hit.key || store.get().supply !== supply || store.get().rows) return;
  }
}
