/**
 * A boundary under the hand: polygons of rings, a ring not closed. Every function gives a new one and leaves the rings it does not change as they are.
 * @typedef {import('../state.js').Position} Position
 * @typedef {Position[][][]} Shape
 * @typedef {{ring: number, vertex: number}} Corner rings counted from 0 through all polygons, as the service counts them
 * @typedef {{type: string, coordinates: any}} Geometry GeoJSON, SRID 4490
 */

const steps = 1e7;

/** The place on the grid that boundaries are stored on. @param {Position} at @returns {Position} */
export const toGrid = ([lng, lat]) => [Math.round(lng * steps) / steps, Math.round(lat * steps) / steps];

/** @param {Geometry} geometry polygon or multipolygon @returns {Shape} */
export const readShape = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates).map((/** @type {Position[][]} */ polygon) => polygon.map((ring) => ring.slice(0, -1)));

/** @param {Shape} shape @returns {Geometry} */
export const writeShape = (shape) => {
  const closed = shape.map((polygon) => polygon.map((ring) => [...ring, ring[0]]));
  return closed.length === 1 ? { type: 'Polygon', coordinates: closed[0] } : { type: 'MultiPolygon', coordinates: closed };
};

/** As zones are stored. @param {Shape} shape @returns {Geometry} */
export const writeParts = (shape) => ({ type: 'MultiPolygon', coordinates: shape.map((polygon) => polygon.map((ring) => [...ring, ring[0]])) });

/** @param {Shape} shape */
export const listRings = (shape) => shape.flat();

/** @param {Shape} shape @param {Corner} corner */
export const placeOf = (shape, { ring, vertex }) => listRings(shape)[ring]?.[vertex];

/** @param {Shape} shape @param {number} index @param {(ring: Position[]) => Position[]} change @returns {Shape} */
function changeRing(shape, index, change) {
  let at = 0;
  return shape.map((polygon) => polygon.map((ring) => (at++ === index ? change(ring) : ring)));
}

/** @param {Shape} shape @param {Corner} corner @param {Position} to */
export const moveCorner = (shape, { ring, vertex }, to) => changeRing(shape, ring, (all) => all.with(vertex, toGrid(to)));

/** A corner more, before that of this number. @param {Shape} shape @param {Corner} corner @param {Position} at */
export const addCorner = (shape, { ring, vertex }, at) => changeRing(shape, ring, (all) => all.toSpliced(vertex, 0, toGrid(at)));

/** One corner less; a ring keeps three. @param {Shape} shape @param {Corner} corner */
export const dropCorner = (shape, { ring, vertex }) => changeRing(shape, ring, (all) => (all.length > 3 ? all.toSpliced(vertex, 1) : all));

/** The corner so many further along its ring; past the last of a ring comes the first of the next. @param {Shape} shape @param {Corner | null} corner @param {1 | -1} step @returns {Corner | null} */
export function nextCorner(shape, corner, step) {
  const all = listRings(shape).flatMap((ring, i) => ring.map((_, vertex) => ({ ring: i, vertex })));
  const at = corner ? all.findIndex(({ ring, vertex }) => ring === corner.ring && vertex === corner.vertex) : step === 1 ? -1 : 0;
  return all.length ? all[(at + step + all.length) % all.length] : null;
}

/** @param {Shape | null} a @param {Shape | null} b */
export const isSame = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);
