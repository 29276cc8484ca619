import { readBriefing, writeBriefing } from './briefing-link.js';
import { readPlan, writePlan } from './plan-link.js';
import { readRing, writeRing } from './ring.js';
import { readWater, writeWater } from './water-link.js';
import { works } from './works.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').View} View
 */

/** @typedef {Partial<Pick<State, 'lang' | 'groups' | 'selected' | 'work' | 'rule' | 'area' | 'rows' | 'by' | 'within' | 'measure' | 'order' | 'filter' | 'deck' | 'slide' | 'seen' | 'compare' | 'split' | 'snapshot'>> & {view?: View}} Link what an address can say */

/** @type {State['rule'][]} */
export const rules = ['majorityOfArea', 'majorityOfHouseholds', 'seat', 'whole', 'overlaps', 'declared'];

/**
 * Query and fragment of an address for what is shown. `at` is longitude, latitude, zoom and, when turned, bearing.
 * @param {Pick<State, 'lang' | 'view' | 'groups' | 'selected'> & Partial<State>} state
 */
export function writeLink({ lang, view, groups, selected, work, ...more }) {
  const parts = [`lang=${lang}`];
  if (view) parts.push(`at=${writeView(view)}`);
  if (groups) parts.push(`layers=${groups.map(encodeURIComponent).join(',')}`);
  if (selected) parts.push(`sel=${encodeURIComponent(selected).replaceAll('%3A', ':')}`);
  return `?${[...parts, ...writeAnalysis(more), ...(work === 'water' ? writeWater(more) : work === 'plan' ? [...writeWater({ within: more.within }), ...writePlan(more)] : work === 'briefing' ? writeBriefing(more) : [])].join('&')}${work ? `#${work}` : ''}`;
}

/** What is asked about coverage, and whether the map is listed; what is as at the start is not said. @param {Partial<State>} state */
function writeAnalysis({ rule = 'majorityOfArea', area, rows, seen }) {
  return [
    ...(rule === 'majorityOfArea' ? [] : [`rule=${rule}`]),
    ...(area ? [`area=${writeRing(area)}`] : []),
    ...(rows ? [`rows=${rows}`] : []),
    ...(seen ? ['seen=1'] : []),
  ];
}

/** @param {View} view */
function writeView({ lng, lat, zoom, bearing }) {
  const turned = Math.round(bearing) === 0 ? [] : [bearing.toFixed(0)];
  return [lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2), ...turned].join(',');
}

/**
 * What an address says; a part that is missing or makes no sense is left out.
 * @param {string} address query and fragment
 * @returns {Link}
 */
export function readLink(address) {
  const [search, fragment = ''] = address.split('#');
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
    ...readWork(query, fragment),
    ...readAnalysis(query),
    ...readWater(query),
    ...readBriefing(query),
    ...readPlan(query),
  };
}

/** A fragment may also lead to a part of the page: it is then no way of working. @param {URLSearchParams} query @param {string} fragment @returns {Link} */
function readWork(query, fragment) {
  if (query.get('mode') === 'supply') return { work: 'water', measure: 'rate' }; // as links said before there were ways of working
  return Object.hasOwn(works, fragment) ? { work: /** @type {State['work']} */ (fragment) } : {};
}

/** @param {URLSearchParams} query @returns {Link} */
function readAnalysis(query) {
  const rule = rules.find((each) => each === query.get('rule'));
  const rows = query.get('rows') ?? '';
  const area = readRing(query.get('area') ?? '');
  return {
    ...(rule ? { rule } : {}),
    ...(area ? { area } : {}),
    ...(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/.test(rows) ? { rows } : {}),
    ...(query.get('seen') === '1' ? { seen: true } : {}),
  };
}

/** @param {string} at @returns {View | null} */
function readView(at) {
  const [lng, lat, zoom, bearing = 0] = at.split(',').map(Number);
  const valid = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 && Math.abs(bearing) <= 360;
  return valid ? { lng, lat, zoom, bearing } : null;
}
