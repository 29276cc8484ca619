/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').View} View
 */

/** @typedef {Partial<Pick<State, 'lang' | 'groups' | 'selected'>> & {view?: View}} Link what an address can say */

/**
 * The query part of an address for what is shown. `at` is longitude, latitude, zoom and, when turned, bearing.
 * @param {Pick<State, 'lang' | 'view' | 'groups' | 'selected'>} state
 */
export function writeLink({ lang, view, groups, selected }) {
  const parts = [`lang=${lang}`];
  if (view) parts.push(`at=${writeView(view)}`);
  if (groups) parts.push(`layers=${groups.map(encodeURIComponent).join(',')}`);
  if (selected) parts.push(`sel=${encodeURIComponent(selected).replaceAll('%3A', ':')}`);
  return `?${parts.join('&')}`;
}

/** @param {View} view */
function writeView({ lng, lat, zoom, bearing }) {
  const turned = Math.round(bearing) === 0 ? [] : [bearing.toFixed(0)];
  return [lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2), ...turned].join(',');
}

/**
 * What an address says; a part that is missing or makes no sense is left out.
 * @param {string} search `location.search`
 * @returns {Link}
 */
export function readLink(search) {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const view = readView(query.get('at') ?? '');
  const layers = query.get('layers');
  const selected = query.get('sel') ?? '';
  return {
    ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
    ...(view ? { view } : {}),
    ...(layers === null ? {} : { groups: layers.split(',').filter(Boolean) }),
    ...(/^[a-z]+:[^:]+$/.test(selected) ? { selected } : {}),
  };
}

/** @param {string} at @returns {View | null} */
function readView(at) {
  const [lng, lat, zoom, bearing = 0] = at.split(',').map(Number);
  const valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && Math.abs(bearing) <= 360;
  return valid ? { lng, lat, zoom, bearing } : null;
}
