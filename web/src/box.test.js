import { expect, test } from 'vitest';
import { boxOf } from './box.js';

test('The box around a ring and around a multipolygon', () => {
  expect(boxOf([[117, 34], [118, 34.5], [117.5, 35]])).toEqual([117, 34, 118, 35]);
  expect(boxOf([[[[117, 34], [118, 34.5], [117.5, 35]]], [[[116, 34.2], [116.5, 34.3], [116, 34.4]]]])).toEqual([116, 34, 118, 35]);
});

test('There is no box around nothing', () => {
  expect([boxOf([]), boxOf(undefined)]).toEqual([null, null]);
});
