/**
 * What is drawn and not saved outlives a reload, on this page of the browser only. With it the version it was drawn over: who saved in between is met when this is saved.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {{shape: Shape, etag?: string}} Kept etag: of the zone; none of what is drawn anew
 */

/** @param {number | undefined} zone */
const name = (zone) => `geozones.plan.${zone ?? 'new'}`;

/** @param {{id: number, etag: string} | null | undefined} zone @param {Shape | null} shape null: nothing to keep */
export function keepShape(zone, shape) {
  try {
    if (shape) sessionStorage.setItem(name(zone?.id), JSON.stringify({ shape, etag: zone?.etag }));
    else sessionStorage.removeItem(name(zone?.id));
  } catch {
    // storage may be forbidden or full; saving does not need it
  }
}

/** @param {number | undefined} zone @returns {Kept | null} */
export function recallShape(zone) {
  try {
    return JSON.parse(sessionStorage.getItem(name(zone)) ?? 'null');
  } catch {
    return null;
  }
}
