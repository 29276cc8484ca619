import { evaluate } from '../expression.js';
import { formatCount, formatShare } from '../format.js';

/**
 * What colours the divisions: a measure, its classes from the least, and a colour for each. The classes of the rate are those of the map's own layer of villages: its style is where they are decided.
 * @typedef {import('../state.js').MapStyle} MapStyle
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('../water-link.js').Measure} Measure
 * @typedef {import('./answer.js').MapRow} MapRow
 * @typedef {'none' | 'unknown' | 'suppressed'} Why there is no colour
 */

/** The least of each class of persons; the first is nobody. */
const counts = [0, 1, 100, 500, 2000, 10_000];

/** The least of each class of shares; the first is nobody, the second more than nobody. */
const shares = [0, Number.MIN_VALUE, 0.02, 0.05, 0.1, 0.2];

/** The family of the hatching that says unknown, from light to dark. */
const violets = ['#f2f0f7', '#dcd8ea', '#bdb7d6', '#9c93c0', '#7c70a8', '#574b86'];

/** @param {MapStyle} style */
const rateLayer = (style) => style.layers.find(({ id }) => id === 'villages-rate');

/** The style's colour by the `rate` of a village tile. @param {MapStyle} style */
export const rateExpression = (style) => rateLayer(style)?.paint?.['fill-color'];

/** @param {MapStyle} style @param {number} rate @returns {string} */
const colourOfRate = (style, rate) => evaluate(rateExpression(style), { zoom: 10, properties: { rate }, images: new Set() });

/** @param {number[]} classes @param {number} value */
const classOf = (classes, value) => classes.findLastIndex((least) => value >= least);

/** @param {MapStyle} style the colours of the rate, the best last @returns {string[]} for counts: nobody has the colour of the best rate */
const warm = (style) => (rateLayer(style)?.metadata?.legend ?? []).map(([, { rate }]) => colourOfRate(style, Number(rate))).reverse();

/** The value of a row that colours it. @param {Measure | 'matching'} measure @param {MapRow} row */
export const valueOf = (measure, row) => (measure === 'matching' ? row.Persons : measure === 'rate' ? row.Rate : measure === 'unknown' ? row.UnknownShare : row.UnservedPersons) ?? null;

/** @param {MapStyle} style @param {Measure | 'matching'} measure @param {number} value */
export function colourOf(style, measure, value) {
  if (measure === 'rate') return colourOfRate(style, value);
  return measure === 'unknown' ? violets[classOf(shares, value)] : warm(style)[classOf(counts, value)];
}

/** Why a row has no value: withheld, or nothing known of it. @param {MapRow} row @returns {Why} */
export const whyNot = ({ IsSuppressed, RuralPersons }) => (IsSuppressed || (RuralPersons ?? null) === null ? 'suppressed' : 'unknown');

/** Each class with its colour, from the least; the label of a rate is a key. @param {MapStyle} style @param {Measure | 'matching'} measure @param {Language} lang @returns {{label: string, colour: string}[]} */
export function listClasses(style, measure, lang) {
  if (measure === 'rate') return (rateLayer(style)?.metadata?.legend ?? []).map(([label, { rate }]) => ({ label, colour: colourOfRate(style, Number(rate)) }));
  const classes = measure === 'unknown' ? shares : counts;
  return classes.map((least, i) => ({ label: measure === 'unknown' ? nameShares(least, classes[i + 1]) : nameCounts(lang, least, classes[i + 1]), colour: colourOf(style, measure, least) }));
}

/** @param {Language} lang @param {number} least @param {number} [next] */
const nameCounts = (lang, least, next) => (least === 0 ? '0' : next === undefined ? `≥ ${formatCount(lang, least)}` : `${formatCount(lang, least)}–${formatCount(lang, next - 1)}`);

/** @param {number} least @param {number} [next] */
const nameShares = (least, next) => (least === 0 ? '0%' : next === undefined ? `≥ ${formatShare(least)}` : least < 0.01 ? `< ${formatShare(next)}` : `${formatShare(least)}–<${formatShare(next)}`);

/**
 * Rows by colour, for one layer that paints them all.
 * @param {MapStyle} style
 * @param {Measure | 'matching'} measure
 * @param {MapRow[]} rows
 * @returns {any} an expression of the colour by code; transparent where nothing is known
 */
export function paintByCode(style, measure, rows) {
  const known = rows.flatMap((row) => {
    const value = valueOf(measure, row);
    return value === null ? [] : [row.Code, colourOf(style, measure, value)];
  });
  return known.length ? ['match', ['get', 'code'], ...known, '#00000000'] : '#00000000';
}
