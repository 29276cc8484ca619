import { expect, test } from 'vitest';
import { askTotals, askVillages, chooseQuestion } from './question.js';

/** @type {import('../state.js').Position[]} */
const area = [[117.4, 34.9], [117.7, 34.9], [117.7, 35.15]];
const polygon = { type: 'Polygon', coordinates: [[...area, area[0]]] };

test('The selected zone comes before the drawn area', () => {
  expect(chooseQuestion({ selected: 'zone:3', area, rule: 'declared', mode: '', work: '' })).toEqual({ zone: 3, rule: 'declared' });
  expect(chooseQuestion({ selected: 'village:370404100229', area, rule: 'seat', mode: '', work: '' })).toEqual({ area, rule: 'seat' });
  expect(chooseQuestion({ selected: '', area: null, rule: 'seat', mode: '', work: '' })).toBeNull();
});

test('A drawn area has no declared list', () => {
  expect(chooseQuestion({ selected: '', area, rule: 'declared', mode: '', work: '' })).toEqual({ area, rule: 'majorityOfArea' });
});

test('Nothing is asked while an area is drawn, or in a way of working, which asks for itself', () => {
  expect(chooseQuestion({ selected: 'zone:3', area, rule: 'seat', mode: 'draw', work: '' })).toBeNull();
  expect(chooseQuestion({ selected: 'zone:3', area, rule: 'seat', mode: '', work: 'water' })).toBeNull();
});

test('A zone is asked by its address, an area with its closed ring in the body', () => {
  expect(askTotals({ zone: 3, rule: 'declared' })).toEqual({ address: "/odata/Zones(3)/Coverage(rule='declared')" });
  expect(askTotals({ area, rule: 'seat' })).toEqual({ address: '/odata/CoverageOf', body: { area: polygon, rule: 'seat' } });
});

test('A zone is compared with its declared list, unless that is the rule', () => {
  expect(askVillages({ zone: 3, rule: 'seat' }).address).toBe("/odata/Zones(3)/CoverageDifference(rule='seat')");
  expect(askVillages({ zone: 3, rule: 'declared' }).address).toContain("CoveredVillages(rule='declared')");
  expect(askVillages({ area, rule: 'seat' }).body).toEqual({ area: polygon, rule: 'seat' });
});
