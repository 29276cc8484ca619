import { writeArea } from '../rows/questions.js';
import { levels } from '../water-link.js';

/**
 * What is looked at, as conditions of OData: the same for the map, the table and the files.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').By} By
 * @typedef {import('../water-link.js').Filter} Filter
 * @typedef {{code: string, zone: number | null, ring: import('../state.js').Position[] | null, rule: string}} Scope code of a division or village, empty: the whole area
 * @typedef {{scope: Scope, by: By, filter: Filter, ground: string, sees: 'counts' | 'places'}} Selection
 *   ground: EWKT of a zone or area, where something has no other way to lie in it; sees: the public gets no counts of villages
 */

/** Types of supply that are no centralized one; unknown is not among them. */
export const unserved = ['Well', 'Cistern', 'Spring', 'Hauled', 'NoFacility'];
export const centralized = ['UrbanRural', 'MultiVillage', 'SingleVillage'];

/** A drawn area comes before a zone or division. @param {Pick<State, 'area' | 'within' | 'rule'>} state @returns {Scope} */
export function scopeOf({ area, within, rule }) {
  if (area) return { code: '', zone: null, ring: area, rule: rule === 'declared' ? 'majorityOfArea' : rule };
  const zone = /^zone:(\d+)$/.exec(within)?.[1];
  return { code: zone || /^\d{4}0{8}$/.test(within) ? '' : within, zone: zone ? Number(zone) : null, ring: null, rule };
}

/** Is it villages by a rule, and not a division? @param {Scope} scope */
export const isCovered = ({ zone, ring }) => zone !== null || ring !== null;

/** The divisions that a scope has parts of. @param {Scope} scope @returns {By[]} */
export function levelsOf(scope) {
  if (isCovered(scope)) return ['Village'];
  return levels.slice(scope.code === '' ? 0 : scope.code.endsWith('000000') ? 1 : 2);
}

/** @param {Pick<State, 'area' | 'within' | 'rule' | 'by' | 'filter' | 'about'>} state @returns {Selection} */
export function selectionOf(state) {
  const scope = scopeOf(state);
  const possible = levelsOf(scope);
  return { scope, by: possible.includes(state.by) ? state.by : possible[0], filter: state.filter, ground: '', sees: state.about?.role === 'public' ? 'places' : 'counts' };
}

/** Which property says that a row lies in a division. @param {string} code */
export const codeName = (code) => (code.endsWith('000000') ? 'CountyCode' : code.endsWith('000') ? 'TownshipCode' : 'VillageCode');

/** Does the filter say anything of households? @param {Filter} filter */
export const hasHouseholdFilter = ({ types, delivery, scheme, persons }) => types.length > 0 || [delivery, scheme, persons].some(Boolean);

/** @param {string[]} types @param {string[]} group */
export const isGroup = (types, group) => types.length === group.length && group.every((type) => types.includes(type));

/** Conditions on a household, and where it is. Only rural villages count, as in every rate. @param {Selection} selection @returns {string[]} */
export function householdConditions({ scope: { code, ring }, filter: { types, delivery, scheme, persons } }) {
  const [least, most] = persons.split('-');
  const type = isGroup(types, unserved) ? 'IsCentralized eq false' : isGroup(types, centralized) ? 'IsCentralized eq true' : `SupplyType in (${types.map((each) => `'${each}'`).join(',')})`;
  return [
    ...(code ? [`${codeName(code)} eq '${code}'`] : []), ...(ring ? [`geo.covers(geography'${writeArea(ring)}',Location)`] : []),
    'Village/IsRural', ...(types.length ? [type] : []), ...(delivery ? [`Delivery eq '${delivery}'`] : []), ...(scheme ? [`SchemeId eq ${scheme}`] : []),
    ...(least ? [`Persons ge ${least}`] : []), ...(most ? [`Persons le ${most}`] : []),
  ];
}

/** Where the households stand. @param {Selection} selection */
export const householdSet = ({ scope: { zone } }) => (zone === null ? 'Households' : `Zones(${zone})/CoveredHouseholds()`);

/** The villages that a zone or an area covers. @param {Scope} scope @returns {[path: string, area: string]} */
export const coveredVillages = ({ zone, ring, rule }) => (ring ? [`CoveredVillagesOf(area=@area,rule='${rule}')`, writeArea(ring)] : [`Zones(${zone})/CoveredVillages(rule='${rule}')`, '']);
