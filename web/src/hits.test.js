import { expect, test } from 'vitest';
import { keyOf, listHits } from './hits.js';

const county = { kind: 'division', properties: { code: '370404000000', name: '峄城区', level: 'County' } };
const town = { kind: 'division', properties: { code: '370404100000', name: '古邵镇', level: 'Township' } };
const village = { kind: 'village', properties: { code: '370404100229', name: '程庄村委会' } };
const pipe = { kind: 'pipe', id: 7, properties: { role: 'Main' } };

test('The most specific feature comes first, a town before its county', () => {
  expect(listHits([county, town, village, pipe]).map((hit) => hit.key))
    .toEqual(['pipe:7', 'village:370404100229', 'division:370404100000', 'division:370404000000']);
});

test('A feature cut by a tile border is listed once', () => {
  expect(listHits([village, village])).toHaveLength(1);
});

test('The id of the row is kept whether the tile has it as a property or as the id of the feature', () => {
  expect(keyOf('zone', { properties: { id: 3 } })).toBe('zone:3');
  expect(keyOf('zone', { id: 3, properties: {} })).toBe('zone:3');
  expect(listHits([pipe])[0].properties).toEqual({ id: 7, role: 'Main' });
});
