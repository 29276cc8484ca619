import { expect, test } from 'vitest';
import { findChange } from './border.js';

/** @type {import('../drawing/shape.js').Shape} */
const square = [[[[0, 0], [1, 0], [2, 0], [2, 2], [0, 2]]]];

test('The piece that was changed comes with the unchanged corner at either end', () => {
  expect(findChange(square, [[[[0, 0], [1, 0.5], [2, 0], [2, 2], [0, 2]]]])).toEqual([[0, 0], [1, 0.5], [2, 0]]);
});

test('It may go over the beginning of the ring', () => {
  expect(findChange(square, [[[[0.1, 0.1], [1, 0], [2, 0], [2, 2], [0, 2]]]])).toEqual([[0, 2], [0.1, 0.1], [1, 0]]);
});

test('Nothing changed, or nothing left as it was, is no piece', () => {
  expect(findChange(square, square)).toBeNull();
  expect(findChange(square, [[[[5, 5], [6, 5], [6, 6]]]])).toBeNull();
});
