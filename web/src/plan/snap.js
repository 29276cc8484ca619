import { fetchAnswer } from '../api.js';
import { readShape, toGrid } from '../drawing/shape.js';

/**
 * A corner that is dragged goes to what is near: corners first, then edges, of villages, other zones and towns as the map draws them. Tiles are coarser than boundaries, so where it lands is taken from the boundary itself.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {{a: [number, number], b: [number, number], ends: [Position, Position], of: string}} Edge in pixels and in degrees; of: the address of what it borders
 * @typedef {{at: Position, of: string}} Place
 */

/** Pixels. */
const reach = 12;

const layers = ['plan-villages', 'zones-fill', 'division-areas'];

/** The edges in view. Tiles cut their polygons along meridians and parallels: those are no borders. @param {Overlay} map @param {number | undefined} own zone, whose stored border holds nothing @returns {Edge[]} */
export function listEdges(map, own) {
  return map.drawn(layers).flatMap(({ source, id, properties, rings }) => {
    if (source === 'zones' && (id ?? properties.id) === own) return [];
    const of = addressOf(source, id, properties);
    return of ? rings.flatMap((ring) => ring.slice(1).flatMap((end, i) => {
      const start = ring[i];
      return start[0] === end[0] || start[1] === end[1] ? [] : [{ a: map.spot(start), b: map.spot(end), ends: /** @type {[Position, Position]} */ ([start, end]), of }];
    })) : [];
  });
}

/** @param {string} source @param {string | number | undefined} id @param {Record<string, any>} properties */
function addressOf(source, id, properties) {
  if (source === 'zones') return `/odata/Zones(${id ?? properties.id})`;
  if (source === 'villages') return properties.code ? `/odata/Villages('${properties.code}')` : '';
  return properties.level === 'Township' ? `/odata/Divisions('${properties.code}')` : '';
}

/** The nearest corner within reach, else the nearest place of an edge. @param {Edge[]} edges @param {[number, number]} spot pixels @param {number} [far] @returns {Place | null} */
export function findNear(edges, [x, y], far = reach) {
  /** @type {(Place & {far: number}) | null} */
  let corner = null;
  /** @type {(Place & {far: number}) | null} */
  let side = null;
  for (const { a, b, ends, of } of edges) {
    if (Math.min(a[0], b[0]) > x + far || Math.max(a[0], b[0]) < x - far || Math.min(a[1], b[1]) > y + far || Math.max(a[1], b[1]) < y - far) continue;
    [a, b].forEach((end, i) => {
      const away = Math.hypot(end[0] - x, end[1] - y);
      if (away <= (corner?.far ?? far)) corner = { at: ends[i], of, far: away };
    });
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
    const away = Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y);
    if (away <= (side?.far ?? far)) side = { at: [ends[0][0] + along * (ends[1][0] - ends[0][0]), ends[0][1] + along * (ends[1][1] - ends[0][1])], of, far: away };
  }
  return corner ?? side;
}

/** @param {Overlay} map @param {(address: string) => Promise<any>} fetchRow */
export function snapTo(map, fetchRow) {
  /** @type {Edge[]} */
  let edges = [];
  /** @type {Map<string, Promise<Edge[]>>} */
  const exact = new Map();
  /** @type {Place | null} */
  let held = null;
  const readEdges = async (/** @type {string} */ of) => {
    const { Boundary } = await fetchRow(`${of}?$select=Boundary`);
    return readShape(Boundary).flat().flatMap((ring) => ring.map((start, i) => /** @type {[Position, Position]} */ ([start, ring[(i + 1) % ring.length]])));
  };
  const snap = {
    isOn: true,
    /** A drag begins. @param {number | undefined} own */
    begin(own) {
      edges = snap.isOn ? listEdges(map, own) : [];
      held = null;
    },
    /** @param {Position} at @returns {Position} on the grid */
    to(at) {
      held = edges.length ? findNear(edges, map.spot(at)) : null;
      return toGrid(held?.at ?? at);
    },
    /** Where it lands: on the boundary itself, as it is stored. @param {Position} at @returns {Promise<Position>} */
    async land(at) {
      if (!held) return at;
      const { of } = held;
      const found = exact.get(of) ?? readEdges(of).then((ends) => ends.map(([a, b]) => ({ a: /** @type {[number, number]} */ ([0, 0]), b: /** @type {[number, number]} */ ([0, 0]), ends: /** @type {[Position, Position]} */ ([a, b]), of })));
      exact.set(of, found);
      const there = await found.catch(() => []);
      const placed = there.map((edge) => ({ ...edge, a: map.spot(edge.ends[0]), b: map.spot(edge.ends[1]) }));
      return toGrid(findNear(placed, map.spot(at))?.at ?? at);
    },
  };
  return snap;
}

/** @param {import('../state.js').Store} store */
export const rowsFor = (store) => (/** @type {string} */ address) => fetchAnswer(address, { lang: store.get().lang });
