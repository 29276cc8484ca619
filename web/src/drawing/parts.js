import { toGrid } from './shape.js';

/**
 * Parts and holes of a boundary. Inside is decided corner by corner, planar in degrees of SRID 4490; of a corner on the boundary itself either may come out. Whether the result may be stored the server says.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./shape.js').Shape} Shape
 */

/** @param {Position[]} ring @param {Position} at */
export const encloses = (ring, [x, y]) => ring.filter(([ax, ay], i) => {
  const [bx, by] = ring[(i + 1) % ring.length];
  return (ay > y) !== (by > y) && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
}).length % 2 === 1;

/** In a polygon and in none of its holes. @param {Position[][]} polygon @param {Position} at */
const holds = ([outside, ...holes], at) => encloses(outside, at) && !holes.some((hole) => encloses(hole, at));

/** A hole in the polygon that holds most of its corners. @param {Shape} shape @param {Position[]} ring @returns {Shape | null} null: none of them is inside */
export function addHole(shape, ring) {
  const held = shape.map((polygon) => ring.filter((at) => holds(polygon, at)).length);
  const most = held.indexOf(Math.max(...held));
  return held[most] ? shape.map((polygon, i) => (i === most ? [...polygon, ring.map(toGrid)] : polygon)) : null;
}

/** A part more. @param {Shape} shape @param {Position[]} ring @returns {Shape | null} null: all of it is inside already */
export const addPart = (shape, ring) => (ring.every((at) => shape.some((polygon) => holds(polygon, at))) ? null : [...shape, [ring.map(toGrid)]]);

/** What a ring is, counted through all polygons. @param {Shape} shape @param {number} index @returns {'hole' | 'part' | 'whole'} whole: the only part */
export function kindOf(shape, index) {
  const firsts = shape.map((_, i) => shape.slice(0, i).flat().length);
  return !firsts.includes(index) ? 'hole' : shape.length > 1 ? 'part' : 'whole';
}

/** Without a hole, or without a part and its holes; the only part stays. @param {Shape} shape @param {number} index of a ring, counted through all polygons @returns {Shape} */
export function dropRing(shape, index) {
  const kind = kindOf(shape, index);
  const ring = shape.flat()[index];
  if (kind === 'whole') return shape;
  return kind === 'part' ? shape.filter(([outside]) => outside !== ring) : shape.map((polygon) => polygon.filter((each) => each !== ring));
}
