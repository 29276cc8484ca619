import { hasHouseholdFilter } from './selection.js';

/**
 * The points of households and the pipes of the tiles, those of the selection alone.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../water-link.js').Filter} Filter
 */

/** @param {import('../state.js').Store} store @param {import('../overlay.js').Overlay} map */
export function choosePoints(store, map) {
  store.watch(['supply', 'filter', 'rows', 'work', 'purpose', 'style', 'groups'], ({ supply, filter, rows, work, style }) => {
    const ground = supply?.state === 'ready' ? supply.place.ground : null;
    const more = work === 'water' ? [...householdTests(filter), ...(ground ? [['within', ground]] : [])] : [];
    const status = work === 'water' && rows === 'pipes' && filter.status ? [['==', ['coalesce', ['get', 'status'], 'Unknown'], filter.status]] : [];
    for (const { id, filter: own } of /** @type {import('../overlay.js').OverlayLayer[]} */ (style?.layers ?? []).filter(({ source }) => source === 'households' || source === 'water')) {
      if (id.startsWith('households-')) map.filter(id, ['all', ...(own ? [own] : []), ...more]);
      if (id.startsWith('pipes-')) map.filter(id, ['all', ...(own ? [own] : []), ...status]);
    }
  });
}

/** The filter on what a tile tells of a household. @param {Filter} filter @returns {any[]} */
export function householdTests(filter) {
  if (!hasHouseholdFilter(filter)) return [];
  const [least, most] = filter.persons.split('-');
  const told = (/** @type {string} */ name) => ['coalesce', ['get', name], 'Unknown'];
  return [
    ...(filter.types.length ? [['in', told('supply_type'), ['literal', filter.types]]] : []),
    ...(filter.delivery ? [['==', told('delivery'), filter.delivery]] : []),
    ...(filter.scheme ? [['==', ['get', 'scheme_id'], Number(filter.scheme)]] : []),
    ...(least ? [['>=', ['get', 'persons'], Number(least)]] : []), ...(most ? [['<=', ['get', 'persons'], Number(most)]] : []),
  ];
}
