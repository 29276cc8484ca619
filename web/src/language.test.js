import { expect, test } from 'vitest';
import { learn, text, word } from './language.js';
import { en } from './language/en.js';
import { zh } from './language/zh.js';

await Promise.all([learn('zh'), learn('en')]);

test('Both languages have the same keys', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
});

test('Both languages have the same holes in each text', () => {
  const holes = (/** @type {string} */ s) => s.match(/\{\w+\}/g) ?? [];
  for (const [key, chinese] of Object.entries(zh)) expect(holes(/** @type {Record<string, string>} */ (en)[key])).toEqual(holes(chinese));
});

test('A hole is filled with what it is given', () => {
  expect(text('zh', 'search.none', { q: '程庄' })).toBe('没有找到“程庄”');
});

test('A word the client does not know yet is shown as the server sent it', () => {
  expect(word('zh', 'SupplyType', 'Well')).toBe('水井');
  expect(word('en', 'SupplyType', 'Tanker')).toBe('Tanker');
});

test('Unknown is a word in every family', () => {
  expect(word('zh', 'PipeMaterial', 'Unknown')).toBe('未知');
});
