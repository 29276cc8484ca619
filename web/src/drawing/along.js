/**
 * Places along a ring or a line, by number: 3.25 is a quarter of the way from the corner 3 to the next. Planar in degrees, SRID 4490.
 * @typedef {import('../state.js').Position} Position
 * @typedef {{places: Position[], closed: boolean}} Border a ring is closed without its first place coming again
 */

/** How far beside an edge a place may lie and count as on it: two steps of the grid that boundaries are stored on; degrees. */
export const onEdge = 2e-7;

/** Corner and the one behind it. @param {Border} border @returns {[Position, Position][]} */
export const listSides = ({ places, closed }) => places.slice(0, closed ? undefined : -1).map((at, i) => [at, places[(i + 1) % places.length]]);

/** The number of the nearest place of a border. @param {Border} border @param {Position} at @param {number} [reach] degrees @returns {number | null} null: it lies farther away */
export function locate(border, at, reach = onEdge) {
  /** @type {{number: number, far: number} | null} */
  let best = null;
  listSides(border).forEach(([a, b], i) => {
    const { along, far } = nearestOn(a, b, at);
    if (far <= (best?.far ?? reach) && !(best && far === best.far)) best = { number: i + along, far };
  });
  return /** @type {{number: number} | null} */ (best)?.number ?? null;
}

/** The place of the piece from a to b that is nearest to a spot, all in one unit. @param {Position} a @param {Position} b @param {Position} spot @returns {{along: number, far: number}} how much of the way lies before it, 0 to 1, and how far it is */
export function nearestOn(a, b, [x, y]) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return { along, far: Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y) };
}

/** The corners that are passed going forward from one number to another, over the beginning where the ring is closed; neither end counts. @param {Border} border @param {number} from @param {number} to @returns {Position[]} */
export function pass({ places }, from, to) {
  const before = Math.ceil(to);
  return from <= to ? places.slice(Math.floor(from) + 1, before) : [...places.slice(Math.floor(from) + 1), ...places.slice(0, before)];
}

/** @param {Position} a @param {Position} b */
export const isSamePlace = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Without a place that comes twice running. @param {Position[]} places */
export const withoutRepeats = (places) => places.filter((at, i) => i === 0 || !isSamePlace(at, places[i - 1]));
