import { listSides } from '../drawing/along.js';
import { toGrid } from '../drawing/shape.js';
import { trace } from '../drawing/trace.js';
import { keepBorders } from './borders.js';
import { findNear, listEdges, listOwners, reach } from './edges.js';

/**
 * Corners go to what is near: corners first, then edges, of villages, other zones, towns, and pipes that are shown; and edges along a border that both their corners lie on.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./edges.js').Place} Place
 */

/** A key reaches farther than the hand; pixels. */
const farReach = 48;

/** @typedef {ReturnType<typeof snapTo>} Snap @param {import('../overlay.js').Overlay} map @param {(address: string) => Promise<any>} fetchRow */
export function snapTo(map, fetchRow) {
  /** @type {import('./edges.js').Edge[]} */
  let edges = [];
  /** @type {Place | null} */
  let held = null;
  const borders = keepBorders(fetchRow);
  /** Whose borders pass a corner, by its place. @type {Map<string, string[]>} */
  const owners = new Map();
  const shared = (/** @type {Position} */ from, /** @type {string[]} */ there) => (owners.get(String(from)) ?? []).filter((of) => there.includes(of));
  /** On the boundary itself, as it is stored. @param {Place} place @returns {Promise<Position>} */
  const settle = async ({ at, of, name }) => {
    const sides = (await borders.read(of)).flatMap(listSides).map((ends) => ({ ends, a: map.spot(ends[0]), b: map.spot(ends[1]), of, name }));
    return toGrid(findNear(sides, map.spot(at))?.at ?? at);
  };
  const snap = {
    isOn: true, traces: false,
    /** A drag or a line begins, or the map has moved. @param {number | undefined} own */
    begin(own) {
      edges = listEdges(map, own);
      held = null;
    },
    forget: borders.forgetZones,
    held: () => held,
    /** @param {Position} at @returns {Position} on the grid */
    to(at) {
      held = snap.hold(at);
      return toGrid(held?.at ?? at);
    },
    /** Where the hand has let go. @param {Position} at */
    land: async (at) => (held ? settle(held) : at),
    /** The nearest border, for a corner that keys move. @param {Position} at @returns {Promise<Place | null>} */
    async nearest(at) {
      const place = findNear(edges, map.spot(at), farReach);
      return place && { ...place, at: await settle(place) };
    },
    /** @param {Position} at */
    hold: (at) => (snap.isOn ? findNear(edges, map.spot(at)) : null),
    /** @param {Position} from @param {Place} to */
    preview(from, to) {
      if (!snap.traces) return [];
      const far = Math.abs(map.beside(to.at, [0, reach])[1] - to.at[1]);
      return trace(shared(from, listOwners(edges, map.spot(to.at))).flatMap(borders.peek), [from, to.at], far);
    },
    /** @param {Place} place @param {Position | undefined} from @returns {Promise<Position[]>} the stretch from there, and the place */
    async follow(place, from) {
      const [at, there] = [await settle(place), listOwners(edges, map.spot(place.at))];
      owners.set(String(at), there);
      if (!snap.traces) return [at];
      const lines = await Promise.all(there.map(borders.read));
      const along = from ? shared(from, there) : [];
      return [...(from ? trace(lines.filter((_, i) => along.includes(there[i])).flat(), [from, at]) : []), at];
    },
  };
  return snap;
}
