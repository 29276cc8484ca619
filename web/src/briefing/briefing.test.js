import { beforeAll, expect, test } from 'vitest';
import { readBriefing, writeBriefing } from '../briefing-link.js';
import { openChapters } from '../language.js';
import { atOf, change, listShown, listSlides, shift } from './deck.js';
import { tell } from './facts.js';
import { roundDown } from './painting.js';
import { kindOfRows } from './rows.js';
import { writeAddress } from '../rows/questions.js';

/** @type {any} */
const about = { zones: [{ id: 2, name: '甲' }, { id: 5, name: '乙' }, { id: 9, name: '草案' }] };
/** @type {any} */
const state = { about, announced: [2, 5], deck: null, slide: 1 };

beforeAll(() => openChapters('zh', 'analysis', 'briefing'));

test('the slides are the whole area and each announced zone, a draft is none', () => {
  expect(listSlides(state).map(({ place }) => place)).toEqual([0, 2, 5]);
});

test('a list of slides is the same after it went through the link', () => {
  const deck = change(shift(listSlides(state), 2, -1), 0, { hidden: true, title: '标题~!&#', headline: 'funds', view: { lng: 117.5, lat: 34.9, zoom: 11.25, bearing: 0 } });
  const [slide, list] = writeBriefing({ deck, slide: 2 });
  expect(slide).toBe('slide=2');
  expect(readBriefing(new URLSearchParams(`${slide}&${list}`))).toEqual({ slide: 2, deck: [{ ...deck[0], title: '标题～!&#' }, ...deck.slice(1)] });
});

test('what makes no sense in a link is left out', () => {
  expect(readBriefing(new URLSearchParams('slide=-3&deck=0.nothing~x~2.people@900,1,1'))).toEqual({ deck: [{ place: 2, headline: 'people', hidden: false, title: '', view: null }] });
});

test('hidden slides and zones that are gone are not shown, and the position stays within the list', () => {
  const deck = [{ place: 0, hidden: true }, { place: 77 }, { place: 5 }].map((slide) => ({ headline: /** @type {const} */ ('rate'), hidden: false, title: '', view: null, ...slide }));
  expect(listShown({ ...state, deck }).map(({ place }) => place)).toEqual([5]);
  expect(atOf({ ...state, deck, slide: 8 })).toBe(0);
});

test('persons are told in 万 beside the exact number, and what is withheld is never 0', () => {
  expect(tell('zh', 'people', { address: '', rows: '', value: 1949609, households: 673612 }, 0)).toMatchObject({ number: '194.96', unit: '万人', exact: '1,949,609 人', notes: ['673,612 户'] });
  expect(tell('zh', 'people', { address: '', rows: '', value: null }, 1)).toMatchObject({ number: '不予显示', isHidden: true });
});

test('the rows behind the villages of all zones are one question', () => {
  const kind = kindOfRows("Zones?$filter=Status%20ne%20'Draft'", true);
  expect(writeAddress(kind, null, { columns: kind.columns, order: kind.order })).toMatch(/^\/odata\/Zones\?\$filter=Status%20ne%20'Draft'&\$select=Id,Name&\$orderby=Id&\$expand=DeclaredVillages\(/);
  expect(kind.unfold?.({ Name: '甲', DeclaredVillages: [{ VillageCode: '1', Evidence: 'Named', Village: { Name: '子' } }] })).toEqual([{ Zone: '甲', VillageCode: '1', Evidence: 'Named', Name: '子', Seat: undefined, Town: undefined }]);
});

test('a scale bar has a round length', () => {
  expect([4900, 2100, 180, 99].map(roundDown)).toEqual([2000, 2000, 100, 50]);
});
