/**
 * Where the rows behind a number stand: one OData address each, which a reader may copy.
 * @typedef {import('../state.js').Position} Position
 * @typedef {'village' | 'division' | 'site' | 'facility' | 'household' | 'project' | 'fund' | 'scheme' | 'pipe'} Of what a row is
 * @typedef {{path: string, label: string, as?: 'count' | 'money' | 'share' | 'metres' | `word:${string}`, absent?: (row: Record<string, any>) => string, warn?: (row: Record<string, any>) => string}} Column
 *   path is as OData names it, `Township/Name`; absent says in which words there is no value, warn what is wrong with it, empty: nothing
 * @typedef {{of: Of, from: (scope: any, filter?: string) => string, columns: Column[], at: string, order: string, by?: string, words?: string,
 *   compute?: string[], beside?: string[], sort?: (order: string) => string, shapes?: Kind, outlines?: (scope: any) => string, whole?: string, inside?: string, unfold?: (row: Record<string, any>) => Record<string, any>[]}} Kind
 *   at: the property that says where the row lies, empty: none; by: the property that a part of the rows has in common, and the words for its values;
 *   compute: columns that the server makes; beside: what is read but no column; sort: an order as OData takes it; shapes: the same rows with their shapes, where they stand elsewhere; outlines: where the shapes of rows with a Code are, which have none themselves;
 *   unfold: the rows that lie in a row of the answer, which then comes whole, with these members and expanding what is inside
 * @typedef {{zone: number | null, rule: string, shape: string, declared: string[] | null}} Scope
 *   shape is EWKT; declared are the villages of the declared list, where that is the rule
 */

/** @param {string} path @param {string} label @param {Column['as']} [as] @returns {Column} */
export const column = (path, label, as) => ({ path, label, as });

const villageColumns = [
  column('Name', 'field.name'), column('Code', 'field.code'), column('Township/Name', 'field.town'),
  column('Totals/Households', 'coverage.households', 'count'), column('Totals/Persons', 'coverage.persons', 'count'),
  column('Totals/CentralizedPersons', 'column.centralizedPersons', 'count'), column('Totals/UnservedPersons', 'column.unservedPersons', 'count'), column('Totals/UnknownPersons', 'column.unknownPersons', 'count'),
];

export const householdColumns = [
  column('Id', 'field.id'), column('Village/Name', 'kind.village'), column('SupplyType', 'field.supply_type', 'word:SupplyType'),
  column('Delivery', 'field.delivery', 'word:Delivery'), column('Persons', 'coverage.persons', 'count'),
];

/** @param {Scope} scope @param {string} [filter] */
const villages = (scope, filter) => withFilter(scope.zone === null ? `CoveredVillagesOf(area=@area,rule='${scope.rule}')` : `Zones(${scope.zone})/CoveredVillages(rule='${scope.rule}')`, [filter], scope.zone === null ? scope.shape : '');

/** Rows of a set whose place lies inside, or that belong to a declared village. @param {string} set @param {string} at @param {Scope} scope @param {string} [filter] */
export function inside(set, at, { zone, shape, declared }, filter) {
  if (declared) return withFilter(set, [among('VillageCode', declared), filter]);
  return zone === null ? withFilter(set, [`geo.covers(geography'${shape}',${at})`, filter]) : withFilter(`Zones(${zone})/Covered${set}()`, [filter]);
}

/** @param {string} path @param {string[]} codes */
const among = (path, codes) => `${path} in (${codes.map((code) => `'${code}'`).join(',')})`;

/** @param {string} path @param {(string | undefined)[]} filters @param {string} [area] */
export function withFilter(path, filters, area) {
  const filter = filters.filter(Boolean).join(' and ');
  return `/odata/${path}?${[...(area ? [`@area=geography'${area}'`] : []), ...(filter ? [`$filter=${filter}`] : [])].join('&')}`;
}

/** @param {Scope} scope @param {string} path of the sites of a project */
const bySites = ({ shape, declared }, path) => `${path}/any(s:${declared ? among('s/VillageCode', declared) : `geo.covers(geography'${shape}',s/Anchor)`})`;

/** Households of some condition. @param {string} [which] @returns {Kind} */
const households = (which) => ({
  of: 'household', at: 'Location', order: 'Id', by: 'SupplyType', words: 'SupplyType', columns: householdColumns,
  from: (scope, filter) => inside('Households', 'Location', scope, [which, filter].filter(Boolean).join(' and ')),
});

/** @type {Record<string, Kind>} */
export const kinds = {
  villages: { of: 'village', from: (scope) => villages(scope), columns: villageColumns, at: 'Seat', order: 'Code' },
  unserved: { of: 'village', from: (scope) => villages(scope, 'Totals/UnservedHouseholds gt 0'), columns: villageColumns, at: 'Seat', order: 'Totals/UnservedPersons desc' },
  households: households(),
  centralizedHouseholds: households('IsCentralized eq true'),
  unservedHouseholds: households('IsCentralized eq false'),
  unknownHouseholds: households("SupplyType eq 'Unknown'"),
  sites: {
    of: 'site', from: (scope, filter) => inside('ProjectSites', 'Anchor', scope, filter), at: 'Anchor', order: 'Id',
    columns: [column('Name', 'field.name'), column('Project/Name', 'field.project'), column('Project/Category', 'field.category', 'word:ProjectCategory'), column('Project/Stage', 'field.stage', 'word:ProjectStage'), column('Village/Name', 'kind.village')],
  },
  projects: {
    of: 'project', from: (scope) => withFilter('Projects', [bySites(scope, 'Sites')]), at: '', order: 'Id',
    columns: [column('Name', 'field.name'), column('Category', 'field.category', 'word:ProjectCategory'), column('Stage', 'field.stage', 'word:ProjectStage'), column('County/Name', 'Level.County')],
  },
  funds: {
    of: 'fund', from: (scope, filter) => withFilter('ProjectFunds', [bySites(scope, 'Project/Sites'), filter]), at: '', order: 'BudgetYuan desc', by: 'Source', words: 'FundSource',
    columns: [column('Project/Name', 'field.project'), column('Year', 'column.year'), column('Source', 'column.source', 'word:FundSource'), column('BudgetYuan', 'coverage.budget', 'money'), column('AllottedYuan', 'coverage.allotted', 'money'), column('PaidYuan', 'coverage.paid', 'money')],
  },
  facilities: {
    of: 'facility', from: (scope, filter) => inside('Facilities', 'Anchor', scope, filter), at: 'Anchor', order: 'Kind,Id', by: 'Kind', words: 'FacilityKind',
    columns: [column('Name', 'field.name'), column('Kind', 'field.kind', 'word:FacilityKind'), column('Status', 'field.status', 'word:AssetStatus'), column('Village/Name', 'kind.village')],
  },
};

/** What the name of rows says: their kind, and which part of them. @param {string} rows `facilities.Clinic` @returns {{kind: Kind, name: string, part: string} | null} */
export function readName(rows) {
  const [name, part = ''] = rows.split('.');
  return name in kinds ? { kind: kinds[name], name, part } : null;
}

/** The columns that this reader may see. @param {Kind} kind @param {boolean} hasCounts of villages */
export const chooseColumns = (kind, hasCounts) => kind.columns.filter(({ path }) => hasCounts || !path.startsWith('Totals/'));

/** @typedef {{columns: Column[], order: string, part?: string}} As which rows, in which order */

/**
 * The address of all rows in this order, with the columns and the place.
 * @param {Kind} kind
 * @param {any} scope as the kind takes it
 * @param {As} as
 */
export function writeAddress(kind, scope, as) {
  if (kind.unfold) return write(kind, scope, as, [`$select=${kind.whole}`, `$orderby=${kind.order}`, `$expand=${kind.inside}`]);
  const through = as.columns.filter(({ path }) => path.includes('/')).map(({ path }) => path.split('/'));
  const expand = [...new Set(through.map(([name]) => name))]
    .map((name) => `${name}($select=${through.filter(([each]) => each === name).map(([, member]) => member).join(',')})`);
  return write(kind, scope, as, [...compute(kind.compute ?? []), `$select=${[...ownColumns(kind, as), ...place(kind)].join(',')}`, ...(expand.length ? [`$expand=${expand.join(',')}`] : []), orderBy(kind, as), '$count=true']);
}

/**
 * The same rows as a file, one value a column: what stands in another table becomes a column of its own, `TownshipName`.
 * @param {Kind} kind
 * @param {any} scope as the kind takes it
 * @param {As & {format: 'csv' | 'geojson'}} as
 */
export function writeFile(kind, scope, as) {
  const through = as.columns.filter(({ path }) => path.includes('/')).map(({ path }) => ({ path, name: path.replace('/', '') }));
  const select = [...ownColumns(kind, as), ...through.map(({ name }) => name), ...(as.format === 'geojson' ? place(kind) : [])];
  return write(kind, scope, as, [
    ...compute([...through.map(({ path, name }) => `${path} as ${name}`), ...(kind.compute ?? [])]), `$select=${select.join(',')}`, orderBy(kind, as), `$format=${as.format}`,
  ]);
}

/** @param {Kind} kind @param {As} as */
const ownColumns = ({ of, beside }, { columns }) => [...new Set([...(of === 'village' || of === 'division' ? [] : ['Id']), ...columns.map(({ path }) => path).filter((path) => !path.includes('/')), ...(beside ?? [])])];

/** @param {string[]} columns */
const compute = (columns) => (columns.length ? [`$compute=${columns.join(',')}`] : []);

/** @param {Kind} kind @param {As} as */
const orderBy = ({ sort }, { order }) => `$orderby=${sort ? sort(order) : order}`;

/** @param {Kind} kind */
const place = ({ at }) => (at ? [at] : []);

/** @param {Kind} kind @param {any} scope @param {As} as @param {string[]} options */
function write(kind, scope, { part }, options) {
  const from = kind.from(scope, part && kind.by ? `${kind.by} eq '${part}'` : undefined);
  return escape(`${from}${from.endsWith('?') ? '' : '&'}${options.join('&')}`);
}

/** Spaces and quotes as an address takes them; all else of OData stays legible. @param {string} address */
export const escape = (address) => address.replaceAll(' ', '%20').replaceAll('"', '%22');

/** The closed ring as EWKT. @param {Position[]} ring not closed */
export const writeArea = (ring) => `SRID=4490;POLYGON((${[...ring, ring[0]].map((at) => at.join(' ')).join(',')}))`;

/** A GeoJSON multipolygon as EWKT. @param {number[][][][]} coordinates */
export const writeBoundary = (coordinates) =>
  `SRID=4490;MULTIPOLYGON(${coordinates.map((polygon) => `(${polygon.map((ring) => `(${ring.map((at) => at.join(' ')).join(',')})`).join(',')})`).join(',')})`;

/** The value that a path names in a row. @param {Record<string, any>} row @param {string} path */
export const readPath = (row, path) => path.split('/').reduce((/** @type {any} */ value, name) => value?.[name], row);
