import { readRing, writeRing } from './ring.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').View} View
 */

/** @typedef {Partial<Pick<State, 'lang' | 'groups' | 'selected' | 'mode' | 'rule' | 'area' | 'by' | 'within' | 'rows'>> & {view?: View}} Link what an address can say */

/** @type {State['rule'][]} */
export const rules = ['majorityOfArea', 'majorityOfHouseholds', 'seat', 'whole', 'overlaps', 'declared'];

/** @type {State['by'][]} from the largest divisions to the smallest */
export const levels = ['County', 'Township', 'Village'];

/**
 * The query part of an address for what is shown. `at` is longitude, latitude, zoom and, when turned, bearing.
 * @param {Pick<State, 'lang' | 'view' | 'groups' | 'selected'> & Partial<State>} state
 */
export function writeLink({ lang, view, groups, selected, ...more }) {
  const parts = [`lang=${lang}`];
  if (view) parts.push(`at=${writeView(view)}`);
  if (groups) parts.push(`layers=${groups.map(encodeURIComponent).join(',')}`);
  if (selected) parts.push(`sel=${encodeURIComponent(selected).replaceAll('%3A', ':')}`);
  return `?${[...parts, ...writeAnalysis(more)].join('&')}`;
}

/** What is asked about coverage and supply; what is as at the start is not said. @param {Partial<State>} state */
function writeAnalysis({ mode, rule = 'majorityOfArea', area, by = 'County', within, rows }) {
  return [
    ...(rule === 'majorityOfArea' ? [] : [`rule=${rule}`]),
    ...(area ? [`area=${writeRing(area)}`] : []),
    ...(mode === 'supply' ? [`mode=supply`, `by=${by}`, ...(within ? [`within=${within}`] : [])] : []),
    ...(rows ? [`rows=${rows}`] : []),
  ];
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
  const selected = query.get('sel') ?? (query.has('zone') ? `zone:${query.get('zone')}` : '');
  return {
    ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
    ...(view ? { view } : {}),
    ...(layers === null ? {} : { groups: layers.split(',').filter(Boolean) }),
    ...(/^[a-z]+:[^:]+$/.test(selected) ? { selected } : {}),
    ...readAnalysis(query),
  };
}

/** @param {URLSearchParams} query @returns {Link} */
function readAnalysis(query) {
  const [rule, by] = [rules.find((each) => each === query.get('rule')), levels.find((each) => each === query.get('by'))];
  const [within, rows] = [query.get('within') ?? '', query.get('rows') ?? ''];
  const area = readRing(query.get('area') ?? '');
  return {
    ...(rule ? { rule } : {}),
    ...(area ? { area } : {}),
    ...(query.get('mode') === 'supply' ? { mode: 'supply' } : {}),
    ...(by ? { by } : {}),
    ...(/^\d{12}$/.test(within) ? { within } : {}),
    ...(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/.test(rows) ? { rows } : {}),
  };
}

/** @param {string} at @returns {View | null} */
function readView(at) {
  const [lng, lat, zoom, bearing = 0] = at.split(',').map(Number);
  const valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && Math.abs(bearing) <= 360;
  return valid ? { lng, lat, zoom, bearing } : null;
}
