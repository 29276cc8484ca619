import { fetchAnswer } from '../api.js';
import { readShape, writeParts } from '../drawing/shape.js';
import { step } from './document.js';

/**
 * A border that two zones share, moved with the boundary that was changed: the neighbour follows, and both are saved together or neither.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('./document.js').Plan} Plan
 * @typedef {{id: number, name: string, etag: string, boundary: Shape, area: number}} Moved area: square metres that moved
 */

/**
 * The piece of a boundary that was changed, with the unchanged corner at either end; a place that no corner of the stored boundary has is changed.
 * @param {Shape} stored
 * @param {Shape} now
 * @returns {Position[] | null} null where nothing or everything was changed, or more than one ring
 */
export function findChange(stored, now) {
  const known = new Set(stored.flat(2).map(String));
  const rings = now.flat().filter((ring) => ring.some((at) => !known.has(String(at))));
  if (rings.length !== 1) return null;
  const [ring] = rings;
  const kept = ring.flatMap((at, i) => (known.has(String(at)) ? [i] : []));
  if (kept.length < 2) return null;
  const gaps = kept.map((from, i) => ({ from, to: i + 1 < kept.length ? kept[i + 1] : kept[0] + ring.length }));
  const changed = gaps.filter(({ from, to }) => to - from > 1);
  const first = changed[0].from;
  const last = Math.max(...changed.map(({ to }) => to));
  const whole = [...ring, ...ring];
  const around = changed.length > 1 && last - first > ring.length / 2 ? { from: changed[changed.length - 1].from, to: changed[0].to + ring.length } : { from: first, to: last };
  return whole.slice(around.from, around.to + 1);
}

/** Both zones as they would be. @param {number} zone @param {number} neighbour @param {{border: Position[], lang: string}} asked @returns {Promise<Moved[]>} */
export async function askMoved(zone, neighbour, { border, lang }) {
  const { value } = await fetchAnswer('/odata/MoveSharedBorder', { lang, body: { zone, neighbour, border: { type: 'LineString', coordinates: border } } });
  return value.map((/** @type {any} */ row) => ({ id: row.ZoneId, name: row.Name, etag: row.ETag, boundary: readShape(row.Boundary), area: row.AreaMovedSquareMetres }));
}

/** What moved with a boundary: a step back or forward brings it again. @type {WeakMap<Shape, Moved[]>} */
const together = new WeakMap();

/** @param {Plan} plan @param {Moved[]} moved @returns {Plan} */
export function moveBoth(plan, moved) {
  const mine = moved.find(({ id }) => id === plan.zone?.id);
  if (!mine) return plan;
  const next = step(plan, mine.boundary);
  if (next.shape) together.set(next.shape, moved);
  return { ...next, moved, corner: null }; // its ring may begin elsewhere
}

/** As long as nothing was saved since. @param {Plan} plan @returns {Plan} */
export function recallMoved(plan) {
  const moved = plan.shape && together.get(plan.shape);
  return moved?.some(({ id, etag }) => id === plan.zone?.id && etag === plan.zone.etag) ? { ...plan, moved } : plan;
}

/** One change set: both move, or neither. @param {Moved[]} zones @param {{reason: string, lang: string}} why @returns {Promise<string>} empty, or why not */
export async function saveMoved(zones, { reason, lang }) {
  const requests = zones.map(({ id, etag, boundary }, i) => ({
    id: String(i + 1), method: 'patch', url: `Zones(${id})`, atomicityGroup: 'border', headers: { 'If-Match': etag, 'Content-Type': 'application/json' },
    body: { Boundary: writeParts(boundary), '@GeoZones.reason': reason },
  }));
  const { responses } = await fetchAnswer('/odata/$batch', { lang, body: { requests } });
  const refused = responses.find((/** @type {any} */ { status }) => status >= 400 && status !== 424) ?? responses.find((/** @type {any} */ { status }) => status >= 400);
  return refused ? refused.body?.error?.message ?? `HTTP ${refused.status}` : '';
}
