import { expect, test } from 'vitest';
import { addCorner, dropCorner, moveCorner, nextCorner, readShape, writeShape } from '../drawing/shape.js';
import { blank, isUnsaved, redo, step, takeUp, undo, settlePlace } from './document.js';
import { listMore } from './tally.js';

/** @type {import('../drawing/shape.js').Shape} */
const two = [[[[117, 34], [118, 34], [118, 35]], [[117.5, 34.2], [117.6, 34.2], [117.6, 34.3]]], [[[119, 34], [120, 34], [120, 35]]]];

test('A boundary comes back as it was, its holes and parts too', () => {
  expect(readShape(writeShape(two))).toEqual(two);
  expect(writeShape([two[1]]).type).toBe('Polygon');
});

test('Rings are counted through all polygons, as the service counts them', () => {
  expect(moveCorner(two, { ring: 2, vertex: 1 }, [120.5, 34])[1][0][1]).toEqual([120.5, 34]);
  expect(addCorner(two, { ring: 1, vertex: 3 }, [117.5, 34.3])[0][1]).toHaveLength(4);
  expect(nextCorner(two, { ring: 0, vertex: 2 }, 1)).toEqual({ ring: 1, vertex: 0 });
  expect(nextCorner(two, null, -1)).toEqual({ ring: 2, vertex: 2 });
});

test('Corners go to the grid that boundaries are stored on, and a ring keeps three', () => {
  expect(moveCorner(two, { ring: 0, vertex: 0 }, [117.12345678, 34])[0][0][0]).toEqual([117.1234568, 34]);
  expect(dropCorner(two, { ring: 0, vertex: 0 })).toEqual(two);
});

test('A step back and forward is the same boundary, not one like it: its numbers are known by it', () => {
  const next = moveCorner(two, { ring: 0, vertex: 0 }, [116, 34]);
  const done = step(step(blank, two), next);
  expect(undo(done).shape).toBe(two);
  expect(redo(undo(done)).shape).toBe(next);
  expect(step(done, structuredClone(next))).toBe(done);
});

test('A stored zone that was not changed is not unsaved; what was drawn before a reload is a step that can be taken back', () => {
  const zone = { id: 4, name: '古运梦河', status: 'Draft', level: 'Municipal', version: 1, etag: 'W/"1"', boundary: two };
  expect(isUnsaved(takeUp(zone))).toBe(false);
  const again = takeUp({ ...zone, etag: 'W/"2"' }, { shape: [two[1]], past: [], future: [], etag: 'W/"1"', unsaved: true });
  expect([isUnsaved(again), undo(again).shape]).toEqual([true, two]);
  expect(again.zone?.etag, 'who saved since is met when this is saved').toBe('W/"1"');
});

test('Villages gained are those that were not covered before', () => {
  expect(listMore(new Map([['2', 'b'], ['1', 'a']]), new Map([['2', 'b']]))).toEqual([{ code: '1', name: 'a' }]);
  expect(listMore(new Map([['1', 'a']]), null)).toEqual([]);
});

test('A place that becomes known late is no step of its own, also below what was drawn since, and changes no other zone', () => {
  /** @type {import('../drawing/shape.js').Shape} */
  const put = [[[[117, 34], [118, 34], [118, 35]]]];
  const later = [[[...put[0][0], /** @type {import('../state.js').Position} */ ([117.5, 35])]]];
  const plan = step(step(blank, put), later);
  const known = settlePlace(plan, put, [[118, 34], [118.1, 34]]);
  expect([known.past.length, known.past[1]?.[0][0][1], known.shape?.[0][0][1]]).toEqual([2, [118.1, 34], [118.1, 34]]);
  expect(settlePlace(step(blank, later), put, [[118, 34], [118.1, 34]]).shape).toBe(later);
});
