import { nearestOn } from '../drawing/along.js';

/**
 * Borders in view, as the map draws them, to find what is near. Tiles are coarser than what is stored: where a corner comes to lie is taken from there, by borders.js.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {{of: string, name: string}} Owner of: the address of what has this border; name: empty of pipes
 * @typedef {Owner & {a: [number, number], b: [number, number], ends: [Position, Position]}} Edge in pixels and in degrees
 * @typedef {Owner & {at: Position}} Place
 */

/** Pixels. */
export const reach = 12;

const pipes = ['pipes-in-service', 'pipes-under-construction', 'pipes-planned', 'pipes-out-of-use', 'pipes-unknown'];
const layers = ['plan-villages', 'zones-fill', 'division-areas', ...pipes];

/** The edges in view. Tiles cut their polygons along meridians and parallels: those are no borders. @param {Overlay} map @param {number | undefined} own zone, whose stored border holds nothing @returns {Edge[]} */
export function listEdges(map, own) {
  return map.drawn(layers).flatMap(({ source, id, properties, lines }) => {
    if (source === 'zones' && (id ?? properties.id) === own) return [];
    const of = addressOf(source, id, properties);
    return of ? lines.flatMap((line) => line.slice(1).flatMap((end, i) => {
      const start = line[i];
      return source !== 'water' && (start[0] === end[0] || start[1] === end[1]) ? [] : [{ a: map.spot(start), b: map.spot(end), ends: /** @type {[Position, Position]} */ ([start, end]), of, name: String(properties.name ?? '') }];
    })) : [];
  });
}

/** @param {string} source @param {string | number | undefined} id @param {Record<string, any>} properties */
function addressOf(source, id, properties) {
  if (source === 'zones') return `/odata/Zones(${id ?? properties.id})`;
  if (source === 'water') return `/odata/WaterPipes(${id ?? properties.id})`;
  if (source === 'villages') return properties.code ? `/odata/Villages('${properties.code}')` : '';
  return properties.level === 'Township' ? `/odata/Divisions('${properties.code}')` : '';
}

/** The nearest corner within reach, else the nearest place of an edge. @param {Edge[]} edges @param {[number, number]} spot pixels @param {number} [far] @returns {Place | null} */
export function findNear(edges, [x, y], far = reach) {
  /** @type {(Place & {far: number}) | null} */
  let corner = null;
  /** @type {(Place & {far: number}) | null} */
  let side = null;
  for (const { a, b, ends, of, name } of edges) {
    if (Math.min(a[0], b[0]) > x + far || Math.max(a[0], b[0]) < x - far || Math.min(a[1], b[1]) > y + far || Math.max(a[1], b[1]) < y - far) continue;
    [a, b].forEach((end, i) => {
      const away = Math.hypot(end[0] - x, end[1] - y);
      if (away <= (corner?.far ?? far)) corner = { at: ends[i], of, name, far: away };
    });
    const { along, far: away } = nearestOn(a, b, [x, y]);
    if (away <= (side?.far ?? far)) side = { at: [ends[0][0] + along * (ends[1][0] - ends[0][0]), ends[0][1] + along * (ends[1][1] - ends[0][1])], of, name, far: away };
  }
  return corner ?? side;
}

/** Whose borders pass within a few pixels. @param {Edge[]} edges @param {[number, number]} spot pixels @param {number} [far] @returns {string[]} addresses */
export const listOwners = (edges, spot, far = 5) => [...new Set(edges.filter(({ a, b }) => nearestOn(a, b, spot).far <= far).map(({ of }) => of))];
