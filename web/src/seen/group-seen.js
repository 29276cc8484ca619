/**
 * @typedef {import('../state.js').Hit} Hit
 * @typedef {{kind: string, named: Hit[], others: number}} Seen what is in view of a kind: by name, and how many have none or no name that is told
 */

/** The widest first. */
const order = ['zone', 'division', 'village', 'facility', 'site', 'node', 'pipe', 'cistern', 'household'];

/** Nothing about a single household is listed; they are counted. */
const counted = ['household', 'cistern', 'pipe'];

/**
 * What is drawn, each thing once, by kind and name.
 * @param {Hit[]} hits
 * @param {import('../language.js').Language} lang
 * @returns {Seen[]}
 */
export function groupSeen(hits, lang) {
  const compare = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en').compare;
  const nameOf = (/** @type {Hit} */ { properties }) => String(properties.name);
  return order.flatMap((kind) => {
    const all = hits.filter((hit) => hit.kind === kind);
    const named = counted.includes(kind) ? [] : all.filter(({ properties }) => properties.name).sort((a, b) => compare(nameOf(a), nameOf(b)));
    return all.length ? [{ kind, named, others: all.length - named.length }] : [];
  });
}
