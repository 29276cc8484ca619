import { expect, test } from 'vitest';
import { readLink, writeLink } from './link.js';

const view = { lng: 117.55712, lat: 34.86407, zoom: 11.25, bearing: 0 };

test('What a link says is read back as it was', () => {
  const state = { lang: /** @type {const} */ ('en'), view: { ...view, bearing: -30 }, groups: ['villages', 'zones'], selected: 'village:370404100229' };
  expect(readLink(writeLink(state))).toEqual(state);
});

test('A link is short and legible', () => {
  expect(writeLink({ lang: 'zh', view, groups: ['zones'], selected: 'zone:3' }))
    .toBe('?lang=zh&at=117.55712,34.86407,11.25&layers=zones&sel=zone:3');
});

test('No visible layer is not the same as the layers of the style', () => {
  expect(readLink(writeLink({ lang: 'zh', view, groups: [], selected: '' })).groups).toEqual([]);
  expect(readLink(writeLink({ lang: 'zh', view, groups: null, selected: '' })).groups).toBeUndefined();
});

test.each(['?at=200,10,5', '?at=117,34', '?at=x,y,z', '?lang=fr', '?sel=<script>', '?sel=village:', ''])(
  'A part that makes no sense is left out: %s',
  (search) => expect(readLink(search)).toEqual({}),
);
