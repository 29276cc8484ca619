import { expect, test } from 'vitest';
import { groupSeen } from './group-seen.js';

/** @param {string} kind @param {string | number} id @param {string} [name] */
const hit = (kind, id, name) => ({ key: `${kind}:${id}`, kind, properties: { name } });

test('What is seen is grouped by kind, the widest first, and sorted by name as its language sorts', () => {
  const groups = groupSeen([hit('village', 2, '周营村'), hit('village', 1, '安城村'), hit('zone', 1, '薛水梨香')], 'zh');
  expect(groups.map(({ kind, named }) => [kind, named.map(({ properties }) => properties.name)])).toEqual([['zone', ['薛水梨香']], ['village', ['安城村', '周营村']]]);
});

test('Households are counted and never listed, and what has no name is counted too', () => {
  const groups = groupSeen([hit('household', 1, 'x'), hit('household', 2), hit('site', 3)], 'en');
  expect(groups).toEqual([{ kind: 'site', named: [], others: 1 }, { kind: 'household', named: [], others: 2 }]);
});
