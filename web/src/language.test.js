import { expect, test } from 'vitest';
import { languages, text, word } from './language.js';

test('Both languages have the same keys', () => {
  expect(Object.keys(languages.en)).toEqual(Object.keys(languages.zh));
});

test('Both languages have the same holes in each text', () => {
  const holes = (/** @type {string} */ s) => s.match(/\{\w+\}/g) ?? [];
  for (const [key, chinese] of Object.entries(languages.zh)) expect(holes(languages.en[key])).toEqual(holes(chinese));
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
