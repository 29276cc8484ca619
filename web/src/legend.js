import { evaluate } from './expression.js';
import { isShown } from './layers.js';

/**
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./state.js').StyleLayer} StyleLayer
 * @typedef {{shape: 'area', color: string, opacity: number} | {shape: 'line', color: string, width: number, dash: number[]}
 *   | {shape: 'dot', color: string, radius: number} | {shape: 'pattern' | 'icon', image: string}} Swatch
 * @typedef {{group: string, rows: {label: string, swatch: Swatch}[]}} LegendGroup
 */

/**
 * What the visible layers mean at this zoom, in the order of the groups. Every colour, width and image is read from the style.
 * @param {MapStyle} style
 * @param {string[]} groups the visible ones, in order
 * @param {number} zoom
 * @param {ReadonlySet<string>} images names that can be drawn
 * @returns {LegendGroup[]}
 */
export function readLegend(style, groups, zoom, images) {
  const drawn = style.layers.filter((layer) => layer.metadata?.legend && isShown(layer, groups) && isInRange(layer, zoom));
  return groups
    .map((group) => ({ group, rows: drawn.filter((layer) => layer.metadata?.group === group).flatMap((layer) => readRows(layer, zoom, images)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** @param {StyleLayer} layer @param {number} zoom */
const isInRange = ({ minzoom = 0, maxzoom = 25 }, zoom) => minzoom <= zoom && zoom < maxzoom;

/** @param {StyleLayer} layer @param {number} zoom @param {ReadonlySet<string>} images */
const readRows = (layer, zoom, images) =>
  (layer.metadata?.legend ?? []).map(([label, properties]) => ({ label, swatch: readSwatch(layer, { zoom, properties, images }) }));

/**
 * @param {StyleLayer} layer
 * @param {import('./expression.js').Sample} sample
 * @returns {Swatch}
 */
function readSwatch(layer, sample) {
  const paint = (/** @type {string} */ name, /** @type {any} */ fallback = null) => evaluate(layer.paint?.[name] ?? fallback, sample);
  switch (layer.type) {
    case 'line': return { shape: 'line', color: paint('line-color'), width: paint('line-width', 1), dash: paint('line-dasharray', []) };
    case 'circle': return { shape: 'dot', color: paint('circle-color'), radius: paint('circle-radius') };
    case 'symbol': return { shape: 'icon', image: evaluate(layer.layout?.['icon-image'], sample) };
    default: return layer.paint?.['fill-pattern']
      ? { shape: 'pattern', image: paint('fill-pattern') }
      : { shape: 'area', color: paint('fill-color'), opacity: paint('fill-opacity', 1) };
  }
}
