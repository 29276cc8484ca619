import { askCoverage } from '../coverage/answer.js';
import { writeShape } from '../drawing/shape.js';
import { make } from '../element.js';
import { formatArea, formatCount, formatMoney } from '../format.js';
import { text } from '../language.js';
import { ruleOf } from './follow.js';
import { feature } from './layers.js';
import { listMore } from './tally.js';

/**
 * Two boundaries side by side: numbers, names and the map. Both are asked of the server by the same rule.
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('./tally.js').Frame} Frame
 * @typedef {{title: string, frame: Frame}} Side
 */

/** @param {Shape} shape @param {import('../state.js').Rule} rule @param {string} lang @returns {Promise<Frame>} */
export async function askFrame(shape, rule, lang) {
  const answer = await askCoverage({ shape, rule: ruleOf(rule) }, { lang, signal: new AbortController().signal });
  if (answer.state !== 'ready') throw answer.state === 'failed' ? answer.fault : new Error();
  return { rule: ruleOf(rule), totals: answer.totals, villages: new Map(answer.villages.map(({ code, name }) => [code, name])) };
}

/** @param {Language} lang @param {Side} a @param {Side} b */
export function drawBeside(lang, a, b) {
  const count = (/** @type {number | null} */ n) => (n === null ? text(lang, 'coverage.hidden') : formatCount(lang, n));
  const lines = /** @type {[string, (frame: Frame) => string][]} */ ([
    ['coverage.villages', ({ totals }) => count(totals.Villages)], ['coverage.households', ({ totals }) => count(totals.Households)], ['coverage.persons', ({ totals }) => count(totals.Persons)],
    ['plan.beside.unserved', ({ totals }) => count(totals.UnservedPersons)], ['coverage.area', ({ totals }) => formatArea(lang, totals.AreaSquareMetres).short], ['coverage.budget', ({ totals }) => formatMoney(lang, totals.BudgetYuan).short],
  ]);
  return make('div', {},
    make('table', { class: 'pairs' }, make('thead', {}, make('tr', {}, make('td'), ...[a, b].map(({ title }) => make('th', { scope: 'col' }, title)))),
      make('tbody', {}, ...lines.map(([label, write]) => make('tr', {}, make('th', { scope: 'row' }, text(lang, label)), make('td', {}, write(a.frame)), make('td', {}, write(b.frame)))))),
    ...drawOnly(lang, a, b), ...drawOnly(lang, b, a));
}

/** Villages of one that the other has not. @param {Language} lang @param {Side} here @param {Side} there */
function drawOnly(lang, here, there) {
  const names = listMore(here.frame.villages, there.frame.villages).map(({ name }) => name);
  return names.length ? [make('p', { class: 'hint' }, make('b', {}, `${text(lang, 'plan.beside.only', { title: here.title, n: names.length })} `), names.join(lang === 'zh' ? '、' : ', '))] : [];
}

/** The other boundary on the map. @param {import('../overlay.js').Overlay} map */
export function addOther(map) {
  map.data('plan-other', []);
  map.layer({ id: 'plan-other-fill', type: 'fill', source: 'plan-other', paint: { 'fill-color': '#c77700', 'fill-opacity': 0.12 } });
  map.layer({ id: 'plan-other', type: 'line', source: 'plan-other', layout: { 'line-join': 'round' }, paint: { 'line-color': '#c77700', 'line-width': 3.5, 'line-dasharray': [0.6, 1.2] } });
}

/** @param {import('../overlay.js').Overlay} map @param {Shape | null} shape */
export const showOther = (map, shape) => map.data('plan-other', shape ? [feature(writeShape(shape))] : []);
