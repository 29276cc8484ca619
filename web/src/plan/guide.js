import { trace } from '../drawing/trace.js';
import { reach } from './edges.js';

/**
 * Edges along borders: between two corners that lie on the same stored border the line follows it.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./edges.js').Place} Place
 */

/** @param {import('../overlay.js').Overlay} map @param {import('./snap.js').Snap} snap */
export function guideLine(map, snap) {
  const { borders } = snap;
  /** Whose borders pass a corner, by its place. @type {Map<string, string[]>} */
  const owners = new Map();
  const shared = (/** @type {Position} */ from, /** @type {string[]} */ there) => (owners.get(String(from)) ?? []).filter((of) => there.includes(of));
  const guide = {
    traces: false, hold: snap.hold,
    /** @param {Position} from @param {Place} to @returns {Position[]} */
    preview(from, { at }) {
      if (!guide.traces) return [];
      const far = Math.abs(map.beside(at, [0, reach])[1] - at[1]);
      return trace(shared(from, snap.owners(at)).flatMap(borders.peek), [from, at], far);
    },
    /** @param {Place} place @param {Position | undefined} from @returns {Promise<Position[]>} the stretch from there, and the place */
    async follow(place, from) {
      const there = snap.owners(place.at);
      const at = await snap.settle(place);
      owners.set(String(at), there);
      if (!guide.traces) return [at];
      await Promise.all(there.map(borders.read));
      return [...(from ? trace(shared(from, there).flatMap(borders.peek), [from, at]) : []), at];
    },
  };
  return guide;
}
