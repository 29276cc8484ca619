import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { listGroups } from '../layers.js';

/**
 * How many households: far out a circle with its number for each division, near in the points of the households, for whoever may see them.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').By} By
 * @typedef {{type: string, coordinates: any}} Point
 */

/** From this zoom on households are points. */
const nearest = 12;

/** Counties have no seat. @param {By} by */
const askSeats = (by) => (by === 'Village' ? '/odata/Villages?$select=Code,Seat' : `/odata/Divisions?$filter=Level%20eq%20'${by}'&$select=Code,Seat${by === 'County' ? ',Boundary' : ''}`);

/** Where the circle of a division stands; in the middle of one without a seat. @param {{Seat: Point | null, Boundary?: Point}} row @returns {Point | null} */
function placeOf({ Seat, Boundary }) {
  const box = boxOf(Boundary?.coordinates);
  return Seat ?? (box && { type: 'Point', coordinates: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] });
}

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function drawCircles(store, map) {
  /** @type {Partial<Record<By, Map<string, Point | null>>>} */
  const seats = {};
  const seatsOf = async (/** @type {By} */ by) => (seats[by] ??= new Map((await fetchAnswer(askSeats(by), { lang: store.get().lang, page: 10_000 })).value.map((/** @type {any} */ row) => [row.Code, placeOf(row)])));
  addLayers(map);
  store.watch(['supply', 'purpose', 'style'], async ({ supply, purpose, style }) => {
    const far = purpose !== '' && style !== null && listGroups(style).includes('households') ? nearest : 24;
    for (const id of ['supply-counts', 'supply-numbers']) map.range(id, 0, far);
    const at = supply?.state === 'ready' ? await seatsOf(supply.selection.by).catch(() => new Map()) : new Map();
    if (store.get().supply !== supply) return;
    const rows = supply?.state === 'ready' ? supply.rows : [];
    map.data('supply-counts', rows.flatMap((row) => {
      const n = row.Households ?? row.UnservedHouseholds;
      const geometry = at.get(row.Code);
      return n && geometry ? [{ type: /** @type {const} */ ('Feature'), properties: { n, words: n.toLocaleString('en-GB') }, geometry }] : [];
    }));
  });
}

/** Pixels; the area of a circle grows with its number. @param {number} scale */
const radius = (scale) => ['interpolate', ['linear'], ['sqrt', ['get', 'n']], 1, 4 * scale, 130, 32 * scale];

/** @param {import('../overlay.js').Overlay} map */
function addLayers(map) {
  map.data('supply-counts', []);
  map.layer({
    id: 'supply-counts', type: 'circle', source: 'supply-counts',
    layout: { 'circle-sort-key': ['-', ['get', 'n']] },
    paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, radius(0.6), 9, radius(1)], 'circle-color': '#b3261e', 'circle-opacity': 0.82, 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5 },
  });
  map.layer({
    id: 'supply-numbers', type: 'symbol', source: 'supply-counts',
    layout: { 'text-field': ['get', 'words'], 'text-font': ['Noto Sans CJK SC Bold', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'], 'text-size': ['interpolate', ['linear'], ['sqrt', ['get', 'n']], 1, 10, 70, 12.5], 'symbol-sort-key': ['-', ['get', 'n']], 'text-padding': 0 },
    paint: { 'text-color': '#ffffff', 'text-halo-color': '#7f1510', 'text-halo-width': 1.2 },
  });
}
