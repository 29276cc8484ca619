import { expect, test } from 'vitest';
import raw from '../../../api/Tiles/style.json?raw';
import { writeAddress, writeFile } from '../rows/questions.js';
import { nothing } from '../state.js';
import { noFilter } from '../water-link.js';
import { apply, askRows, askTotals } from './answer.js';
import { colourOf, listClasses, paintByCode, valueOf, whyNot } from './classes.js';
import { householdTests } from './points.js';
import { levelsOf, scopeOf, selectionOf, unserved } from './selection.js';
import { chooseTable, firstOrder } from './tables.js';
import { readTrail } from './trail.js';

const style = JSON.parse(raw);

/** @type {[number, number][]} */
const ring = [[117.4, 34.9], [117.7, 34.9], [117.7, 35.15]];
const select = (/** @type {any} */ more, /** @type {any} */ filter = {}) => selectionOf({ ...nothing, ...more, filter: { ...noFilter, ...filter } });
/** @param {any} selection @param {string} [rows] @param {string} [order] */
const link = (selection, rows = '', order) => {
  const { name, kind } = chooseTable(selection, rows);
  return decodeURIComponent(writeAddress(kind, selection, { columns: kind.columns, order: order ?? firstOrder(kind, name, 'unserved') }));
};

test('The ten towns with the most unserved persons are one question, unknown last, without towns that have no rural people', () => {
  expect(link(select({ by: 'Township' }))).toMatch(/^\/odata\/SupplyCoverage\(by='Township'\)\?\$filter=RuralPersons ne 0&.*&\$orderby=UnservedPersons eq null,UnservedPersons desc,Code&\$count=true$/);
  expect(link(select({ by: 'Township', within: '370404000000' }))).toContain("SupplyCoverage(by='Township',within='370404000000')");
});

test('A filter of households groups those that match by their division', () => {
  expect(link(select({ by: 'Township', within: '370404000000' }, { types: ['Well', 'Unknown'], delivery: 'None', scheme: '12', persons: '3-5' })))
    .toMatch(/^\/odata\/Households\?\$apply=filter\(CountyCode eq '370404000000' and Village\/IsRural and SupplyType in \('Well','Unknown'\) and Delivery eq 'None' and SchemeId eq 12 and Persons ge 3 and Persons le 5\)\/compute\(TownshipCode as Code,Village\/Township\/Name as Name\)\/groupby/);
});

test('The households of a village who are not served are no list of types', () => {
  expect(link(select({ within: '370404100229' }, { types: unserved }), 'households')).toContain("/odata/Households?$filter=VillageCode eq '370404100229' and Village/IsRural and IsCentralized eq false&");
});

test('A zone is asked by what it covers, an area by its shape', () => {
  expect(link(select({ within: 'zone:3' }))).toContain("/odata/Zones(3)/CoveredVillages(rule='majorityOfArea')?$filter=IsRural and Totals/Persons ne 0&$compute=");
  expect(link(select({ within: 'zone:3' }, { types: ['Well'] }), 'households')).toContain("/odata/Zones(3)/CoveredHouseholds()?$filter=Village/IsRural and SupplyType in ('Well')&");
  expect(link(select({ area: ring, rule: 'declared' }))).toContain("/odata/CoveredVillagesOf(area=@area,rule='majorityOfArea')?@area=geography'SRID=4490;POLYGON((");
  expect(link(select({ area: ring }), 'households')).toContain("$filter=geo.covers(geography'SRID=4490;POLYGON((117.4 34.9,117.7 34.9,117.7 35.15,117.4 34.9))',Location) and Village/IsRural&");
});

test('A drawn area comes before a zone or division; the city is the whole area', () => {
  expect(scopeOf({ ...nothing, area: ring, within: 'zone:3' })).toEqual({ code: '', zone: null, ring, rule: 'majorityOfArea' });
  expect(scopeOf({ ...nothing, within: '370400000000' }).code).toBe('');
  expect(['', '370404000000', '370404100000', 'zone:3'].map((within) => levelsOf(scopeOf({ ...nothing, within })).length)).toEqual([3, 2, 1, 1]);
});

test('What the map colours and what is summed up is asked of the same rows', () => {
  expect(decodeURIComponent(askRows(select({ by: 'Village', within: 'zone:3' })))).toMatch(/^\/odata\/Zones\(3\)\/CoveredVillages.*\$select=Code,UnservedHouseholds,UnservedPersons,UnknownShare,RuralPersons&/);
  expect(askTotals(select({ within: '370404100000' }))).toBe("/odata/SupplyCoverage(by='Township',within='370404100000')");
  expect(decodeURIComponent(askTotals(select({ area: ring }, { types: ['Well'] })))).toMatch(/^\/odata\/Households\?\$apply=filter\(geo\.covers.*\)\/aggregate\(\$count as Households,Persons with sum as Persons\)$/);
  expect(apply("/odata/X?@area=geography'S'&$filter=A eq 1", 'aggregate(N)')).toBe("/odata/X?@area=geography'S'&$apply=filter(A%20eq%201)/aggregate(N)");
});

test('Villages as GeoJSON come with their boundaries, which the rates have not', () => {
  const { kind } = chooseTable(select({ by: 'Village', within: '370404100000' }), '');
  const file = decodeURIComponent(writeFile(/** @type {any} */ (kind.shapes), select({ within: '370404100000' }), { columns: kind.shapes?.columns ?? [], order: 'Rate', format: 'geojson' }));
  expect(file).toMatch(/^\/odata\/Villages\?\$filter=TownshipCode eq '370404100000' and IsRural.*,Boundary&\$orderby=Code&\$format=geojson$/);
});

test('The trail leads from the county down to the village; the city is the whole area', () => {
  const county = { Code: '370404000000', Name: '峄城区', Level: 'County', Parent: { Code: '370400000000', Name: '枣庄市', Level: 'Prefecture' } };
  expect(readTrail({ Code: '370404100229', Name: '程庄村', Township: { Code: '370404100000', Name: '古邵镇', Level: 'Township', Parent: county } }).map(({ name }) => name)).toEqual(['峄城区', '古邵镇', '程庄村']);
});

test('Classes and colours of the rate are those of the village layer of the style', () => {
  expect(listClasses(style, 'rate', 'zh').map(({ label }) => label)).toEqual(['rate.below50', 'rate.50to70', 'rate.70to85', 'rate.85to95', 'rate.95to100', 'rate.100']);
  expect(colourOf(style, 'rate', 1)).toBe(listClasses(style, 'rate', 'zh')[5].colour);
});

test('Nobody unserved has the colour of the full rate, and each class is in the legend with its ends', () => {
  expect(colourOf(style, 'unserved', 0)).toBe(colourOf(style, 'rate', 1));
  expect(listClasses(style, 'unserved', 'zh').map(({ label }) => label)).toEqual(['0', '1–99', '100–499', '500–1,999', '2,000–9,999', '≥ 10,000']);
  expect([99, 100].map((n) => colourOf(style, 'unserved', n))).toEqual([1, 2].map((i) => listClasses(style, 'unserved', 'zh')[i].colour));
});

test('What is unknown or withheld has no colour: neither that of 0 nor any other', () => {
  expect(paintByCode(style, 'unserved', [{ Code: 'a', UnservedPersons: null }, { Code: 'b', UnservedPersons: 0 }])).toEqual(['match', ['get', 'code'], 'b', colourOf(style, 'unserved', 0), '#00000000']);
  expect(valueOf('rate', { Code: 'a', Rate: null })).toBeNull();
  expect([{ Code: 'a', IsSuppressed: true }, { Code: 'a', RuralPersons: null }, { Code: 'a', RuralPersons: 5 }].map(whyNot)).toEqual(['suppressed', 'suppressed', 'unknown']);
});

test('The points on the map are those of the filter; unknown is what a tile does not tell', () => {
  expect(householdTests({ ...noFilter, types: ['Unknown'], persons: '3-', scheme: '12' })).toEqual([['in', ['coalesce', ['get', 'supply_type'], 'Unknown'], ['literal', ['Unknown']]], ['==', ['get', 'scheme_id'], 12], ['>=', ['get', 'persons'], 3]]);
  expect(householdTests(noFilter)).toEqual([]);
});
