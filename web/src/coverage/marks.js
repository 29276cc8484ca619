import { among } from '../codes.js';
import { statuses } from './differences.js';
import { markName, marks, readTile } from './mark-patterns.js';

/**
 * The villages of the answer on the map. While an answer is awaited none is marked: marks of one rule never stand beside the numbers of another.
 * @param {import('../state.js').Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function markVillages(store, map) {
  store.watch(['coverage'], ({ coverage, work }) => {
    if (!work) showMarks(map, coverage?.state === 'ready' ? coverage.villages : []);
  });
}

/** Maps that have the layers. */
const ready = new WeakSet();

/** @param {import('../overlay.js').Overlay} map @param {Pick<import('./answer.js').CoveredVillage, 'code' | 'status'>[]} villages */
export function showMarks(map, villages) {
  if (!ready.has(map)) statuses.forEach((status) => addLayers(map, status));
  ready.add(map);
  for (const status of statuses) {
    const filter = among(villages.filter((village) => village.status === status).map(({ code }) => code));
    map.filter(`${markName(status)}-fill`, filter);
    map.filter(`${markName(status)}-line`, filter);
  }
}

/** @param {import('../overlay.js').Overlay} map @param {import('./answer.js').Status} status */
function addLayers(map, status) {
  const { color, dash } = marks[status];
  const on = { source: 'villages', 'source-layer': 'villages', minzoom: 8, filter: among([]) };
  map.image(markName(status), readTile(status));
  map.layer({ id: `${markName(status)}-fill`, type: 'fill', ...on, paint: { 'fill-pattern': markName(status), 'fill-opacity': 0.8 } }, 'town-border');
  map.layer({
    id: `${markName(status)}-line`, type: 'line', ...on, layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1, 12, 2.4], 'line-dasharray': dash },
  }, 'town-border');
}
