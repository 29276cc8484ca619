import { among } from '../codes.js';
import { paintByCode } from './classes.js';

/**
 * The ranked divisions in the colours of the rate; what is unknown is hatched. It covers the village layer of the style below it.
 * @param {import('../state.js').Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function colourVillagesAndDivisions(store, map) {
  for (const source of ['divisions', 'villages']) {
    const on = { source, 'source-layer': source, filter: among([]) };
    map.layer({ id: `supply-${source}`, type: 'fill', ...on, paint: { 'fill-color': '#00000000', 'fill-opacity': 0.94 } }, 'town-border');
    map.layer({ id: `supply-${source}-unknown`, type: 'fill', ...on, paint: { 'fill-pattern': 'pattern-unknown', 'fill-opacity': 0.94 } }, 'town-border');
    map.layer({ id: `supply-${source}-line`, type: 'line', ...on, paint: { 'line-color': '#5f7377', 'line-width': 0.8 } }, 'town-border');
  }
  store.watch(['supply', 'style'], ({ supply, style }) => {
    const rows = supply?.state === 'ready' ? supply.rows : [];
    for (const source of ['divisions', 'villages']) {
      const mine = (supply?.by === 'Village') === (source === 'villages') ? rows : [];
      map.filter(`supply-${source}`, among(mine.filter(({ Rate }) => Rate !== null).map(({ Code }) => Code)));
      map.filter(`supply-${source}-unknown`, among(mine.filter(({ Rate }) => Rate === null).map(({ Code }) => Code)));
      map.filter(`supply-${source}-line`, among(mine.map(({ Code }) => Code)));
      if (style) map.paint(`supply-${source}`, 'fill-color', paintByCode(style, mine));
    }
  });
}
