import { expect, test } from 'vitest';
import { readLink, writeLink } from './link.js';
import { noFilter } from './water-link.js';

const view = { lng: 117.55712, lat: 34.86407, zoom: 11.25, bearing: 0 };

test('What a link says is read back as it was', () => {
  const state = { lang: /** @type {const} */ ('en'), view: { ...view, bearing: -30 }, groups: ['villages', 'zones'], selected: 'village:370404100229' };
  expect(readLink(writeLink(state))).toEqual(state);
});

test('A link is short and legible', () => {
  expect(writeLink({ lang: 'zh', view, groups: ['zones'], selected: 'zone:3' }))
    .toBe('?lang=zh&at=117.55712,34.86407,11.25&layers=zones&sel=zone:3');
});

test('What is asked about coverage and supply is read back as it was', () => {
  const asked = { rule: /** @type {const} */ ('seat'), area: /** @type {[number, number][]} */ ([[117.4, 34.9], [117.7, 34.9], [117.7, 35.15]]), work: /** @type {const} */ ('water'), by: /** @type {const} */ ('Village'), within: '370404100000', rows: 'households',
    measure: /** @type {const} */ ('rate'), order: 'UnknownShare desc', filter: { ...noFilter, types: ['Well', 'Unknown'], scheme: '12', persons: '5-', only: 'unserved' } };
  expect(readLink(writeLink({ lang: 'zh', view, groups: null, selected: 'zone:3', ...asked }))).toEqual({ lang: 'zh', view, selected: 'zone:3', ...asked });
});

test('What is as at the start is not said, and drawing itself is no link', () => {
  expect(writeLink({ lang: 'zh', view: null, groups: null, selected: '', mode: 'draw', rule: 'majorityOfArea', by: 'County', within: '', rows: '', area: null })).toBe('?lang=zh');
});

test('What lies beside the boundary and where the line stands is read back; a line without a comparison makes no sense', () => {
  const state = { lang: /** @type {const} */ ('zh'), work: /** @type {const} */ ('plan'), within: 'zone:3', compare: 'version:2', split: 40 };
  expect(readLink(writeLink({ ...state, view: null, groups: null, selected: '' }))).toEqual(state);
  expect(readLink('?split=40#plan')).toEqual({ work: 'plan' });
});

test('A link of the ranking that was leads to the water view', () => {
  expect(readLink('?mode=supply&by=Village&within=370404100000')).toEqual({ work: 'water', measure: 'rate', by: 'Village', within: '370404100000' });
});

test('A zone may be named by its id alone', () => {
  expect(readLink('?zone=3&rule=declared')).toEqual({ selected: 'zone:3', rule: 'declared' });
});

test('No visible layer is not the same as the layers of the style', () => {
  expect(readLink(writeLink({ lang: 'zh', view, groups: [], selected: '' })).groups).toEqual([]);
  expect(readLink(writeLink({ lang: 'zh', view, groups: null, selected: '' })).groups).toBeUndefined();
});

test.each(['?at=200,10,5', '?at=117,34', '?at=x,y,z', '?lang=fr', '?sel=<script>', '?sel=village:', '?rule=half', '?area=AAAA', '?within=3704', '?by=House', '?rows=<b>', '?mode=draw', '?order=1;2', '?persons=many', '#map', ''])(
  'A part that makes no sense is left out: %s',
  (search) => expect(readLink(search)).toEqual({}),
);
