import { nearestOn } from './along.js';

/**
 * A line drawn with a free hand, with fewer vertices: no place of it lies farther than the tolerance from what is left (Douglas and Peucker 1973).
 * @typedef {import('../state.js').Position} Position
 * @param {Position[]} line
 * @param {number} tolerance degrees of latitude
 * @returns {Position[]}
 */
export function thin(line, tolerance) {
  if (line.length < 3) return line;
  const far = line.map((at) => apart(at, line[0], line[line.length - 1]));
  const most = far.indexOf(Math.max(...far));
  if (far[most] <= tolerance) return [line[0], line[line.length - 1]];
  return [...thin(line.slice(0, most + 1), tolerance).slice(0, -1), ...thin(line.slice(most), tolerance)];
}

/** Degrees of latitude between a place and the piece from a to b. @param {Position} at @param {Position} a @param {Position} b */
function apart([x, y], a, b) {
  const narrow = Math.cos((y * Math.PI) / 180);
  const flat = (/** @type {Position} */ [lng, lat]) => /** @type {Position} */ ([lng * narrow, lat]);
  return nearestOn(flat(a), flat(b), flat([x, y])).far;
}
