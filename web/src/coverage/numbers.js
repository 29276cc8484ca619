import { formatArea, formatCount, formatLength, formatMoney, formatMu } from '../format.js';
import { text, word } from '../language.js';

/**
 * What the panel says of an answer, as values; nothing is computed here that decides.
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./answer.js').Totals} Totals
 * @typedef {{short: string, exact?: string, rows?: string, hidden?: boolean}} Figure rows names the list behind the number; hidden: withheld or unknown
 * @typedef {{caption: string, heads: string[], lines: {label: string, figures: Figure[]}[], note?: string}} Table
 * @typedef {{label: string, figures: Figure[]}} Line
 */

/** @param {Language} lang @param {number | null | undefined} value @param {(value: number) => Figure} write @param {string} [rows] @returns {Figure} */
const write = (lang, value, write, rows) => (value === null || value === undefined
  ? { short: text(lang, 'coverage.hidden'), hidden: true }
  : { ...write(value), ...(rows && value !== 0 ? { rows } : {}) });

/** @param {Language} lang @param {string} unit */
const counted = (lang, unit) => (/** @type {number} */ value) => ({ short: `${formatCount(lang, value)} ${text(lang, unit)}`.trim() });

/** @param {Language} lang @returns {(value: number) => Figure} */
const bare = (lang) => (value) => ({ short: formatCount(lang, value) });

/**
 * Villages and towns by the rule.
 * @param {Language} lang
 * @param {Totals} t
 * @returns {Line[]}
 */
export const listPlaces = (lang, t) => [
  { label: text(lang, 'coverage.villages'), figures: [write(lang, t.Villages, counted(lang, 'unit.villages'), 'villages')] },
  { label: text(lang, 'coverage.towns'), figures: [write(lang, t.Townships, counted(lang, 'unit.towns'))] },
  { label: text(lang, 'coverage.area'), figures: [write(lang, t.AreaSquareMetres, (value) => formatArea(lang, value)), write(lang, t.AreaMu, (value) => formatMu(lang, value))] },
];

/**
 * Households and persons in pairs: served, not served and unknown apart, then by supply type.
 * @param {Language} lang
 * @param {Totals} t
 * @param {boolean} hasHouseholds may the reader see the rows of households
 * @returns {Table[]}
 */
export function listPeople(lang, t, hasHouseholds) {
  const pair = (/** @type {string} */ label, /** @type {number | null} */ households, /** @type {number | null} */ persons, rows = '') => ({
    label, figures: [write(lang, households, bare(lang), hasHouseholds ? rows : ''), write(lang, persons, bare(lang))],
  });
  const heads = [text(lang, 'coverage.households'), text(lang, 'coverage.persons')];
  return [
    {
      caption: text(lang, 'coverage.people'), heads, lines: [
        pair(text(lang, 'coverage.all'), t.Households, t.Persons, 'households'),
        pair(text(lang, 'supply.centralized'), t.CentralizedHouseholds, t.CentralizedPersons, 'centralizedHouseholds'),
        pair(text(lang, 'coverage.unserved'), t.UnservedHouseholds, t.UnservedPersons, 'unservedHouseholds'),
        pair(text(lang, 'coverage.unknown'), t.UnknownHouseholds, t.UnknownPersons, 'unknownHouseholds'),
      ],
      note: t.SuppressedVillages ? text(lang, 'coverage.suppressed', { n: t.SuppressedVillages }) : undefined,
    },
    { caption: text(lang, 'coverage.types'), heads, lines: t.SupplyTypes.map((type) => pair(word(lang, 'SupplyType', type.SupplyType), type.Households, type.Persons, `households.${type.SupplyType}`)) },
  ];
}

/**
 * Sites, projects and their money by source.
 * @param {Language} lang
 * @param {Totals} t
 * @returns {{lines: Line[], table: Table}}
 */
export function listProjects(lang, t) {
  const yuan = (/** @type {number} */ value) => formatMoney(lang, value);
  return {
    lines: [
      { label: text(lang, 'coverage.sites'), figures: [write(lang, t.ProjectSites, counted(lang, 'unit.sites'), 'sites')] },
      { label: text(lang, 'coverage.projects'), figures: [write(lang, t.Projects, counted(lang, 'unit.projects'), 'projects')] },
      { label: text(lang, 'coverage.budget'), figures: [write(lang, t.BudgetYuan, yuan, 'funds')] },
      { label: text(lang, 'coverage.allotted'), figures: [write(lang, t.AllottedYuan, yuan, 'funds')] },
      { label: text(lang, 'coverage.paid'), figures: [write(lang, t.PaidYuan, yuan, 'funds')] },
    ],
    table: {
      caption: text(lang, 'coverage.funds'), heads: ['budget', 'allotted', 'paid'].map((key) => text(lang, `coverage.${key}`)),
      lines: t.Funds.map((fund) => ({ label: word(lang, 'FundSource', fund.Source), figures: [fund.BudgetYuan, fund.AllottedYuan, fund.PaidYuan].map((value) => write(lang, value, yuan, `funds.${fund.Source}`)) })),
      note: t.PaidUnknown ? text(lang, 'coverage.paidUnknown', { n: t.PaidUnknown }) : undefined,
    },
  };
}

/**
 * Pipe in service and facilities by kind.
 * @param {Language} lang
 * @param {Totals} t
 * @returns {Line[]}
 */
export const listWorks = (lang, t) => [
  ...[['pipes', t.PipeMetres], ['mains', t.MainPipeMetres], ['branches', t.BranchPipeMetres]].map(([key, metres]) => ({
    label: text(lang, `coverage.${key}`), figures: [write(lang, /** @type {number | null} */ (metres), (value) => formatLength(lang, value))],
  })),
  ...t.Facilities.map(({ Kind, Facilities }) => ({ label: word(lang, 'FacilityKind', Kind), figures: [write(lang, Facilities, counted(lang, 'unit.facilities'), `facilities.${Kind}`)] })),
];

/** The three shares of a bar, for the eye; null where a part is withheld. @param {Totals} t @returns {number[] | null} 0..1 */
export function shareOut({ CentralizedPersons, UnservedPersons, UnknownPersons }) {
  const parts = [CentralizedPersons, UnservedPersons, UnknownPersons];
  const sum = parts.reduce((/** @type {number} */ all, part) => all + (part ?? 0), 0);
  return parts.includes(null) || sum === 0 ? null : parts.map((part) => (part ?? 0) / sum);
}
