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
function apart([x, y], [ax, ay], [bx, by]) {
  const narrow = Math.cos((y * Math.PI) / 180);
  const [dx, dy, px, py] = [(bx - ax) * narrow, by - ay, (x - ax) * narrow, y - ay];
  const along = dx || dy ? Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(px - along * dx, py - along * dy);
}
