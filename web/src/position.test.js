import { expect, test } from 'vitest';
import { formatPosition } from './position.js';

test('A position has five decimals and names its system', () => {
  expect(formatPosition({ lng: 117.5, lat: 34.864071 })).toBe('117.50000, 34.86407 CGCS2000');
});
