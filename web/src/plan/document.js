import { isSamePlace } from '../drawing/along.js';
import { isSame } from '../drawing/shape.js';

/**
 * The zone under the hand and its steps back and forward; each function gives a new value.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {{id: number, name: string, status: string, level: string, version: number, etag: string, boundary: Shape}} Stored a zone as the server has it
 * @typedef {object} Plan
 * @property {Stored | null} zone that was taken up; null: drawn anew
 * @property {Shape | null} shape null: nothing is drawn yet
 * @property {(Shape | null)[]} past
 * @property {(Shape | null)[]} future
 * @property {import('../drawing/shape.js').Corner | null} corner that the keys move
 * @property {import('./border.js').Moved[] | null} moved this zone and the neighbour whose border follows, to be saved together
 */

/** @type {Plan} */
export const blank = { zone: null, shape: null, past: [], future: [], corner: null, moved: null };

/** @param {Stored} zone @param {import('./keep.js').Kept | null} [kept] what was drawn before a reload, and over which version @returns {Plan} */
export function takeUp(zone, kept = null) {
  if (!kept) return { ...blank, zone, shape: zone.boundary };
  const { shape, past, future, etag, unsaved } = kept;
  if (isSame(shape, zone.boundary)) return { ...blank, zone, shape: zone.boundary, past, future };
  if (!unsaved) return { ...blank, zone, shape: zone.boundary, past: [...past, shape] };
  return { ...blank, zone: { ...zone, etag: etag ?? zone.etag }, shape, past: past.length ? past : [zone.boundary], future };
}

/** What was drawn anew before a reload. @param {import('./keep.js').Kept | null} kept @returns {Plan} */
export const beginAnew = (kept) => (kept ? { ...blank, shape: kept.shape, past: kept.past, future: kept.future } : blank);

/** Steps that are kept. */
const most = 200;

/** @param {Plan} plan @param {Shape | null} shape @returns {Plan} */
export const step = (plan, shape) => (isSame(plan.shape, shape) ? plan : { ...plan, shape, past: [...plan.past, plan.shape].slice(-most), future: [], moved: null });

/** @param {Plan} plan @returns {Plan} */
export const undo = (plan) => (plan.past.length ? { ...plan, shape: plan.past[plan.past.length - 1], past: plan.past.slice(0, -1), future: [plan.shape, ...plan.future], corner: null, moved: null } : plan);

/** @param {Plan} plan @returns {Plan} */
export const redo = (plan) => (plan.future.length ? { ...plan, shape: plan.future[0], past: [...plan.past, plan.shape], future: plan.future.slice(1), corner: null, moved: null } : plan);

/** A place that became known later, in the shape that it was put down in and the one that is under the hand now; no step of its own. @param {Plan} plan @param {Shape} put @param {[from: import('../state.js').Position, to: import('../state.js').Position]} way @returns {Plan} */
export function settlePlace(plan, put, [from, to]) {
  if (isSamePlace(from, to) || ![plan.shape, ...plan.past, ...plan.future].includes(put)) return plan;
  const move = (/** @type {Shape | null} */ shape) => (shape && (shape === put || shape === plan.shape) ? shape.map((polygon) => polygon.map((ring) => ring.map((at) => (isSamePlace(at, from) ? to : at)))) : shape);
  return { ...plan, shape: move(plan.shape), past: plan.past.map(move), future: plan.future.map(move) };
}

/** Is there anything that a save would keep? @param {Plan} plan */
export const isUnsaved = ({ zone, shape }) => shape !== null && !isSame(shape, zone?.boundary ?? null);
