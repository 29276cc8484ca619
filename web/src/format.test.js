import { expect, test } from 'vitest';
import { formatArea, formatCount, formatLength, formatMoney, formatMu, formatShare } from './format.js';

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

test('Lengths are kilometres, areas square kilometres and mu, each with its exact value', () => {
  expect(formatLength('zh', 8004.125)).toEqual({ short: '8 公里', exact: '8,004.125 米' });
  expect(formatArea('en', 3_214_567.891)).toEqual({ short: '3.21 km²', exact: '3,214,567.89 m²' });
  expect(formatMu('zh', 4821.4)).toEqual({ short: '4,821 亩', exact: '4,821.4 亩' });
  expect(formatMu('zh', 106_000).short).toBe('10.6 万亩');
  expect(formatMu('en', 106_000).short).toBe('106,000 mu');
});
