import { beforeAll, expect, test } from 'vitest';
import { learn, openChapters } from '../language.js';
import { writeCell } from './cells.js';

beforeAll(async () => {
  await learn('zh');
  await openChapters('zh', 'analysis');
});

/** @param {any} row @param {string} path @param {import('./questions.js').Column['as']} [as] */
const cell = (row, path, as) => writeCell('zh', row, { path, label: '', as });

test('What is not known is said to be unknown, what is withheld to be withheld, and 0 is 0', () => {
  expect(cell({ PaidYuan: null }, 'PaidYuan', 'money')).toEqual({ value: '未知', unknown: true });
  expect(cell({ Totals: { Persons: null } }, 'Totals/Persons', 'count')).toEqual({ value: '不予显示', unknown: true });
  expect(cell({ Totals: { Persons: 0 } }, 'Totals/Persons', 'count')).toEqual({ value: '0', unknown: false });
});

test('Money is 万元 with the exact yuan beside it, a member of an enumeration a word', () => {
  expect(cell({ BudgetYuan: 8_074_000.5 }, 'BudgetYuan', 'money')).toEqual({ value: '807.4 万元', exact: '8,074,000.5 元', unknown: false });
  expect(cell({ SupplyType: 'Well' }, 'SupplyType', 'word:SupplyType').value).toBe('水井');
  expect(cell({ Source: 'Unknown' }, 'Source', 'word:FundSource')).toEqual({ value: '未知', unknown: true });
});
