import { expect, test } from 'vitest';
import { mostVertices } from '../ring.js';
import { addVertex, insertVertex, isArea, middles, moveVertex, undoVertex } from './vertices.js';

/** @type {import('../state.js').Position[]} */
const triangle = [[117, 34], [118, 34], [118, 35]];

test('A vertex is put on the grid that links keep', () => {
  expect(addVertex([], [117.12345678, 34.00000049])).toEqual([[117.123457, 34]]);
});

test('The second click of a double click adds nothing', () => {
  expect(addVertex(triangle, [118, 35])).toBe(triangle);
});

test('No more vertices than a link takes', () => {
  const full = Array.from({ length: mostVertices }, (_, i) => /** @type {[number, number]} */ ([117 + i / 1000, 34]));
  expect(addVertex(full, [100, 20])).toBe(full);
  expect(insertVertex(full, 0, [100, 20])).toBe(full);
});

test('A vertex can be taken back, moved, and put between two others', () => {
  expect(undoVertex(triangle)).toEqual([[117, 34], [118, 34]]);
  expect(moveVertex(triangle, 1, [119, 34])).toEqual([[117, 34], [119, 34], [118, 35]]);
  expect(insertVertex(triangle, 2, [117.2, 34.6])).toEqual([...triangle, [117.2, 34.6]]);
});

test('The closing edge has a middle too', () => {
  expect(middles(triangle)).toEqual([[117.5, 34], [118, 34.5], [117.5, 34.5]]);
});

test('Two vertices are no area', () => {
  expect([triangle, undoVertex(triangle)].map(isArea)).toEqual([true, false]);
});
