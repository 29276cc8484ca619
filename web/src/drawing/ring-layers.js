import { middles } from './vertices.js';

/**
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 */

const ink = '#7a1fa2';

/** The drawn area: a line that no border has, its vertices, and the middles of its edges. @param {Overlay} map */
export function addRingLayers(map) {
  map.data('area', []);
  const on = { source: 'area' };
  map.layer({ id: 'area-fill', type: 'fill', ...on, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': ink, 'fill-opacity': 0.08 } });
  map.layer({ id: 'area-casing', type: 'line', ...on, filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': '#ffffff', 'line-width': 6, 'line-opacity': 0.9 } });
  map.layer({ id: 'area-line', type: 'line', ...on, filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': ink, 'line-width': 3, 'line-dasharray': [2, 0.8] } });
  map.layer({
    id: 'area-handles', type: 'circle', ...on, filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': ['case', ['has', 'vertex'], 6.5, 4], 'circle-color': ['case', ['has', 'vertex'], '#ffffff', ink],
      'circle-stroke-color': ['case', ['has', 'vertex'], ink, '#ffffff'], 'circle-stroke-width': ['case', ['has', 'vertex'], 3, 1.5],
    },
  });
}

/**
 * @param {Overlay} map
 * @param {Position[]} ring not closed
 * @param {{closed: boolean, handles: boolean}} as a ring that is being drawn is a line
 */
export function showRing(map, ring, { closed, handles }) {
  const closing = ring.length ? [...ring, ring[0]] : [];
  map.data('area', [
    ...(ring.length > 1 ? [feature(closed ? 'Polygon' : 'LineString', closed ? [closing] : ring.length > 2 ? closing : ring)] : []),
    ...(handles ? ring.map((at, vertex) => feature('Point', at, { vertex })) : []),
    ...(handles && closed ? middles(ring).map((at, middle) => feature('Point', at, { middle })) : []),
  ]);
}

/** @param {string} type @param {any} coordinates @param {Record<string, number>} [properties] @returns {import('../overlay.js').Feature} */
const feature = (type, coordinates, properties = {}) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
