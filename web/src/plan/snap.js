import { listSides } from '../drawing/along.js';
import { toGrid } from '../drawing/shape.js';
import { findNear, listEdges, listOwners } from './edges.js';

/**
 * Corners go to what is near: corners first, then edges, of villages, other zones, towns, and pipes that are shown.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./edges.js').Place} Place
 * @typedef {ReturnType<typeof import('./borders.js').keepBorders>} Borders
 */

/** A key reaches farther than the hand; pixels. */
const farReach = 48;

/** @typedef {ReturnType<typeof snapTo>} Snap @param {import('../overlay.js').Overlay} map @param {Borders} borders */
export function snapTo(map, borders) {
  /** @type {import('./edges.js').Edge[]} */
  let edges = [];
  /** @type {Place | null} */
  let held = null;
  const settle = (/** @type {Place} */ place) => settleOn(map, borders, place);
  const snap = {
    isOn: true, borders, settle, held: () => held,
    /** A drag or a line begins, or the map has moved. @param {number | undefined} own zone, whose stored border holds nothing */
    begin(own) {
      edges = listEdges(map, own);
      held = null;
    },
    hold: (/** @type {Position} */ at) => (snap.isOn ? findNear(edges, map.spot(at)) : null),
    /** @param {Position} at @returns {Position} on the grid */
    to(at) {
      held = snap.hold(at);
      return toGrid(held?.at ?? at);
    },
    /** Where the hand has let go. @param {Position} at */
    land: async (at) => (held ? settle(held) : at),
    nearest: (/** @type {Position} */ at) => findNear(edges, map.spot(at), farReach),
    owners: (/** @type {Position} */ at) => listOwners(edges, map.spot(at)),
  };
  return snap;
}

/** On the boundary itself, as it is stored. @param {import('../overlay.js').Overlay} map @param {Borders} borders @param {Place} place @returns {Promise<Position>} */
async function settleOn(map, borders, { at, of, name }) {
  const sides = (await borders.read(of)).flatMap(listSides).map((ends) => ({ ends, a: map.spot(ends[0]), b: map.spot(ends[1]), of, name }));
  return toGrid(findNear(sides, map.spot(at))?.at ?? at);
}
