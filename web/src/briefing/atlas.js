import { headlines } from '../briefing-link.js';
import { formatCount } from '../format.js';
import { make } from '../element.js';
import { text, word } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { answerOf, rowsOf } from './asked.js';
import { tell, tellFunds, titleOf } from './facts.js';
import { listFacts, listLegend } from './marks.js';
import { paintFrame } from './painting.js';
import { boxOf, keyOf, listLayers } from './sight.js';

/**
 * A page for each announced zone: map, declared villages with their evidence, numbers. The maps are pictures before anything is printed.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 * @typedef {'a4' | 'a3'} Paper
 */

/** The map of a page in CSS pixels, and its pixels to each. @type {Record<Paper, {width: number, height: number, ratio: number, unit: number}>} */
const films = { a4: { width: 940, height: 590, ratio: 2, unit: 34 }, a3: { width: 880, height: 800, ratio: 2, unit: 30 } };

/** @param {import('./output.js').Job} job @param {Paper} paper */
export async function makeAtlas({ store, map, signal, tell: say }, paper) {
  const state = store.get();
  const { announced, about, frozen, told } = state;
  const zones = (about?.zones ?? []).filter(({ id }) => announced?.includes(id) && (!frozen || told[id]));
  const film = films[paper];
  const camera = await map.camera(film);
  try {
    const pages = [];
    for (const { id } of zones) {
      say(pages.length + 1, zones.length);
      pages.push(await makePage({ state, camera, signal, unit: film.unit }, id));
    }
    signal.throwIfAborted();
    showAtlas(state, paper, pages);
  } finally {
    camera.close();
  }
}

/** @param {{state: State, camera: import('../camera.js').Camera, signal: AbortSignal, unit: number}} making @param {number} place */
async function makePage({ state, camera, signal, unit }, place) {
  /** @type {Slide} */
  const slide = { place, headline: 'rate', hidden: false, title: '', view: null };
  const groups = listLayers(state, slide);
  const box = boxOf(state, slide);
  if (!box) throw new Error(String(place));
  const [answer, picture] = await Promise.all([answerOf(state, place, { lang: state.lang, signal }), camera.take({ at: box, groups, selected: keyOf(slide) }, signal)]);
  const rows = await rowsOf(state, answer.facts.villages.rows, { lang: state.lang, signal, hasCounts: (state.frozen ?? state.account)?.role !== 'public' });
  paintFrame(state, picture, unit);
  return make('article', { class: 'page' },
    make('h2', {}, titleOf(state, slide)), drawNumbers(state.lang, answer),
    make('img', { src: picture.canvas.toDataURL('image/png'), alt: text(state.lang, 'atlas.map', { title: titleOf(state, slide) }) }),
    make('ul', { class: 'page-legend' }, ...listLegend({ ...state, groups }, picture.zoom).flatMap(({ rows: all }) => all).map(({ label, swatch }) => make('li', {}, drawImage(swatch), text(state.lang, label)))),
    drawVillages(state.lang, rows),
    ...(state.about ? [make('p', { class: 'page-facts' }, [...listFacts(state, { ...state.about, dataVersion: answer.version })].join(' · '))] : []));
}

/** A canvas is not printed everywhere. @param {import('../legend.js').Swatch} swatch */
const drawImage = (swatch) => make('img', { class: 'swatch', alt: '', src: drawSwatch(swatch).toDataURL() });

/** @param {State['lang']} lang @param {Extract<import('./answer.js').Answer, {state: 'ready'}>} answer */
function drawNumbers(lang, { facts, place }) {
  const told = headlines.map((headline) => tell(lang, headline, facts[headline], place));
  return make('dl', { class: 'page-numbers' }, ...told.map(({ label, number, unit, notes }) => make('div', {}, make('dt', {}, label), make('dd', {}, make('b', {}, `${number} ${unit}`.trim()), ...notes.map((note) => make('small', {}, note))))),
    make('div', { class: 'page-funds' }, make('dt', {}, text(lang, 'coverage.funds')), make('dd', {}, ...tellFunds(lang, facts.funds).map(({ label, number }) => make('small', {}, `${label} ${number}`)))));
}

/** @param {State['lang']} lang @param {Record<string, any>[]} rows */
export function drawVillages(lang, rows) {
  const numbers = ['Households', 'Persons', 'CentralizedPersons', 'UnservedPersons', 'UnknownPersons'].filter((name) => rows.some((row) => name in row));
  const hasZone = rows.some((row) => 'Zone' in row);
  const heads = [...(hasZone ? ['kind.zone'] : []), 'field.name', 'field.code', 'field.town', 'field.evidence', ...numbers.map((name) => ({ Households: 'coverage.households', Persons: 'coverage.persons' })[name] ?? `column.${name[0].toLowerCase()}${name.slice(1)}`)];
  return make('table', { class: 'page-villages' }, make('caption', {}, text(lang, 'atlas.villages', { n: rows.length })),
    make('thead', {}, make('tr', {}, ...heads.map((head, i) => make('th', { scope: 'col', class: i > (hasZone ? 4 : 3) ? 'count' : undefined }, text(lang, head))))),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...(hasZone ? [make('td', {}, row.Zone)] : []), make('th', { scope: 'row' }, row.Name), make('td', {}, row.VillageCode), make('td', {}, row.Town ?? ''), make('td', {}, word(lang, 'Evidence', row.Evidence)),
      ...numbers.map((name) => make('td', { class: 'count' }, typeof row[name] === 'number' ? formatCount(lang, row[name]) : text(lang, 'coverage.hidden')))))));
}

/** Over the page, to look at and to print; the rest of the page waits. @param {State} state @param {Paper} paper @param {HTMLElement[]} pages */
function showAtlas({ lang }, paper, pages) {
  const others = [...document.body.children];
  const close = () => {
    others.forEach((each) => each.removeAttribute('inert'));
    atlas.remove();
    document.getElementById(`output-atlas${paper.toUpperCase()}`)?.focus();
  };
  const button = make('button', { type: 'button', id: 'atlas-print', onclick: () => print() }, text(lang, 'atlas.print'));
  const atlas = make('section', { class: `atlas ${paper}`, role: 'dialog', 'aria-modal': true, 'aria-label': text(lang, 'atlas.title'), onkeydown: (/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && close() },
    make('div', { class: 'atlas-bar' }, make('strong', {}, text(lang, 'atlas.ready', { n: pages.length, paper: paper.toUpperCase() })), button, make('button', { type: 'button', id: 'atlas-close', onclick: close }, text(lang, 'atlas.close'))),
    ...pages);
  others.forEach((each) => each.setAttribute('inert', ''));
  document.body.append(atlas);
  button.focus();
}
