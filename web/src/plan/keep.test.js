import { expect, test } from 'vitest';
import { blank, takeUp, undo } from './document.js';
import { fit } from './keep.js';

/** @param {number} x @returns {import('../drawing/shape.js').Shape} */
const shape = (x) => [[[[x, 0], [1, 1], [0, 1]]]];
const zone = { id: 5, name: '', status: 'Draft', level: 'Municipal', version: 2, etag: '"2"', boundary: shape(0) };
const kept = { shape: shape(3), past: [shape(1), shape(2)], future: [shape(4)], etag: '"1"', unsaved: true };

test('Of many steps the nearest are kept, the oldest go first', () => {
  const one = JSON.stringify(shape(1)).length + 1;
  expect(fit([shape(3), shape(2), shape(1)], 2 * one).map((text) => JSON.parse(text))).toEqual([shape(3), shape(2)]);
  expect(fit([shape(3)], 0)).toEqual([]);
});

test('What was not saved comes back with its steps, over the version it was drawn over', () => {
  const plan = takeUp(zone, kept);
  expect(plan).toEqual({ ...blank, zone: { ...zone, etag: '"1"' }, shape: shape(3), past: kept.past, future: kept.future });
  expect(undo(plan).shape).toEqual(shape(2));
});

test('What was saved is as the server has it now; a step back leads to what was saved', () => {
  expect(takeUp(zone, { ...kept, shape: zone.boundary, unsaved: false })).toMatchObject({ zone, shape: zone.boundary, past: kept.past, future: kept.future });
  expect(takeUp(zone, { ...kept, unsaved: false })).toMatchObject({ zone, shape: zone.boundary, past: [...kept.past, kept.shape], future: [] });
});
