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
  map.layer({ id: 'area-held', type: 'circle', ...on, filter: ['has', 'held'], paint: { 'circle-radius': 11, 'circle-color': '#ffd24a', 'circle-opacity': 0.55, 'circle-stroke-color': '#0b5d3b', 'circle-stroke-width': 3 } });
  map.layer({
    id: 'area-handles', type: 'circle', ...on, filter: ['any', ['has', 'vertex'], ['has', 'middle']],
    paint: {
      'circle-radius': ['case', ['has', 'vertex'], 6.5, 4], 'circle-color': ['case', ['has', 'vertex'], '#ffffff', ink],
      'circle-stroke-color': ['case', ['has', 'vertex'], ink, '#ffffff'], 'circle-stroke-width': ['case', ['has', 'vertex'], 3, 1.5],
    },
  });
}

/** @param {Overlay} map @param {Position[]} ring not closed @param {{handles: boolean}} how with its vertices and the middles of its edges */
export const showArea = (map, ring, { handles }) => map.data('area', [
  ...(ring.length > 1 ? [feature('Polygon', [[...ring, ring[0]]])] : []),
  ...(handles ? [...ring.map((at, vertex) => feature('Point', at, { vertex })), ...middles(ring).map((at, middle) => feature('Point', at, { middle }))] : []),
]);

/**
 * What is being drawn is a line; a ring is shown with the edge that will close it.
 * @param {Overlay} map
 * @param {Position[]} line
 * @param {{as: 'ring' | 'stroke', corners: Position[], held?: Position}} how held: a place on a border that is near
 */
export function showLine(map, line, { as, corners, held }) {
  const drawn = as === 'ring' && line.length > 2 ? [...line, line[0]] : line;
  map.data('area', [
    ...(line.length > 1 ? [feature('LineString', drawn)] : []),
    ...(held ? [feature('Point', held, { held: 1 })] : []),
    ...corners.map((at, vertex) => feature('Point', at, { vertex })),
  ]);
}

/** @param {string} type @param {any} coordinates @param {Record<string, number>} [properties] @returns {import('../overlay.js').Feature} */
const feature = (type, coordinates, properties = {}) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
