import { expect, test } from 'vitest';
import { fields, listRows } from './attributes.js';
import { learn } from './language.js';
import { en } from './language/en.js';
import { zh } from './language/zh.js';

await Promise.all([learn('zh'), learn('en')]);

/** @param {string} kind @param {Record<string, unknown>} properties @param {'zh' | 'en'} [lang] */
const told = (kind, properties, lang = 'zh') => Object.fromEntries(listRows(lang, kind, properties).map((row) => [row.label, row.value]));

test('An unknown attribute is shown as 未知, never left out', () => {
  expect(told('pipe', { role: 'Main', status: 'InService' })).toEqual({
    '主管/支管': '主管', 状态: '在用', 管径: '未知', 管材: '未知', 建成年份: '未知', 编号: '未知',
  });
});

test('A village whose rate is suppressed says so in the rate and in the counts', () => {
  const row = told('village', { rate_state: 'suppressed' });
  expect([row['集中供水率'], row['户数']]).toEqual(['数据较少，不予显示', '数据较少，不予显示']);
});

test('A rate of a village that is not rural does not apply', () => {
  expect(told('village', { rate_state: 'not_rural' })['集中供水率']).toBe('不适用');
});

test('An unknown supply is neither yes nor no', () => {
  expect(told('household', { supply_type: 'Unknown', delivery: 'Unknown' })).toMatchObject({ 供水方式: '供水方式未知', 是否集中供水: '未知', 到户方式: '未知' });
});

test('Only a valve can be open', () => {
  expect(told('node', { kind: 'Plant' })['阀门开启']).toBe('不适用');
  expect(told('node', { kind: 'Valve' })['阀门开启']).toBe('未知');
  expect(told('node', { kind: 'Valve', is_open: false })['阀门开启']).toBe('否');
});

test('Zero is a number, not unknown', () => {
  expect(told('village', { rate_state: 'known', rate: 1, unserved_households: 0 })['未集中供水户']).toBe('0 户');
});

test('Money is rounded for reading and kept exactly beside it', () => {
  expect(listRows('zh', 'site', { budget_yuan: 1234567.89 }).find((row) => row.label === '预算'))
    .toEqual({ label: '预算', value: '123.46 万元', exact: '1,234,567.89 元', unknown: false });
});

test('An attribute that the client does not know yet is still shown', () => {
  expect(told('cistern', { is_drinking: true, depth_m: 4 }, 'en')).toMatchObject({ 'Untreated drinking': 'Yes', 'field.depth_m': '4' });
});

test('Every attribute, kind and unit has a label in both languages', () => {
  const keys = Object.entries(fields).flatMap(([kind, list]) => [`kind.${kind}`, ...list.flatMap(({ key, as }) => [`field.${key}`, ...(as.startsWith('count:') ? [as.replace('count:', 'unit.')] : [])])]);
  for (const key of keys) expect([zh, en].filter((language) => key in language), key).toHaveLength(2);
});
