import { among } from '../codes.js';
import { paintByCode } from './classes.js';

const none = among([]);

/**
 * The ranked divisions in the colours of the rate; what is unknown is hatched, what is suppressed dotted. A veil lies over all else, so that no village beside them seems ranked with them.
 * @param {import('../state.js').Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function colourVillagesAndDivisions(store, map) {
  map.layer({ id: 'supply-veil', type: 'fill', source: 'divisions', 'source-layer': 'divisions', filter: none, paint: { 'fill-color': '#fcfbf6', 'fill-opacity': 0.82 } }, 'town-border');
  for (const source of ['divisions', 'villages']) {
    const on = { source, 'source-layer': source, filter: none };
    map.layer({ id: `supply-${source}`, type: 'fill', ...on, paint: { 'fill-color': '#00000000', 'fill-opacity': 0.94 } }, 'town-border');
    for (const why of ['unknown', 'suppressed']) map.layer({ id: `supply-${source}-${why}`, type: 'fill', ...on, paint: { 'fill-pattern': `pattern-${why}`, 'fill-opacity': 0.94 } }, 'town-border');
    map.layer({ id: `supply-${source}-line`, type: 'line', ...on, paint: { 'line-color': '#5f7377', 'line-width': 0.8 } }, 'town-border');
  }
  store.watch(['supply', 'style'], ({ supply, style }) => {
    const rows = supply?.state === 'ready' ? supply.rows : [];
    map.filter('supply-veil', supply ? ['==', ['get', 'level'], 'Prefecture'] : none);
    for (const source of ['divisions', 'villages']) {
      const mine = (supply?.by === 'Village') === (source === 'villages') ? rows : [];
      map.filter(`supply-${source}`, among(mine.filter(({ Rate }) => Rate !== null).map(({ Code }) => Code)));
      map.filter(`supply-${source}-unknown`, among(mine.filter(({ Rate, IsSuppressed }) => Rate === null && !IsSuppressed).map(({ Code }) => Code)));
      map.filter(`supply-${source}-suppressed`, among(mine.filter(({ Rate, IsSuppressed }) => Rate === null && IsSuppressed).map(({ Code }) => Code)));
      map.filter(`supply-${source}-line`, among(mine.map(({ Code }) => Code)));
      if (style) map.paint(`supply-${source}`, 'fill-color', paintByCode(style, mine));
    }
  });
}
