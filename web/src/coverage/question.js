import { writeShape } from '../drawing/shape.js';
import { kindOf } from '../hits.js';

/**
 * What is asked about coverage: of a stored zone or of a drawn area, by a rule.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').Rule} Rule
 * @typedef {import('../state.js').Position} Position
 * @typedef {{zone: number, rule: Rule} | {area: Position[], rule: Rule}} Question
 * @typedef {{shape: import('../drawing/shape.js').Shape, rule: Rule}} ShapeQuestion of a boundary with parts and holes
 */

/**
 * The selected zone comes before the drawn area; nothing is asked in a way of working, which asks for itself, or while an area is being drawn.
 * @param {Pick<State, 'selected' | 'area' | 'rule' | 'mode' | 'work'>} state
 * @returns {Question | null}
 */
export function chooseQuestion({ selected, area, rule, mode, work }) {
  if (mode || work) return null;
  if (kindOf(selected) === 'zone') return { zone: Number(selected.replace('zone:', '')), rule };
  return area && { area, rule: rule === 'declared' ? 'majorityOfArea' : rule };
}

/** What is asked about, as GeoJSON. @param {{area: Position[]} | {shape: import('../drawing/shape.js').Shape}} question */
const geometryOf = (question) => ('area' in question ? toPolygon(question.area) : writeShape(question.shape));

/** The GeoJSON of a ring. @param {Position[]} ring not closed */
export const toPolygon = (ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });

/**
 * Where the totals are asked; an area goes in the body.
 * @param {Question | ShapeQuestion} question
 * @returns {{address: string, body?: object}}
 */
export const askTotals = (question) => ('zone' in question
  ? { address: `/odata/Zones(${question.zone})/Coverage(rule='${question.rule}')` }
  : { address: '/odata/CoverageOf', body: { area: geometryOf(question), rule: question.rule } });

/**
 * Where the villages are asked: of a zone beside its declared list, else those that are covered.
 * @param {Question | ShapeQuestion} question
 * @returns {{address: string, body?: object}}
 */
export function askVillages(question) {
  if (!('zone' in question)) return { address: '/odata/CoveredVillagesOf?$select=Code,Name', body: { area: geometryOf(question), rule: question.rule } };
  return question.rule === 'declared'
    ? { address: `/odata/Zones(${question.zone})/CoveredVillages(rule='declared')?$select=Code,Name` }
    : { address: `/odata/Zones(${question.zone})/CoverageDifference(rule='${question.rule}')` };
}
