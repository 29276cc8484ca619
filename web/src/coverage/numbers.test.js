import { beforeAll, expect, test } from 'vitest';
import { openChapters } from '../language.js';
import { listPeople, listPlaces, listProjects, listWorks, shareOut } from './numbers.js';

beforeAll(() => openChapters('zh', 'analysis'));

/** @type {import('./answer.js').Totals} */
const totals = {
  DataVersion: 7, Villages: 5, SuppressedVillages: 0, Townships: 1, Households: 1200, Persons: 3600, CentralizedHouseholds: 1000, CentralizedPersons: 3000,
  UnservedHouseholds: 150, UnservedPersons: 450, UnknownHouseholds: 50, UnknownPersons: 150,
  SupplyTypes: [{ SupplyType: 'Well', Households: 150, Persons: 450 }], ProjectSites: 3, Projects: 2, BudgetYuan: 3_000_000, AllottedYuan: 2_000_000, PaidYuan: 1_000_000, PaidUnknown: 1,
  Funds: [{ Source: 'CentralLinkage', BudgetYuan: 3_000_000, AllottedYuan: 2_000_000, PaidYuan: 1_000_000 }],
  PipeMetres: 8004.1, MainPipeMetres: 5000, BranchPipeMetres: 3004.1, Facilities: [{ Kind: 'Clinic', Facilities: 2 }], AreaSquareMetres: 3_000_000, AreaMu: 4500,
};
const short = (/** @type {import('./numbers.js').Line[]} */ lines) => lines.map(({ figures }) => figures.map((figure) => figure.short));

test('Area stands in km² and 亩, pipe in 公里, money in 万元', () => {
  expect(short(listPlaces('zh', totals))).toEqual([['5 个村'], ['1 个乡镇'], ['3 km²', '4,500 亩']]);
  expect(short(listWorks('zh', totals))).toEqual([['8 公里'], ['5 公里'], ['3 公里'], ['2 处']]);
  expect(short(listProjects('zh', totals).lines)).toEqual([['3 个'], ['2 个'], ['300 万元'], ['200 万元'], ['100 万元']]);
});

test('Served, not served and unknown are lines of their own', () => {
  expect(short(listPeople('zh', totals, true)[0].lines)).toEqual([['1,200', '3,600'], ['1,000', '3,000'], ['150', '450'], ['50', '150']]);
});

test('What is withheld is said to be so and is never 0', () => {
  const withheld = { ...totals, Households: null, Persons: null, UnservedHouseholds: null, UnservedPersons: null, PipeMetres: null };
  expect(short(listPeople('zh', withheld, false)[0].lines)[0]).toEqual(['不予显示', '不予显示']);
  expect(short(listWorks('zh', withheld))[0]).toEqual(['不予显示']);
  expect(shareOut(withheld)).toBeNull();
});

test('0 is 0, and no rows stand behind it', () => {
  const [all] = listPeople('zh', { ...totals, UnservedHouseholds: 0 }, true);
  expect(all.lines[2].figures[0]).toEqual({ short: '0' });
});

test('Rows of households are offered only to those who may see them', () => {
  const offered = (/** @type {boolean} */ may) => listPeople('zh', totals, may)[0].lines.map(({ figures }) => figures[0].rows ?? '');
  expect(offered(true)).toEqual(['households', 'centralizedHouseholds', 'unservedHouseholds', 'unknownHouseholds']);
  expect(offered(false).join('')).toBe('');
});

test('Villages whose counts are suppressed are said beside the sums', () => {
  expect(listPeople('zh', { ...totals, SuppressedVillages: 2 }, false)[0].note).toContain('2 个村');
  expect(listPeople('zh', totals, false)[0].note).toBeUndefined();
});

test('A payment that is unknown is said beside the sum', () => {
  expect(listProjects('zh', totals).table.note).toContain('1 笔');
  expect(listProjects('zh', { ...totals, PaidUnknown: 0 }).table.note).toBeUndefined();
});

test('The three shares of the bar make one', () => {
  expect(shareOut(totals)).toEqual([3000 / 3600, 450 / 3600, 150 / 3600]);
});
