import { evaluate } from '../expression.js';

/**
 * The classes of the rate are those of the map's own layer of villages: its style is where they are decided.
 * @typedef {import('../state.js').MapStyle} MapStyle
 * @param {MapStyle} style
 */
const rateLayer = (style) => style.layers.find(({ id }) => id === 'villages-rate');

/** The colour of a rate; null where the rate is unknown, which is hatched. @param {MapStyle} style @param {number | null} rate @returns {string | null} */
export const colourOf = (style, rate) => (rate === null ? null : evaluate(rateLayer(style)?.paint?.['fill-color'], { zoom: 10, properties: { rate }, images: new Set() }));

/** Each class with its colour, from the lowest. @param {MapStyle} style @returns {{label: string, colour: string}[]} */
export const listClasses = (style) => (rateLayer(style)?.metadata?.legend ?? []).map(([label, { rate }]) => ({ label, colour: colourOf(style, Number(rate)) ?? '' }));

/**
 * Rows by colour, for one layer that paints them all.
 * @param {MapStyle} style
 * @param {{Code: string, Rate: number | null}[]} rows
 * @returns {any} an expression of the colour by code; transparent where nothing is known
 */
export function paintByCode(style, rows) {
  const known = rows.filter(({ Rate }) => Rate !== null);
  return known.length ? ['match', ['get', 'code'], ...known.flatMap(({ Code, Rate }) => [Code, colourOf(style, Rate)]), '#00000000'] : '#00000000';
}
