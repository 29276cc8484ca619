/**
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./state.js').StyleLayer} StyleLayer
 */

/** The groups a reader can switch, in the order of the list. */
const order = ['tianditu', 'imagery', 'villages', 'zones', 'declared', 'divisions', 'names', 'water', 'households', 'projects', 'facilities'];

/** From elsewhere, by way of the server. */
const backgrounds = ['tianditu', 'imagery'];

/**
 * The groups that this caller's style has layers for.
 * @param {MapStyle} style
 */
export const listGroups = (style) => order.filter((group) => style.layers.some((layer) => layer.metadata?.group === group));

/**
 * The groups to show: those of the link, else all of the style but the backgrounds, which somebody has to switch on.
 * @param {MapStyle} style
 * @param {string[] | null} groups
 */
export const chooseGroups = (style, groups) => listGroups(style).filter((group) => groups?.includes(group) ?? !backgrounds.includes(group));

/**
 * Is this layer drawn when these groups are chosen? Layers outside every switchable group (ground, selection) always are.
 * @param {StyleLayer} layer
 * @param {string[]} groups
 */
export function isShown(layer, groups) {
  const group = layer.metadata?.group ?? '';
  return !order.includes(group) || groups.includes(group);
}

/**
 * The groups after one was switched.
 * @param {string[]} groups
 * @param {string} group
 */
export const toggleGroup = (groups, group) =>
  order.filter((each) => groups.includes(each) !== (each === group));
