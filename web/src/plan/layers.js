import { listRings, writeShape } from '../drawing/shape.js';

/**
 * The zone under the hand on the map: its boundary, corners and middles of edges that can be taken hold of, and the place that is wrong.
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../drawing/shape.js').Corner} Corner
 * @typedef {import('../state.js').Position} Position
 */

const ink = '#7a1fa2';

/** Corners nearer to the one before are drawn only closer in; pixels. */
const apart = 13;

/** @param {Overlay} map */
export function addPlanLayers(map) {
  for (const source of ['plan', 'plan-corners', 'plan-hand', 'plan-fault']) map.data(source, []);
  map.layer({ id: 'plan-fill', type: 'fill', source: 'plan', paint: { 'fill-color': ink, 'fill-opacity': 0.07 } });
  map.layer({ id: 'plan-casing', type: 'line', source: 'plan', layout: { 'line-join': 'round' }, paint: { 'line-color': '#ffffff', 'line-width': 6, 'line-opacity': 0.9 } });
  map.layer({ id: 'plan-line', type: 'line', source: 'plan', layout: { 'line-join': 'round' }, paint: { 'line-color': ink, 'line-width': 3, 'line-dasharray': [2, 0.8] } });
  map.layer({
    id: 'plan-corners', type: 'circle', source: 'plan-corners',
    paint: {
      'circle-radius': ['case', ['get', 'middle'], 3.5, 5.5], 'circle-color': ['case', ['get', 'middle'], ink, '#ffffff'],
      'circle-stroke-color': ['case', ['get', 'middle'], '#ffffff', ink], 'circle-stroke-width': ['case', ['get', 'middle'], 1, 2.5],
    },
  });
  map.layer({ id: 'plan-hand', type: 'circle', source: 'plan-hand', paint: { 'circle-radius': 8, 'circle-color': '#ffd24a', 'circle-stroke-color': ink, 'circle-stroke-width': 3 } });
  map.layer({ id: 'plan-fault-ring', type: 'circle', source: 'plan-fault', paint: { 'circle-radius': 15, 'circle-color': '#00000000', 'circle-stroke-color': '#b3261e', 'circle-stroke-width': 3 } });
  map.layer({ id: 'plan-fault', type: 'circle', source: 'plan-fault', paint: { 'circle-radius': 4, 'circle-color': '#b3261e', 'circle-stroke-color': '#ffffff', 'circle-stroke-width': 1.5 } });
}

/** @param {Overlay} map @param {Shape | null} shape */
export const showShape = (map, shape) => map.data('plan', shape && shape[0]?.[0].length > 2 ? [feature(writeShape(shape))] : []);

/** The corners in view that do not lie on each other, and the middles of edges long enough for one. @param {Overlay} map @param {Shape | null} shape @returns {boolean} are all in view shown? */
export function showCorners(map, shape) {
  const [west, south, east, north] = map.box();
  const isSeen = (/** @type {Position} */ [lng, lat]) => lng >= west && lng <= east && lat >= south && lat <= north;
  const corners = listRings(shape ?? []).flatMap((ring, i) => ring.map((at, vertex) => ({ at, next: ring[(vertex + 1) % ring.length], ring: i, vertex })));
  const seen = corners.filter(({ at }) => isSeen(at));
  const roomy = seen.length < 3000 ? seen.reduce((/** @type {typeof seen} */ kept, each) => (kept.length && map.apart(kept[kept.length - 1].at, each.at) < apart ? kept : [...kept, each]), []) : [];
  const long = corners.filter(({ at, next }) => (isSeen(at) || isSeen(next)) && map.apart(at, next) > 3 * apart);
  map.data('plan-corners', [
    ...long.map(({ at, next, ring, vertex }) => point([(at[0] + next[0]) / 2, (at[1] + next[1]) / 2], { ring, vertex: vertex + 1, middle: true })),
    ...roomy.map(({ at, ring, vertex }) => point(at, { ring, vertex, middle: false })),
  ]);
  return roomy.length === seen.length;
}

/** The corner under the hand or chosen by keys. @param {Overlay} map @param {Position | undefined | null} at */
export const showHand = (map, at) => map.data('plan-hand', at ? [point(at)] : []);

/** Where the boundary is wrong. @param {Overlay} map @param {Position | undefined | null} at */
export const showFault = (map, at) => map.data('plan-fault', at ? [point(at)] : []);

/** @param {import('../drawing/shape.js').Geometry} geometry @param {Record<string, unknown>} [properties] @returns {import('../overlay.js').Feature} */
export const feature = (geometry, properties = {}) => ({ type: 'Feature', properties, geometry });

/** @param {Position} coordinates @param {Record<string, unknown>} [properties] */
const point = (coordinates, properties) => feature({ type: 'Point', coordinates }, properties);
