import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { listGroups } from '../layers.js';
import { centralized, codeName, unserved } from './selection.js';

/**
 * From the county to the town, the village and its households, the map with it.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../rows/questions.js').Kind} Kind
 */

const villageZoom = 8.01;

/** May this reader see the rows of households? @param {State} state */
export const seesHouseholds = ({ style }) => style !== null && listGroups(style).includes('households');

/** `kind:key` of a row, as the map marks it. @param {Kind} kind @param {Record<string, any>} row */
export const keyOfRow = ({ of }, row) => (of === 'division' ? `${row.Code.endsWith('000') ? 'division' : 'village'}:${row.Code}` : `${of}:${row.Id}`);

/** One step in; a village opens its households, where they may be seen. @param {Store} store @param {string} code of a division or village, or `zone:3`; empty: the whole area */
export function enter(store, code) {
  const isVillage = code !== '' && !code.endsWith('000') && !code.startsWith('zone:');
  const by = code === '' ? 'County' : codeName(code) === 'CountyCode' ? 'Township' : 'Village';
  store.set({ within: code, area: null, by, rows: isVillage && seesHouseholds(store.get()) ? 'households' : '', order: '', pointed: '', selected: '', hits: [], found: null });
  void flyTo(store, code);
}

/** The households that a number of a division counts. @param {Store} store @param {string} code empty: of what is looked at @param {string[]} types */
export function openHouseholds(store, code, types) {
  const { filter } = store.get();
  store.set({ ...(code ? { within: code, area: null } : {}), rows: 'households', order: '', pointed: '', filter: { ...filter, types, only: '' } });
  if (code) void flyTo(store, code);
}

/** Which households a column counts; null where it counts none. @param {string} path @param {string[]} types of the filter @returns {string[] | null} */
export function typesOf(path, types) {
  if (path.startsWith('Unserved')) return unserved;
  if (path.startsWith('Centralized')) return centralized;
  if (path === 'UnknownPersons' || path === 'UnknownHouseholds') return ['Unknown'];
  return ['RuralPersons', 'RuralHouseholds'].includes(path) ? [] : ['Households', 'Persons'].includes(path) ? types : null;
}

/** Villages are in the tiles from this zoom on: near enough to see their colours. @param {State} state @returns {Partial<State>} */
export const nearEnough = ({ view, by }) => (by === 'Village' && view && view.zoom < villageZoom ? { target: { view: { ...view, zoom: villageZoom } } } : {});

/** @param {Store} store @param {string} code */
async function flyTo(store, code) {
  const { about, lang } = store.get();
  if (!code) return about && store.set({ target: { bbox: about.bounds } });
  const zone = /^zone:(\d+)$/.exec(code)?.[1];
  const row = await fetchAnswer(`/odata/${zone ? `Zones(${zone})` : `${code.endsWith('000') ? 'Divisions' : 'Villages'}('${code}')`}?$select=Boundary`, { lang }).catch(() => null);
  const bbox = boxOf(row?.Boundary.coordinates);
  const { work, within, area } = store.get();
  if (bbox && work === 'water' && within === code && !area) store.set({ target: { bbox } });
}
