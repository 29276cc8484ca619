import { expect, test } from 'vitest';
import { listFaults } from './faults.js';
import { learn } from './language.js';
import { countFault } from './start.js';
import { nothing } from './state.js';

await Promise.all([learn('zh'), learn('en')]);

const fine = nothing.faults;
/** @param {Partial<import('./state.js').State['faults']>} faults */
const words = (faults) => listFaults({ lang: 'zh', about: null, faults: { ...fine, ...faults } }).map((fault) => fault.words);

test('Nothing wrong, nothing said', () => expect(words({})).toEqual([]));

test('Tiles that failed are counted', () => expect(words({ tiles: 3 })).toEqual(['有 3 个瓦片未能载入，地图可能不完整。']));

test('When the server is gone its tiles are not news', () => expect(words({ tiles: 9, gone: true })).toEqual([]));

test('An empty database is said, not drawn as an empty map', () => {
  const about = /** @type {any} */ ({ counts: { Villages: 0 } });
  expect(listFaults({ lang: 'en', faults: fine, about })).toEqual([{ words: 'The database holds no data yet.', again: false }]);
});

test('A tile that the server refused is counted; a tile that nobody answered means the server is gone', () => {
  expect(countFault(countFault(fine, 500), 404)).toMatchObject({ tiles: 2, gone: false });
  expect(countFault(fine, 0)).toMatchObject({ tiles: 0, gone: true });
});
