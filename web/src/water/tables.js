import { column, householdColumns, withFilter } from '../rows/questions.js';
import { codeName, coveredVillages, hasHouseholdFilter, householdConditions, householdSet, isCovered } from './selection.js';

/**
 * The tables of the water view: of each an OData address, whatever is selected.
 * @typedef {import('./selection.js').Selection} Selection
 * @typedef {import('../rows/questions.js').Kind} Kind
 * @typedef {import('../rows/questions.js').Column} Column
 * @typedef {'divisions' | 'matching' | 'households' | 'schemes' | 'pipes'} Name
 */

/** Unknown stands last, whichever way; the code decides between equals. @param {string} key @returns {(order: string) => string} */
const nullsLast = (key) => (order) => (order.split(' ')[0] === key ? order : `${order.split(' ')[0]} eq null,${order},${key}`);

/** @param {Record<string, any>} row */
const withoutRate = (row) => (row.RuralPersons === null ? 'coverage.hidden' : 'water.rateUnknown');
const hidden = () => 'coverage.hidden';

/** @param {string} path @param {string} label @returns {Column} a count that may be withheld */
const count = (path, label) => ({ ...column(path, label, 'count'), absent: hidden });

const people = [
  count('UnservedHouseholds', 'water.unservedHouseholds'), count('UnservedPersons', 'column.unservedPersons'), count('UnknownPersons', 'column.unknownPersons'),
  { ...column('UnknownShare', 'water.unknownShare', 'share'), absent: hidden }, count('RuralPersons', 'water.ruralPersons'),
];

/** @type {Record<string, string>} */
const only = { unserved: 'UnservedPersons gt 0', unknown: 'UnknownPersons gt 0' };

/** Totals of a village under the names that SupplyCoverage gives them. */
const fromTotals = [
  ...['UnservedHouseholds', 'UnservedPersons', 'UnknownPersons'].map((name) => `Totals/${name} as ${name}`),
  '1.0 mul Totals/UnknownPersons div Totals/Persons as UnknownShare', 'Totals/Persons as RuralPersons',
];

/** @param {string} which */
const ofTotals = (which) => (only[which] ? [`Totals/${only[which]}`] : []);

/** Villages by a rule: of a zone or a drawn area. @type {Kind} */
const covered = {
  of: 'division', at: '', order: 'UnservedPersons desc', sort: nullsLast('Code'), compute: fromTotals,
  columns: [column('Name', 'field.name'), column('Code', 'field.code'), ...people],
  from: ({ scope, filter }) => withFilter(coveredVillages(scope)[0], ['IsRural', 'Totals/Persons ne 0', ...ofTotals(filter.only)], coveredVillages(scope)[1]),
};

/** The same where there are no counts. @type {Kind} */
const coveredPlaces = { ...covered, order: 'Code', compute: [], columns: covered.columns.slice(0, 2), from: ({ scope }) => withFilter(coveredVillages(scope)[0], ['IsRural'], coveredVillages(scope)[1]) };

/** Villages of a division with their boundaries, which SupplyCoverage has not. @type {Kind} */
const villageShapes = {
  ...covered, at: 'Boundary', sort: () => 'Code',
  from: ({ scope: { code }, filter }) => withFilter('Villages', [...(code ? [`${code.endsWith('000') ? codeName(code) : 'Code'} eq '${code}'`] : []), 'IsRural', 'Totals/Persons ne 0', ...ofTotals(filter.only)]),
};

/** The boundaries of divisions, which no table of supply has. @param {Selection} selection */
const outlines = ({ by, scope: { code } }) => (by === 'Village' ? withFilter('Villages', code ? [`${code.endsWith('000') ? codeName(code) : 'Code'} eq '${code}'`] : []) : withFilter('Divisions', [`Level eq '${by}'`])).replace(/\?$/, '');

/** @param {Selection} selection @returns {Kind} */
const divisions = ({ by, sees }) => ({
  of: 'division', at: '', order: 'UnservedPersons desc', sort: nullsLast('Code'), compute: ['1.0 mul UnknownPersons div RuralPersons as UnknownShare'],
  columns: [
    column('Name', 'field.name'), column('Code', 'field.code'), { ...column('Rate', 'field.rate', 'share'), absent: withoutRate },
    ...people, { ...column('TapWaterRate', 'water.tapRate', 'share'), absent: withoutRate, warn: ({ IsDefect }) => (IsDefect ? 'water.defect' : '') },
    ...(by === 'Village' ? [] : [count('VillagesFullyServed', 'water.fullVillages'), count('Villages', 'water.villages')]),
  ],
  beside: ['IsDefect'],
  from: ({ scope: { code }, filter }) => withFilter(`SupplyCoverage(by='${by}'${code ? `,within='${code}'` : ''})`, ['RuralPersons ne 0', only[filter.only]]),
  ...(by !== 'Village' ? { outlines } : sees === 'counts' ? { shapes: villageShapes } : {}),
});

/** @type {Record<import('../state.js').By, [code: string, name: string]>} */
const groups = { County: ['CountyCode', 'Village/County/Name'], Township: ['TownshipCode', 'Village/Township/Name'], Village: ['VillageCode', 'Village/Name'] };

/** Divisions by the households of the filter that lie in them. @type {Kind} */
const matching = {
  of: 'division', at: '', outlines, order: 'Persons desc', sort: nullsLast('Code'),
  columns: [column('Name', 'field.name'), column('Code', 'field.code'), column('Households', 'coverage.households', 'count'), column('Persons', 'coverage.persons', 'count')],
  from: (/** @type {Selection} */ selection) => {
    const [code, name] = groups[selection.by];
    return `/odata/${householdSet(selection)}?$apply=filter(${householdConditions(selection).join(' and ')})/compute(${code} as Code,${name} as Name)/groupby((Code,Name),aggregate($count as Households,Persons with sum as Persons))`;
  },
};

/** @type {Kind} */
const households = {
  of: 'household', at: 'Location', order: 'Id', columns: [...householdColumns, { ...column('Scheme/Name', 'water.scheme'), absent: ({ SupplyType }) => (SupplyType === 'Unknown' ? 'value.unknown' : 'water.noScheme') }],
  from: (selection) => withFilter(householdSet(selection), householdConditions(selection)),
};

/** Schemes are a county's; in a zone or area those whose service area meets it. @type {Kind} */
const schemes = {
  of: 'scheme', at: '', order: 'CapacityCubicMetresPerDay desc', sort: nullsLast('Id'),
  columns: [
    column('Name', 'field.name'), column('County/Name', 'Level.County'), column('SupplyType', 'field.supply_type', 'word:SupplyType'), column('Status', 'field.status', 'word:AssetStatus'), column('Class', 'water.class', 'word:SchemeClass'),
    column('CapacityCubicMetresPerDay', 'water.capacity', 'count'), column('ActualCubicMetresPerDay', 'water.actual', 'count'), column('BuiltYear', 'field.year'), column('Operator', 'water.operator'),
  ],
  from: ({ scope: { code }, ground, filter: { status } }) => withFilter('WaterSchemes', [
    ...(code ? [`CountyCode eq '${code.slice(0, 6)}000000'`] : []), ...(ground ? [`geo.intersects(Boundary,geography'${ground}')`] : []), ...(status ? [`Status eq '${status}'`] : []),
  ]),
};
schemes.shapes = { ...schemes, at: 'Boundary' };

/** @type {Kind} */
const pipes = {
  of: 'pipe', at: 'Route', order: 'LengthMetres desc', sort: nullsLast('Id'),
  columns: [
    column('Id', 'field.id'), column('Role', 'field.role', 'word:Role'), column('Status', 'field.status', 'word:AssetStatus'), column('LengthMetres', 'water.length', 'metres'),
    column('DiameterMillimetres', 'water.diameter', 'count'), column('Material', 'field.material', 'word:PipeMaterial'), column('BuiltYear', 'field.year'), column('Scheme/Name', 'water.scheme'),
  ],
  from: (/** @type {Selection} */ { scope: { code, zone }, ground, filter: { status } }) => withFilter(zone === null ? 'WaterPipes' : `Zones(${zone})/CoveredWaterPipes()`, [
    ...(code ? [`${codeName(code) === 'TownshipCode' ? 'Village/TownshipCode' : codeName(code)} eq '${code}'`] : []),
    ...(zone === null && ground ? [`geo.intersects(Route,geography'${ground}')`] : []), ...(status ? [`Status eq '${status}'`] : []),
  ]),
};

/** The table that is open: rows of a name, else the divisions, by the households of the filter where there is one. @param {Selection} selection @param {string} rows @returns {{name: Name, kind: Kind}} */
export function chooseTable(selection, rows) {
  if (rows === 'households') return { name: 'households', kind: households };
  if (rows === 'schemes') return { name: 'schemes', kind: schemes };
  if (rows === 'pipes') return { name: 'pipes', kind: pipes };
  if (hasHouseholdFilter(selection.filter)) return { name: 'matching', kind: matching };
  if (!isCovered(selection.scope)) return { name: 'divisions', kind: divisions(selection) };
  const kind = selection.sees === 'counts' ? covered : coveredPlaces;
  return { name: 'divisions', kind: { ...kind, shapes: { ...kind, at: 'Boundary' } } };
}

/** What a division is coloured by stands beside its name: a narrow screen shows no more. @param {Kind} kind @param {string} first order @returns {Column[]} */
export function arrange({ of, columns }, first) {
  const [name, code, ...rest] = columns;
  const isLead = (/** @type {Column} */ { path }) => of === 'division' && path === first.split(' ')[0];
  return [name, code, ...rest.filter(isLead), ...rest.filter((column) => !isLead(column))];
}

/** The order a table comes in: divisions by what colours them. @param {Kind} kind @param {Name} name @param {import('../water-link.js').Measure} measure */
export const firstOrder = ({ order, columns }, name, measure) =>
  (name !== 'divisions' || order === 'Code' ? order : measure === 'unknown' ? 'UnknownShare desc' : measure === 'rate' && columns.some(({ path }) => path === 'Rate') ? 'Rate' : order);
