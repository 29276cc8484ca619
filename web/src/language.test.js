import { expect, test } from 'vitest';
import { learn, openChapters, text, word } from './language.js';
import { en as analysisEn } from './language/analysis-en.js';
import { zh as analysisZh } from './language/analysis-zh.js';
import { en as briefingEn } from './language/briefing-en.js';
import { zh as briefingZh } from './language/briefing-zh.js';
import { en } from './language/en.js';
import { en as waterEn } from './language/water-en.js';
import { zh as waterZh } from './language/water-zh.js';
import { zh } from './language/zh.js';

await Promise.all([learn('zh'), learn('en')]);

/** @type {[string, Record<string, string>, Record<string, string>][]} */
const chapters = [['page', zh, en], ['analysis', analysisZh, analysisEn], ['water', waterZh, waterEn], ['briefing', briefingZh, briefingEn]];

test.each(chapters)('Both languages have the same keys: %s', (_, chinese, english) => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
});

test.each(chapters)('Both languages have the same holes in each text: %s', (_, chinese, english) => {
  const holes = (/** @type {string} */ s) => (s.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, words] of Object.entries(chinese)) expect(holes(english[key]), key).toEqual(holes(words));
});

test('No chapter says anew what another says', () => {
  const keys = chapters.flatMap(([, chinese]) => Object.keys(chinese));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('A chapter is there once it is opened, and in every language learnt later', async () => {
  await openChapters('zh', 'analysis');
  await learn('en');
  expect([text('zh', 'coverage.paid'), text('en', 'coverage.paid'), text('en', 'tools.in')]).toEqual(['支付', 'Paid', 'Zoom in']);
});

test('A hole is filled with what it is given', () => {
  expect(text('zh', 'search.none', { q: '程庄' })).toContain('没有找到“程庄”');
});

test('A word the client does not know yet is shown as the server sent it', () => {
  expect(word('zh', 'SupplyType', 'Well')).toBe('水井');
  expect(word('en', 'SupplyType', 'Tanker')).toBe('Tanker');
});

test('Unknown is a word in every family', () => {
  expect(word('zh', 'PipeMaterial', 'Unknown')).toBe('未知');
});
