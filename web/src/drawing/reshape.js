import { listSides, locate, pass, withoutRepeats } from './along.js';
import { listRings, toGrid } from './shape.js';

/**
 * A boundary changed by one stroke across it: the part of a ring between the first and the last crossing is replaced by the stroke. Of the two rings that this could give, the larger one is kept.
 * Planar in degrees of SRID 4490. An end of the stroke that lies on the ring, within two steps of the grid, is a crossing; so is a corner of the ring that the stroke goes through.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./shape.js').Shape} Shape
 * @typedef {{at: Position, stroke: number, ring: number}} Crossing where, and its numbers along the stroke and the ring
 */

/** The ring that is crossed first and at least twice is changed, the others stay; a result that crosses them is told by the server, as any. @param {Shape} shape @param {Position[]} stroke @returns {Shape | null} null: no ring is crossed twice */
export function reshape(shape, stroke) {
  const crossed = listRings(shape).map((ring) => ({ ring, crossings: listCrossings(ring, stroke) })).filter(({ crossings }) => crossings.length > 1);
  if (crossed.length === 0) return null;
  const { ring, crossings } = crossed.reduce((first, each) => (each.crossings[0].stroke < first.crossings[0].stroke ? each : first));
  const next = replacePart(ring, stroke, [crossings[0], crossings[crossings.length - 1]]);
  return next.length < 3 ? null : shape.map((polygon) => polygon.map((each) => (each === ring ? next : each)));
}

/** @param {Position[]} ring @param {Position[]} stroke @param {[Crossing, Crossing]} ends @returns {Position[]} */
function replacePart(ring, stroke, [first, last]) {
  const border = { places: ring, closed: true };
  const middle = [first.at, ...pass({ places: stroke, closed: false }, first.stroke, last.stroke), last.at];
  const rings = [[...middle, ...pass(border, last.ring, first.ring)], [...middle.toReversed(), ...pass(border, first.ring, last.ring)]].map(tidy);
  return areaOf(rings[0]) >= areaOf(rings[1]) ? rings[0] : rings[1];
}

/** In the order of the stroke. @param {Position[]} ring @param {Position[]} stroke @returns {Crossing[]} */
export function listCrossings(ring, stroke) {
  const sides = listSides({ places: ring, closed: true });
  const inside = listSides({ places: stroke, closed: false }).flatMap((step, i) => sides.flatMap((side, j) => {
    const met = meet(step, side);
    return met ? [{ at: toGrid(met.at), stroke: i + met.along, ring: j + met.beside }] : [];
  }));
  const ends = [0, stroke.length - 1].flatMap((i) => {
    const on = locate({ places: ring, closed: true }, stroke[i]);
    return on === null ? [] : [{ at: toGrid(stroke[i]), stroke: i, ring: on }];
  });
  const all = [...ends, ...inside].sort((a, b) => a.stroke - b.stroke);
  return all.filter(({ at }, i) => all.findIndex((each) => String(each.at) === String(at)) === i);
}

/** Where the piece from a to b meets that from c to d, the last place of which does not count. @param {[Position, Position]} step @param {[Position, Position]} side @returns {{at: Position, along: number, beside: number} | null} along and beside: how much of the one and of the other lies before it */
function meet([a, b], [c, d]) {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const beside = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  return along >= 0 && along <= 1 && beside >= 0 && beside < 1 ? { at: [a[0] + along * ux, a[1] + along * uy], along, beside } : null;
}

/** On the grid, no place twice running. @param {Position[]} ring */
const tidy = (ring) => withoutRepeats([...ring, ring[0]].map(toGrid)).slice(0, -1);

/** Square degrees; only to compare two rings of one place. @param {Position[]} ring */
const areaOf = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [toX, toY] = ring[(i + 1) % ring.length];
  return sum + (x - ring[0][0]) * (toY - ring[0][1]) - (toX - ring[0][0]) * (y - ring[0][1]);
}, 0)) / 2;
