import { formatCount, formatMoney, formatShare } from './format.js';
import { text, word } from './language.js';

/**
 * @typedef {import('./language.js').Language} Language
 * @typedef {'text' | 'yesNo' | 'share' | 'money' | 'year' | `word:${string}` | `count:${string}`} As how a value is written
 * @typedef {{key: string, as: As, absent?: (properties: Record<string, unknown>) => string}} Field
 * @typedef {{label: string, value: string, exact?: string, unknown: boolean}} Row
 */

/** @param {Record<string, unknown>} p */
const withoutRate = (p) => (p.rate_state === 'suppressed' ? 'value.suppressed' : p.rate_state === 'not_rural' ? 'value.notApplicable' : 'value.unknown');
/** @param {Record<string, unknown>} p */
const withoutCount = (p) => (p.rate_state === 'suppressed' ? 'value.suppressed' : 'value.withheld');

/** @param {string} key @param {As} [as] @param {Field['absent']} [absent] @returns {Field} */
const field = (key, as = 'text', absent) => ({ key, as, absent });

const site = [
  field('name'), field('project'), field('category', 'word:ProjectCategory'), field('stage', 'word:ProjectStage'), field('budget_yuan', 'money'),
  field('zone_id', 'text', () => 'value.noZone'), field('project_id'), field('id'),
];

/** What the panel tells of each kind, in this order. @type {Record<string, Field[]>} */
export const fields = {
  village: [
    field('name'), field('code'), field('kind', 'word:VillageKind'), field('is_rural', 'yesNo'), field('township_code'),
    field('rate', 'share', withoutRate), field('rate_state', 'word:RateState'), field('evidence', 'word:Evidence', () => 'value.notDeclared'),
    field('households', 'count:households', withoutCount), field('persons', 'count:persons', withoutCount),
    field('unserved_households', 'count:households', withoutCount), field('unknown_households', 'count:households', withoutCount),
  ],
  division: [field('name'), field('code'), field('level', 'word:Level')],
  zone: [
    field('name'), field('level', 'word:ZoneLevel'), field('status', 'word:ZoneStatus'), field('town'), field('evidence', 'word:Evidence'),
    field('declared_villages', 'count:villages'), field('id'),
  ],
  household: [
    field('supply_type', 'word:SupplyType'), field('delivery', 'word:Delivery'), field('is_centralized', 'yesNo'),
    field('persons', 'count:persons'), field('id'),
  ],
  pipe: [
    field('role', 'word:Role'), field('status', 'word:AssetStatus'), field('diameter_mm', 'count:mm'), field('material', 'word:PipeMaterial'),
    field('year', 'year'), field('id'),
  ],
  node: [
    field('name'), field('kind', 'word:WaterNodeKind'), field('status', 'word:AssetStatus'),
    field('is_open', 'yesNo', (p) => (p.kind === 'Valve' ? 'value.unknown' : 'value.notApplicable')), field('id'),
  ],
  cistern: [field('is_drinking', 'yesNo'), field('status', 'word:CisternStatus'), field('id')],
  site,
  project: site,
  facility: [field('name'), field('kind', 'word:FacilityKind'), field('status', 'word:AssetStatus'), field('village_code'), field('id')],
};

/**
 * The rows of the panel: every attribute of the kind, a missing one as a word and never blank, then whatever else the server sent.
 * @param {Language} lang
 * @param {string} kind
 * @param {Record<string, unknown>} properties
 * @returns {Row[]}
 */
export function listRows(lang, kind, properties) {
  const known = fields[kind] ?? [];
  const more = Object.keys(properties).filter((key) => key !== 'synthetic' && !known.some((f) => f.key === key)).map((key) => field(key));
  return [...known, ...more].map((each) => writeRow(lang, each, properties));
}

/** @param {Language} lang @param {Field} field @param {Record<string, unknown>} properties @returns {Row} */
function writeRow(lang, { key, as, absent }, properties) {
  const label = text(lang, `field.${key}`);
  const value = properties[key];
  if (value === undefined || value === null) return { label, value: text(lang, absent?.(properties) ?? 'value.unknown'), unknown: true };
  return { label, ...writeValue(lang, as, value), unknown: value === 'Unknown' };
}

/** @param {Language} lang @param {As} as @param {unknown} value @returns {{value: string, exact?: string}} */
function writeValue(lang, as, value) {
  const [how, what] = as.split(':');
  switch (how) {
    case 'yesNo': return { value: text(lang, value ? 'value.yes' : 'value.no') };
    case 'word': return { value: word(lang, what, value) };
    case 'count': return { value: `${formatCount(lang, Number(value))} ${text(lang, `unit.${what}`)}` };
    case 'share': return { value: formatShare(Number(value)), exact: `${value}` };
    case 'money': return { value: formatMoney(lang, Number(value)).short, exact: formatMoney(lang, Number(value)).exact };
    case 'year': return { value: `${value} ${text(lang, 'unit.year')}`.trim() };
    default: return { value: String(value) };
  }
}
