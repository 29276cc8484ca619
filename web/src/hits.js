/**
 * @typedef {import('./state.js').Hit} Hit
 * @typedef {{id?: string | number, kind: string, properties: Record<string, any>}} Drawn a feature as the map drew it
 */

/** What a click most likely meant, first. */
const order = ['node', 'cistern', 'site', 'facility', 'household', 'pipe', 'village', 'zone', 'division'];
const divisionLevels = ['Township', 'County', 'Prefecture', 'Province'];

/** The property that identifies a feature, where it is not the id. @type {Record<string, string>} */
const identity = { village: 'code', division: 'code' };

/**
 * `kind:key` of a feature; the same in the state, in links and in the style's selection filters.
 * @param {string} kind
 * @param {{id?: string | number, properties: Record<string, any>}} feature
 */
export const keyOf = (kind, { id, properties }) => `${kind}:${properties[identity[kind] ?? 'id'] ?? id}`;

/** @param {string} key */
export const kindOf = (key) => key.replace(/:.*/, '');

/**
 * The features under a click, each once, the most specific first.
 * @param {Drawn[]} drawn
 * @returns {Hit[]}
 */
export function listHits(drawn) {
  const hits = new Map(drawn.map((feature) => {
    const key = keyOf(feature.kind, feature);
    const properties = feature.id === undefined ? feature.properties : { id: feature.id, ...feature.properties };
    return [key, { key, kind: feature.kind, properties }];
  }));
  return [...hits.values()].sort((a, b) => rank(a) - rank(b));
}

/** @param {Hit} hit */
const rank = ({ kind, properties }) =>
  order.indexOf(kind) * divisionLevels.length + Math.max(0, divisionLevels.indexOf(String(properties.level)));
