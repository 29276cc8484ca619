import { expect, test } from 'vitest';
import { mostVertices, readRing, snap, writeRing } from './ring.js';

/** @type {import('./state.js').Position[]} */
const ring = [[117.4, 34.9], [117.700001, 34.9], [117.7, 35.15], [-0.000001, -84.999999]];

test('A ring is read back as it was written', () => {
  expect(readRing(writeRing(ring))).toEqual(ring);
});

test('A ring of the most vertices makes a link that every browser and mail program takes', () => {
  const many = Array.from({ length: mostVertices }, (_, i) => snap([117.5 + Math.sin(i) / 3, 34.8 + Math.cos(i) / 3]));
  expect(readRing(writeRing(many))).toEqual(many);
  expect(writeRing(many).length).toBeLessThan(2100);
});

test('The text of a ring needs no escaping in an address', () => {
  expect(encodeURIComponent(writeRing(ring))).toBe(writeRing(ring));
});

test.each(['', 'A', 'AAAA', 'AAAAAAA', 'g', '汉字', 'AAAA AA', '_____________A'.repeat(6)])('What is no ring is null: %s', (text) => {
  expect(readRing(text)).toBeNull();
});

test('A ring of more vertices than a link takes is null', () => {
  expect(readRing(writeRing(Array.from({ length: mostVertices + 1 }, (_, i) => snap([117 + i / 1000, 34]))))).toBeNull();
});
