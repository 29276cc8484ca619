import { expect, test } from 'vitest';
import { formatCount, formatMoney, formatShare } from './format.js';

test.each([
  [3_000_000, '300 万元', '3,000,000 元'],
  [99_999_999.99, '10,000 万元', '99,999,999.99 元'],
  [100_000_000, '1 亿元', '100,000,000 元'],
  [950_000_000, '9.5 亿元', '950,000,000 元'],
  [1_234_567.89, '123.46 万元', '1,234,567.89 元'],
  [50, '0.01 万元', '50 元'],
  [-50, '-0.01 万元', '-50 元'],
  [0, '0 万元', '0 元'],
])('%s yuan is %s in Chinese', (yuan, short, exact) => {
  expect(formatMoney('zh', yuan)).toEqual({ short, exact });
});

test('Money in English is thousand, million, billion yuan', () => {
  expect(formatMoney('en', 2_000_000).short).toBe('2 million yuan');
  expect(formatMoney('en', 12_500).short).toBe('12.5 thousand yuan');
  expect(formatMoney('en', 1_910_000_000).short).toBe('1.91 billion yuan');
});

test('A share says 100% only when nobody is left out', () => {
  expect([1, 0.99999, 0.95, 0.905, 0.00001, 0].map(formatShare)).toEqual(['100%', '>99.9%', '95%', '90.5%', '<0.1%', '0%']);
});

test('Zeros of a whole number are kept', () => {
  expect(formatCount('zh', 1200)).toBe('1,200');
  expect(formatMoney('zh', 1_000_000).short).toBe('100 万元');
});
