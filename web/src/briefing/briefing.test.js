import { beforeAll, expect, test } from 'vitest';
import { readBriefing, writeBriefing } from '../briefing-link.js';
import { openChapters } from '../language.js';
import { atOf, change, listShown, listSlides, shift } from './deck.js';
import { tell, tellToday } from './facts.js';
import { writeReason } from './marks.js';
import { roundDown } from './painting.js';
import { packSources, readPack, readTile } from '../pack.js';
import { writeCsv, writeGeoJson } from '../rows/files.js';
import { sortRows } from '../rows/pages.js';
import { kindOfRows } from './rows.js';
import { readFrozen } from './snapshot.js';
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

test('the link of a frozen briefing names it and not its slides, which come from it', () => {
  expect(writeBriefing({ snapshot: 7, slide: 2, deck: [{ place: 0, headline: 'rate', hidden: false, title: '', view: null }] })).toEqual(['slide=2', 'snapshot=7']);
  expect(readBriefing(new URLSearchParams('snapshot=7'))).toEqual({ snapshot: 7 });
  const { deck, told } = readFrozen(/** @type {any} */ ({ number: 7, dataVersion: 28 }), { deck: `3.people!${encodeURIComponent('人&口')}`, places: { 3: { people: { value: 5 } } }, rows: {} });
  expect(deck?.[0]).toMatchObject({ place: 3, headline: 'people', title: '人&口' });
  expect(told[3]).toMatchObject({ state: 'ready', version: 28, facts: { people: { value: 5 } } });
});

test('what today is different from a frozen number is told with both, and nothing where it is the same', () => {
  const answer = (/** @type {number | null} */ value) => /** @type {any} */ ({ place: 1, state: 'ready', version: 1, facts: { people: { value } } });
  expect(tellToday('zh', 'people', answer(12345), answer(12346))).toBe('今日为 12,346 人，快照为 12,345 人');
  expect(tellToday('zh', 'people', answer(5), answer(5))).toBe('');
  expect(tellToday('zh', 'people', answer(null), answer(5))).toBe(''); // withheld when it was frozen
});

test('an approval number stands for the frozen content that has it; a reason is one of the list', () => {
  const say = (/** @type {any} */ approval) => writeReason({ lang: 'zh', frozen: approval && /** @type {any} */ ({ approval }) });
  expect(say({ number: '鲁SG(2026)001号', reason: null })).toBe('审图号：鲁SG(2026)001号');
  expect(say({ number: null, reason: 'exempt' })).toBe('审图号：无（依法免审）');
  expect([say(null), say({ number: null, reason: 'because' })]).toEqual(Array(2).fill('审图号：无（内部工作用图，不得公开）'));
});

test('kept tiles are read back, and where there is none the tile is empty', async () => {
  const tile = new Uint8Array(await new Response(new Blob(['tile']).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
  const index = new TextEncoder().encode(JSON.stringify({ minzoom: 4, maxzoom: 12, layers: ['zones'], tiles: { 'zones/10/1/2': [0, tile.length] } }));
  const pack = readPack(/** @type {ArrayBuffer} */ (new Uint8Array([...new Uint8Array(new Uint32Array([index.length]).buffer), ...index, ...tile]).buffer));
  expect(new TextDecoder().decode(await readTile(pack, 'zones/10/1/2'))).toBe('tile');
  expect((await readTile(pack, 'zones/10/1/3')).byteLength).toBe(0);
  expect(packSources({ zones: { tiles: ['x'], maxzoom: 14 }, water: { maxzoom: 15 } }, pack, 'kept://1')).toEqual({ zones: { tiles: ['kept://1/zones/{z}/{x}/{y}'], maxzoom: 12 }, water: { maxzoom: 15 } });
});

test('rows that are here become files in the form of the server, and are sorted as there', () => {
  const columns = /** @type {any} */ ([{ path: 'VillageCode' }, { path: 'Project/Name' }, { path: 'Persons' }]);
  const rows = [{ VillageCode: '0370', Project: { Name: '甲"乙' }, Persons: 3, Seat: { type: 'Point', coordinates: [117, 34], crs: {} } }, { VillageCode: '1', Persons: null }];
  expect(writeCsv(rows, columns)).toBe('\ufeffVillageCode,ProjectName,Persons\r\n"0370","甲""乙",3\r\n"1",,\r\n');
  expect(JSON.parse(writeGeoJson(rows, columns, 'Seat')).features[0]).toEqual({ type: 'Feature', geometry: { type: 'Point', coordinates: [117, 34] }, properties: { VillageCode: '0370', ProjectName: '甲"乙', Persons: 3 } });
  expect(sortRows(rows, 'Persons desc').map(({ VillageCode }) => VillageCode)).toEqual(['0370', '1']);
});
