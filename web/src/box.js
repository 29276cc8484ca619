/**
 * The box around positions, however deep they lie: a ring, or the coordinates of a GeoJSON geometry.
 * @param {any[] | undefined} coordinates
 * @returns {import('./state.js').Box | null} null around nothing
 */
export function boxOf(coordinates) {
  const numbers = coordinates?.flat(Infinity) ?? [];
  if (numbers.length === 0) return null;
  const axis = (/** @type {number} */ which) => numbers.filter((_, i) => i % 2 === which);
  const least = (/** @type {number[]} */ all) => all.reduce((a, b) => Math.min(a, b));
  const most = (/** @type {number[]} */ all) => all.reduce((a, b) => Math.max(a, b));
  return [least(axis(0)), least(axis(1)), most(axis(0)), most(axis(1))];
}
