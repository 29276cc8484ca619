import { isSamePlace, locate, onEdge, pass } from './along.js';

/**
 * The stretch of a border between two places on it: its own corners, in the order they are passed, the shorter way round. The ends are not told.
 * Planar in degrees of SRID 4490, the longitude shortened; a place is on the border when it lies within `reach` of it.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./along.js').Border} Border
 * @typedef {{corners: Position[], length: number}} Stretch length in degrees of latitude
 */

/** @param {Border} border @param {[from: Position, to: Position]} ends @param {number} [reach] degrees @returns {Stretch | null} null: one of the places is not on this border */
export function stretch(border, [from, to], reach = onEdge) {
  const [a, b] = [locate(border, from, onEdge), locate(border, to, reach)];
  if (a === null || b === null) return null;
  const ways = border.closed ? [pass(border, a, b), pass(border, b, a).reverse()] : [a <= b ? pass(border, a, b) : pass(border, b, a).reverse()];
  return ways.map((corners) => measure(corners, from, to)).reduce((best, each) => (each.length < best.length ? each : best));
}

/** The shortest stretch of several borders on which both places lie. @param {Border[]} borders @param {[from: Position, to: Position]} ends @param {number} [reach] degrees @returns {Position[]} empty: there is none, or no corner on the way */
export function trace(borders, ends, reach = onEdge) {
  const found = borders.flatMap((border) => stretch(border, ends, reach) ?? []);
  return found.length ? found.reduce((best, each) => (each.length < best.length ? each : best)).corners : [];
}

/** @param {Position[]} passed @param {Position} from @param {Position} to @returns {Stretch} */
function measure(passed, from, to) {
  const corners = passed.filter((at) => !isSamePlace(at, from) && !isSamePlace(at, to));
  const narrow = Math.cos((from[1] * Math.PI) / 180);
  const all = [from, ...corners, to];
  return { corners, length: all.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot((x - all[i][0]) * narrow, y - all[i][1]), 0) };
}
