/**
 * What is drawn and not saved outlives a reload, on this page of the browser only.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 */

/** @param {number | undefined} zone */
const name = (zone) => `geozones.plan.${zone ?? 'new'}`;

/** @param {number | undefined} zone @param {Shape | null} shape null: nothing to keep */
export function keepShape(zone, shape) {
  try {
    if (shape) sessionStorage.setItem(name(zone), JSON.stringify(shape));
    else sessionStorage.removeItem(name(zone));
  } catch {
    // storage may be forbidden or full; saving does not need it
  }
}

/** @param {number | undefined} zone @returns {Shape | null} */
export function recallShape(zone) {
  try {
    return JSON.parse(sessionStorage.getItem(name(zone)) ?? 'null');
  } catch {
    return null;
  }
}
