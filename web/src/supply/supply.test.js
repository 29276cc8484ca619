import { expect, test } from 'vitest';
import raw from '../../../api/Tiles/style.json?raw';
import { colourOf, listClasses, paintByCode } from './classes.js';
import { askSupply, readTrail } from './question.js';

const style = JSON.parse(raw);

test('The ranking is asked within its division, in an order of the server', () => {
  expect(askSupply('Township', '370404000000', 'unserved')).toBe("/odata/SupplyCoverage(by='Township',within='370404000000')?$orderby=UnservedPersons%20desc,Code");
  expect(askSupply('County', '', 'code')).toBe("/odata/SupplyCoverage(by='County')?$orderby=Code");
});

test('The trail leads from the county down; the city is the whole area', () => {
  const town = { Code: '370404100000', Name: '古邵镇', Level: 'Township', Parent: { Code: '370404000000', Name: '峄城区', Level: 'County', Parent: { Code: '370400000000', Name: '枣庄市', Level: 'Prefecture' } } };
  expect(readTrail(town).map(({ name }) => name)).toEqual(['峄城区', '古邵镇']);
  expect(readTrail(null)).toEqual([]);
});

test('Classes and colours are those of the village layer of the style', () => {
  expect(listClasses(style).map(({ label }) => label)).toEqual(['rate.below50', 'rate.50to70', 'rate.70to85', 'rate.85to95', 'rate.95to100', 'rate.100']);
  expect(colourOf(style, 0.99)).toBe(listClasses(style)[4].colour);
  expect(colourOf(style, 1)).toBe(listClasses(style)[5].colour);
});

test('What is unknown has no colour: neither that of 0 nor any other', () => {
  expect(colourOf(style, null)).toBeNull();
  expect(paintByCode(style, [{ Code: 'a', Rate: null }])).toBe('#00000000');
  expect(paintByCode(style, [{ Code: 'a', Rate: null }, { Code: 'b', Rate: 1 }])).toEqual(['match', ['get', 'code'], 'b', colourOf(style, 1), '#00000000']);
});
