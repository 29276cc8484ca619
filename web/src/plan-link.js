/**
 * What an address says of the planner's view besides the zone that is looked at. Kept apart from the view, whose code is not loaded before it is opened.
 * @typedef {import('./state.js').State} State
 */

/** Nothing is laid beside the boundary. @type {Pick<State, 'compare' | 'split'>} */
export const noComparison = { compare: '', split: 0 };

/** The least and the most of the map on the left of the line, in percent. */
export const [least, most] = [4, 96];

/** @param {Partial<State>} state @returns {string[]} what is as at the start is not said */
export const writePlan = ({ compare, split }) => (compare ? [`with=${compare}`, ...(split ? [`split=${Math.round(split)}`] : [])] : []);

/** @param {URLSearchParams} query @returns {Partial<Pick<State, 'compare' | 'split'>>} */
export function readPlan(query) {
  const compare = query.get('with') ?? '';
  const split = Number(query.get('split') ?? 0);
  if (!/^(version|zone):\d{1,9}$/.test(compare)) return {};
  return { compare, ...(split >= least && split <= most ? { split } : {}) };
}
