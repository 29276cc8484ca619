import { among } from '../codes.js';
import { paintByCode, rateExpression, valueOf, whyNot } from './classes.js';
import { isCovered } from './selection.js';

const none = among([]);
const patterns = /** @type {const} */ (['unknown', 'suppressed']);
const nobody = { colour: '#00000000', known: none, unknown: none, suppressed: none, all: none };
const sources = ['divisions', 'villages'];

/**
 * The divisions in the colours of the measure; what is unknown is hatched, what is withheld dotted. A veil lies over all else, so that no village beside them seems to be one of them.
 * @param {import('../state.js').Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function paintDivisions(store, map) {
  map.layer({ id: 'supply-veil', type: 'fill', source: 'divisions', 'source-layer': 'divisions', filter: none, paint: { 'fill-color': '#fcfbf6', 'fill-opacity': 0.82 } }, 'town-border');
  for (const source of sources) addLayers(map, source);
  map.data('supply-ground', []);
  map.layer({ id: 'supply-ground', type: 'line', source: 'supply-ground', layout: { 'line-join': 'round' }, paint: { 'line-color': '#155a78', 'line-width': 3, 'line-dasharray': [3, 1] } });
  store.watch(['supply', 'style', 'measure'], ({ supply, style, measure }) => {
    const ground = supply?.state === 'ready' && !supply.selection.scope.ring ? supply.place.ground : null; // a drawn area has a line of its own
    map.data('supply-ground', ground ? [{ type: 'Feature', properties: {}, geometry: ground }] : []);
    map.filter('supply-veil', supply ? ['==', ['get', 'level'], 'Prefecture'] : none);
    const mine = supply?.state === 'ready' && style ? choose(supply, style, measure) : nobody;
    for (const source of sources) {
      const layers = (supply?.selection.by === 'Village') === (source === 'villages') ? mine : nobody;
      map.filter(`supply-${source}`, layers.known);
      map.filter(`supply-${source}-line`, layers.all);
      for (const why of patterns) map.filter(`supply-${source}-${why}`, layers[why]);
      map.paint(`supply-${source}`, 'fill-color', layers.colour);
    }
  });
}

/** @param {import('../overlay.js').Overlay} map @param {string} source */
function addLayers(map, source) {
  const on = { source, 'source-layer': source, filter: none };
  map.layer({ id: `supply-${source}`, type: 'fill', ...on, paint: { 'fill-color': '#00000000', 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0.94, 14, 0.6] } }, 'town-border');
  for (const why of patterns) map.layer({ id: `supply-${source}-${why}`, type: 'fill', ...on, paint: { 'fill-pattern': `pattern-${why}`, 'fill-opacity': 0.94 } }, 'town-border');
  map.layer({ id: `supply-${source}-line`, type: 'line', ...on, paint: { 'line-color': '#5f7377', 'line-width': 0.8 } }, 'town-border');
}

/** Of the villages of a zone or area the rate is that of their tile: the covered villages come without it. @param {Extract<import('./answer.js').Supply, {state: 'ready'}>} supply @param {import('../state.js').MapStyle} style @param {import('../water-link.js').Measure} measure */
function choose({ rows, name, selection: { scope } }, style, measure) {
  const what = name === 'matching' ? 'matching' : measure;
  const codes = (/** @type {(row: import('./answer.js').MapRow) => boolean} */ is) => among(rows.filter(is).map(({ Code }) => Code));
  const all = codes(() => true);
  if (what === 'rate' && isCovered(scope)) {
    const of = (/** @type {string} */ state) => ['all', all, ['==', ['get', 'rate_state'], state]];
    return { colour: rateExpression(style), known: of('known'), unknown: of('unknown'), suppressed: of('suppressed'), all };
  }
  const lacks = (/** @type {string} */ why) => codes((row) => valueOf(what, row) === null && whyNot(row) === why);
  return { colour: paintByCode(style, what, rows), known: codes((row) => valueOf(what, row) !== null), unknown: lacks('unknown'), suppressed: lacks('suppressed'), all };
}
