import { expect, test } from 'vitest';
import { thin } from './thin.js';

test('A straight line keeps its ends, a corner stays', () => {
  expect(thin([[117, 34], [117.1, 34], [117.2, 34], [117.2, 34.1], [117.2, 34.2]], 0.001)).toEqual([[117, 34], [117.2, 34], [117.2, 34.2]]);
});

test('What comes back to where it began keeps what lies farthest away', () => {
  expect(thin([[117, 34], [117.1, 34.1], [117, 34]], 0.001)).toEqual([[117, 34], [117.1, 34.1], [117, 34]]);
});
