/**
 * What an address says of the water view. Kept apart from the view, whose code is not loaded before it is opened.
 * @typedef {'rate' | 'unserved' | 'unknown'} Measure
 * @typedef {import('./state.js').State} State
 * @typedef {object} Filter each part empty: all
 * @property {string[]} types of supply
 * @property {string} delivery
 * @property {string} scheme id
 * @property {string} persons of a household, `3-5`, `6-`
 * @property {string} status of schemes and pipes
 * @property {string} only divisions with `unserved` or `unknown` persons
 */

/** @type {Filter} */
export const noFilter = { types: [], delivery: '', scheme: '', persons: '', status: '', only: '' };

/** @type {State['by'][]} from the largest divisions to the smallest */
export const levels = ['County', 'Township', 'Village'];

/** @type {Measure[]} */
export const measures = ['unserved', 'rate', 'unknown'];

/** What each part may look like; whatever else an address says is left out. @type {Record<string, RegExp>} */
const shapes = { delivery: /^[A-Z]\w*$/, scheme: /^\d{1,18}$/, persons: /^(\d{1,3})?-(\d{1,3})?$/, status: /^[A-Z]\w*$/, only: /^(unserved|unknown)$/ };

/** @param {Partial<State>} state @returns {string[]} what is as at the start is not said */
export function writeWater({ by = 'County', within, measure = 'unserved', order, filter = noFilter }) {
  const parts = { by: by === 'County' ? '' : by, within, measure: measure === 'unserved' ? '' : measure, order: order?.replace(' ', '+'), ...filter, types: filter.types.join(',') };
  return Object.entries(parts).filter(([, value]) => value).map(([name, value]) => `${name}=${value}`);
}

/** @param {URLSearchParams} query @returns {Partial<Pick<State, 'by' | 'within' | 'measure' | 'order' | 'filter'>>} */
export function readWater(query) {
  const [by, measure] = [levels.find((each) => each === query.get('by')), measures.find((each) => each === query.get('measure'))];
  const [within, order] = [query.get('within') ?? '', query.get('order') ?? ''];
  const filter = readFilter(query);
  return {
    ...(by ? { by } : {}),
    ...(/^(\d{12}|zone:\d{1,18})$/.test(within) ? { within } : {}),
    ...(measure ? { measure } : {}),
    ...(/^[A-Za-z/]+( desc)?$/.test(order) ? { order } : {}),
    ...(JSON.stringify(filter) === JSON.stringify(noFilter) ? {} : { filter }),
  };
}

/** @param {URLSearchParams} query @returns {Filter} */
function readFilter(query) {
  const said = (/** @type {string} */ name) => (shapes[name].test(query.get(name) ?? '') ? query.get(name) ?? '' : '');
  return {
    types: (query.get('types') ?? '').split(',').filter((type) => /^[A-Z]\w*$/.test(type)),
    delivery: said('delivery'), scheme: said('scheme'), persons: said('persons'), status: said('status'), only: said('only'),
  };
}
