import { fetchAbout, fetchStyle } from '../api.js';
import { headlines } from '../briefing-link.js';
import { make } from '../element.js';
import { isShown } from '../layers.js';
import { text } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { askAnnounced } from './answer.js';
import { answerOf, rowsOf } from './asked.js';
import { drawVillages } from './atlas.js';
import { listShown } from './deck.js';
import { tell, tellFunds, titleOf } from './facts.js';
import { isInternal, listFacts, listLegend } from './marks.js';
import look from './offline.css?raw';
import { packMap, writeMap, writePlayer } from './offline-map.js';
import { paintFrame } from './painting.js';
import { saveFile } from '../save-file.js';
import { boxOf, keyOf, listLayers } from './sight.js';

/**
 * The briefing as one file that needs no service. All that is in it was answered to the public: figures, rows, tiles.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 * @typedef {import('../api.js').Asking & {signal: AbortSignal}} Asking
 * @typedef {{state: State, asking: Asking, camera: import('../camera.js').Camera}} Making
 */

/** The map of a slide; CSS pixels. */
const film = { width: 1150, height: 860, ratio: 1.6 };

/** @param {import('./output.js').Job} job */
export async function saveOffline({ store, map, signal, tell: say }) {
  const { lang } = store.get();
  const asking = /** @type {Asking} */ ({ lang, signal, as: 'public' });
  const state = await seeAsPublic(store.get(), asking);
  const { about, style, frozen } = state;
  const camera = await map.camera({ ...film, ...(frozen ? {} : { style, as: 'public' }) });
  try {
    const slides = [];
    const wanted = listShown(state);
    const kept = await packMap(state, wanted, asking);
    for (const slide of wanted) {
      say(slides.length + 1, wanted.length);
      slides.push(await makeSlide({ state, asking, camera }, slide));
    }
    saveFile(new Blob([writeFile(state, slides, kept)], { type: 'text/html' }), `${text(lang, 'offline.name')}-${about?.dataDate ?? ''}-${about?.dataVersion}.html`);
  } finally {
    camera.close();
  }
}

/** What the public sees now, or saw in the frozen briefing that is open. @param {State} state @param {Asking} asking @returns {Promise<State>} */
async function seeAsPublic(state, asking) {
  const { lang, frozen } = state;
  if (frozen && frozen.role !== 'public') throw new Error(text(lang, 'offline.notForAll'));
  const [about, style, announced] = await Promise.all([fetchAbout(lang, asking), fetchStyle(lang, asking), askAnnounced(asking)]);
  if (about.role !== 'public') throw new Error(text(lang, 'offline.notPublic'));
  return { ...state, style, ...(frozen ? {} : { about, announced }) };
}

/** @param {Making} making @param {Slide} slide */
async function makeSlide({ state, asking, camera }, slide) {
  const { lang, about, style } = state;
  const groups = listLayers(state, slide);
  const at = slide.view ?? boxOf(state, slide);
  if (!at || !about) throw new Error(text(lang, 'slide.none'));
  const [answer, picture] = await Promise.all([answerOf(state, slide.place, asking), camera.take({ at, groups, selected: keyOf(slide) }, asking.signal)]);
  const rows = await rowsOf(state, answer.facts.villages.rows, { ...asking, hasCounts: false });
  paintFrame(state, picture, 30);
  const title = titleOf(state, slide);
  return make('section', { class: 'slide', 'aria-label': title, 'data-sight': JSON.stringify({ at, hidden: style?.layers.filter((layer) => !isShown(layer, groups)).map(({ id }) => id), selected: keyOf(slide) }) },
    make('div', { class: 'words' }, make('h2', {}, title), ...drawNumbers(lang, slide, answer), make('details', {}, make('summary', {}, text(lang, 'offline.rows', { n: rows.length })), drawVillages(lang, rows))),
    make('figure', {}, ...(isInternal(state) ? [make('p', { class: 'stamp', hidden: true }, text(lang, 'stamp'))] : []), make('p', { class: 'north', hidden: true, 'aria-label': text(lang, 'frame.north') }, 'N', make('span', {}, '▲')), make('img', { class: 'picture', src: picture.canvas.toDataURL('image/webp', 0.9), alt: text(lang, 'atlas.map', { title }) }),
      make('ul', { class: 'legend' }, ...listLegend({ ...state, groups }, picture.zoom).flatMap((group) => group.rows).map(({ label, swatch }) => make('li', {}, make('img', { alt: '', src: drawSwatch(swatch).toDataURL() }), text(lang, label)))),
      make('figcaption', {}, listFacts(state, { ...about, dataVersion: answer.version }).join(' · '))));
}

/** @param {State['lang']} lang @param {Slide} slide @param {Extract<import('./answer.js').Answer, {state: 'ready'}>} answer */
function drawNumbers(lang, { headline, place }, { facts }) {
  const { label, number, unit, exact, notes, isHidden } = tell(lang, headline, facts[headline], place);
  const query = (/** @type {string} */ address) => make('details', { class: 'query' }, make('summary', {}, text(lang, 'slide.query')), make('code', {}, decodeURIComponent(address)));
  return [
    make('p', { class: 'what' }, label), make('p', { class: isHidden ? 'headline unknown' : 'headline' }, number, make('small', {}, ` ${unit}`)),
    ...[...(exact ? [text(lang, 'coverage.exact', { exact })] : []), ...notes].map((note) => make('p', { class: 'note' }, note)),
    ...(headline === 'funds' ? [make('p', { class: 'note' }, tellFunds(lang, facts.funds).map((fund) => `${fund.label} ${fund.number}`).join('　'))] : []), query(facts[headline].address),
    make('ul', { class: 'others' }, ...headlines.filter((each) => each !== headline).map((each) => {
      const told = tell(lang, each, facts[each], place);
      return make('li', {}, make('span', {}, told.label), make('b', { class: told.isHidden ? 'unknown' : undefined }, `${told.number} ${told.unit}`.trim()), query(facts[each].address));
    })),
  ];
}

/** Nothing can be asked for from within the file, by anybody. @param {State} state @param {HTMLElement[]} slides @param {import('./offline-map.js').Kept} kept */
function writeFile({ lang, about }, slides, kept) {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const policy = `default-src 'none'; img-src data: blob:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}' blob:; worker-src blob: data:; connect-src blob:; base-uri 'none'; form-action 'none'`;
  const title = `${text(lang, 'offline.name')} · ${about?.dataDate ?? ''} · ${text(lang, 'footer.version')} ${about?.dataVersion}`;
  const heading = make('h1', {}, title);
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading.innerHTML}</title><style nonce="${nonce}">${look}</style></head>
<body><header>${heading.outerHTML}</header><main><p id="news" role="status" aria-live="polite"></p>${slides.map((slide) => slide.outerHTML).join('\n')}</main>${drawBar(lang, title).outerHTML}${writeMap(kept)}<script type="module" nonce="${nonce}">${writePlayer()}</script></body></html>`;
}

/** @param {State['lang']} lang @param {string} title */
function drawBar(lang, title) {
  const button = (/** @type {string} */ id, /** @type {string} */ label, /** @type {string} */ sign) => make('button', { type: 'button', id, 'aria-label': text(lang, label), title: text(lang, label) }, sign);
  const forMap = ['in', 'out', 'home'].map((id, i) => Object.assign(button(id, `offline.${id}`, '＋－⌂'[i]), { hidden: true }));
  return make('nav', { 'aria-label': text(lang, 'slide.bar') }, button('back', 'slide.back', '◀'), make('span', { id: 'position' }), button('next', 'slide.next', '▶'),
    make('button', { type: 'button', id: 'whole' }, text(lang, 'slide.present')), ...forMap, make('small', {}, `${title} · ${text(lang, 'offline.public')}`));
}
