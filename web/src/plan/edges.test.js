import { expect, test } from 'vitest';
import { findNear } from './edges.js';

/** @type {import('./edges.js').Edge} */
const edge = { a: [0, 0], b: [100, 0], ends: [[117, 34], [118, 34]], of: 'x', name: '' };

test('A corner within reach comes before the edge that is nearer', () => {
  expect(findNear([edge], [8, 1])?.at).toEqual([117, 34]);
});

test('Else the nearest place of the edge', () => {
  expect(findNear([edge], [50, 11])?.at).toEqual([117.5, 34]);
});

test('What is farther than 12 pixels holds nothing', () => {
  expect(findNear([edge], [50, 13])).toBeNull();
  expect(findNear([edge], [-13, 0])).toBeNull();
});
