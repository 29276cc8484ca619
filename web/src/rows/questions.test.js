import { expect, test } from 'vitest';
import { chooseColumns, kinds, readName, readPath, writeAddress, writeArea, writeBoundary, writeFile } from './questions.js';

/** @type {import('../state.js').Position[]} */
const ring = [[117.4, 34.9], [117.7, 34.9], [117.7, 35.15]];
const area = { zone: null, rule: 'seat', shape: writeArea(ring), declared: null };
const zone = { zone: 3, rule: 'declared', shape: '', declared: ['370404100229', '370404100230'] };
const link = (/** @type {string} */ name, /** @type {any} */ scope, hasCounts = true, order = kinds[name].order) =>
  decodeURIComponent(writeAddress(kinds[name], scope, { columns: chooseColumns(kinds[name], hasCounts), order }));

test('A ring is closed in EWKT, a multipolygon keeps its parts', () => {
  expect(area.shape).toBe('SRID=4490;POLYGON((117.4 34.9,117.7 34.9,117.7 35.15,117.4 34.9))');
  expect(writeBoundary([[[[1, 2], [3, 4], [1, 2]]], [[[5, 6], [7, 8], [5, 6]]]])).toBe('SRID=4490;MULTIPOLYGON(((1 2,3 4,1 2)),((5 6,7 8,5 6)))');
});

test('The villages of a zone are those of its rule; the public gets no counts', () => {
  expect(link('villages', zone, false)).toBe("/odata/Zones(3)/CoveredVillages(rule='declared')?$select=Name,Code,Seat&$expand=Township($select=Name)&$orderby=Code&$count=true");
  expect(link('villages', zone)).toContain('Totals($select=Households,Persons,CentralizedPersons,UnservedPersons,UnknownPersons)');
});

test('The villages of a drawn area are asked with its shape', () => {
  expect(link('unserved', area)).toMatch(/^\/odata\/CoveredVillagesOf\(area=@area,rule='seat'\)\?@area=geography'SRID=4490;POLYGON.*'&\$filter=Totals\/UnservedHouseholds gt 0&/);
});

test('Households lie in the area, or belong to the villages of the declared list', () => {
  expect(link('unservedHouseholds', area)).toContain(`$filter=geo.covers(geography'${area.shape}',Location) and IsCentralized eq false&`);
  expect(link('households', zone)).toContain("$filter=VillageCode in ('370404100229','370404100230')&");
});

test('What lies in a zone has an address of its own', () => {
  expect(link('facilities', { zone: 3, rule: 'seat', shape: area.shape, declared: null })).toMatch(/^\/odata\/Zones\(3\)\/CoveredFacilities\(\)\?\$select=Id,Name,Kind,Status,Anchor&/);
});

test('A part of the rows has one value in common', () => {
  const { kind, part } = /** @type {NonNullable<ReturnType<typeof readName>>} */ (readName('facilities.Clinic'));
  expect(decodeURIComponent(writeAddress(kind, area, { columns: kind.columns, order: 'Id', part }))).toContain(",Anchor) and Kind eq 'Clinic'&");
  expect(readName('facilities')?.part).toBe('');
  expect(readName('neighbours')).toBeNull();
});

test('Unknown households are asked as such: they are neither served nor not', () => {
  expect(link('unknownHouseholds', zone)).toContain("SupplyType eq 'Unknown'");
});

test('Money is found by the sites of its project', () => {
  expect(link('funds', zone)).toContain("Project/Sites/any(s:s/VillageCode in ('370404100229','370404100230'))");
  expect(link('funds', area)).toContain(`any(s:geo.covers(geography'${area.shape}',s/Anchor))`);
});

test('A file has one value a column, and its place only where a map reads it', () => {
  const file = (/** @type {'csv' | 'geojson'} */ format) => decodeURIComponent(writeFile(kinds.sites, { ...area, zone: 3 }, { columns: kinds.sites.columns.slice(0, 2), order: 'Id', format }));
  expect(file('csv')).toBe('/odata/Zones(3)/CoveredProjectSites()?$compute=Project/Name as ProjectName&$select=Id,Name,ProjectName&$orderby=Id&$format=csv');
  expect(file('geojson')).toContain('$select=Id,Name,ProjectName,Anchor&');
});

test('The order is the server\'s, and the address has no space', () => {
  expect(link('sites', area, true, 'Project/Name desc')).toContain('$orderby=Project/Name desc&$count=true');
  expect(writeAddress(kinds.sites, area, { columns: kinds.sites.columns, order: 'Name desc' })).not.toContain(' ');
});

test('A path reads through what was expanded, and nothing where nothing is', () => {
  expect([readPath({ Township: { Name: '古邵镇' } }, 'Township/Name'), readPath({ Township: null }, 'Township/Name')]).toEqual(['古邵镇', undefined]);
});
