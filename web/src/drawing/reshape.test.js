import { expect, test } from 'vitest';
import { addHole, addPart, dropRing, kindOf } from './parts.js';
import { reshape } from './reshape.js';
import { trace } from './trace.js';

/** @typedef {import('../state.js').Position} Position */

/** @type {Position[]} */
const square = [[0, 0], [4, 0], [4, 4], [0, 4]];

/** @type {Position[]} */
const small = [[1, 1], [2, 1], [2, 2]];

/** @type {Position[]} */
const far = [[8, 0], [9, 0], [9, 1]];

const border = { places: square, closed: true };

test('A trace takes the corners of the border itself, the shorter way round, over the beginning too', () => {
  expect(trace([border], [[3, 0], [4, 3]])).toEqual([[4, 0]]);
  expect(trace([border], [[0, 1], [1, 0]])).toEqual([[0, 0]]);
  expect(trace([border], [[0, 3], [3, 0]])).toEqual([[0, 0]]);
  expect(trace([border], [[4, 0], [0, 0]])).toEqual([]);
});

test('Of borders that share both places the shortest way is taken; a pipe is followed too', () => {
  const pipe = { places: /** @type {Position[]} */ ([[3, 0], [4, 1], [4, 3]]), closed: false };
  expect(trace([border, pipe], [[4, 3], [3, 0]])).toEqual([[4, 1]]);
});

test('What is not on the border has no trace', () => {
  expect(trace([border], [[3, 0.1], [4, 3]])).toEqual([]);
});

test('A stroke that cuts off a corner leaves the larger part', () => {
  expect(reshape([[square]], [[-1, 1], [2, 1], [2, -1]])).toEqual([[[[0, 1], [2, 1], [2, 0], [4, 0], [4, 4], [0, 4]]]]);
});

test('A stroke outside adds what lies between it and the boundary', () => {
  expect(reshape([[square]], [[4, 1], [6, 2], [4, 3]])?.[0][0]).toEqual([[4, 1], [6, 2], [4, 3], [4, 4], [0, 4], [0, 0], [4, 0]]);
});

test('The stroke may go over the beginning of the ring and through a corner, in either direction', () => {
  expect(reshape([[square]], [[-1, -1], [2, 2], [5, 2]])).toEqual([[[[0, 0], [2, 2], [4, 2], [4, 4], [0, 4]]]]);
  expect(reshape([[square]], [[5, 2], [2, 2], [-1, -1]])).toEqual([[[[0, 0], [2, 2], [4, 2], [4, 4], [0, 4]]]]);
});

test('Only the ring that is crossed changes; once, or not at all, is refused', () => {
  const shape = [[square, small], [far]];
  expect(reshape(shape, [[7, 0.5], [10, 0.5]])?.[0]).toEqual(shape[0]);
  expect(reshape(shape, [[2.5, 0.5], [2.5, -1]])).toBeNull();
  expect(reshape(shape, [[5, 5], [6, 6]])).toBeNull();
});

test('A ring inside is a hole, one outside a further part; the other way round is refused', () => {
  expect(addHole([[square], [far]], small)).toEqual([[square, small], [far]]);
  expect(addHole([[square]], far)).toBeNull();
  expect(addPart([[square]], far)).toEqual([[square], [far]]);
  expect(addPart([[square]], small)).toBeNull();
  expect(addPart([[square, [[0.5, 0.5], [3, 0.5], [3, 3]]]], [[1.2, 1], [2, 1], [2, 1.5]]), 'land in a hole is outside').toHaveLength(2);
});

test('A hole goes alone, a part with its holes, and the only part stays', () => {
  const shape = [[square, small], [far]];
  expect([0, 1, 2].map((ring) => kindOf(shape, ring))).toEqual(['part', 'hole', 'part']);
  expect(dropRing(shape, 1)).toEqual([[square], [far]]);
  expect(dropRing(shape, 0)).toEqual([[far]]);
  expect(dropRing([[square]], 0)).toEqual([[square]]);
});
