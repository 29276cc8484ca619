import { expect, test } from 'vitest';
import { mostVertices } from '../ring.js';
import { isRepeated, makeStep, openRing, readSteps } from './steps.js';
import { insertVertex, middles, moveVertex } from './vertices.js';

/** @type {import('../state.js').Position[]} */
const triangle = [[117, 34], [118, 34], [118, 35]];

test('A vertex moves on the grid that links keep, or comes between two others', () => {
  expect(moveVertex(triangle, 1, [119.12345678, 34])).toEqual([[117, 34], [119.123457, 34], [118, 35]]);
  expect(insertVertex(triangle, 2, [117.2, 34.6])).toEqual([...triangle, [117.2, 34.6]]);
});

test('No more vertices than a link takes', () => {
  const full = Array.from({ length: mostVertices }, (_, i) => /** @type {[number, number]} */ ([117 + i / 1000, 34]));
  expect(insertVertex(full, 0, [100, 20])).toBe(full);
});

test('The closing edge has a middle too', () => {
  expect(middles(triangle)).toEqual([[117.5, 34], [118, 34.5], [117.5, 34.5]]);
});

test('A step back takes the corner and the stretch of a border that led to it; a double click adds one corner', () => {
  const steps = [makeStep(triangle[0]), { spot: triangle[1], places: [triangle[2], triangle[1]] }];
  expect(readSteps(steps)).toEqual([triangle[0], triangle[2], triangle[1]]);
  expect(readSteps(steps.slice(0, -1))).toEqual([triangle[0]]);
  expect([isRepeated(steps, [118, 34]), isRepeated(steps, [118, 35]), isRepeated([], [118, 35])]).toEqual([true, false, false]);
  expect(openRing([...triangle, triangle[0]])).toEqual(triangle);
});
