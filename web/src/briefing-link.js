/**
 * What an address says of the briefing. Kept apart from the view, whose code is not loaded before it is opened.
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').View} View
 * @typedef {'villages' | 'people' | 'rate' | 'unserved' | 'funds'} Headline the number that a slide tells
 * @typedef {{place: number, headline: Headline, hidden: boolean, title: string, view: View | null}} Slide place: the id of a zone, 0 the whole area; an empty title: the name of the place;
 *   without a view the map shows the place
 */

/** @type {Headline[]} */
export const headlines = ['villages', 'people', 'rate', 'unserved', 'funds'];

/** @type {{deck: Slide[] | null, slide: number, snapshot: number}} snapshot 0: none */
export const noBriefing = { deck: null, slide: 1, snapshot: 0 };

/** Slides that an address may hold. */
const most = 60;

/** Characters of a title. */
export const longest = 40;

/** `-3.funds@117.5,34.9,11.2!Title`: hidden, zone 3, its yuan, from here, named so. */
const shape = /^(-?)(\d{1,9})\.([a-z]+)(?:@([-\d.,]+))?(?:!(.*))?$/s;

/** @param {Partial<State>} state @returns {string[]} what is as at the start is not said */
export const writeBriefing = ({ deck, slide = 1, snapshot = 0 }) => [
  ...(slide > 1 ? [`slide=${slide}`] : []),
  ...(snapshot ? [`snapshot=${snapshot}`] : deck ? [`deck=${writeDeck(deck)}`] : []),
];

/** @param {Slide[]} deck as an address has it */
export const writeDeck = (deck) => deck.map(writeSlide).join('~');

/** @param {Slide} slide */
const writeSlide = ({ place, headline, hidden, title, view }) =>
  `${hidden ? '-' : ''}${place}.${headline}${view ? `@${view.lng.toFixed(4)},${view.lat.toFixed(4)},${view.zoom.toFixed(2)}` : ''}${title ? `!${encodeURIComponent(title.slice(0, longest).replaceAll('~', '～'))}` : ''}`;

/** @param {URLSearchParams} query @returns {Partial<Pick<State, 'deck' | 'slide' | 'snapshot'>>} */
export function readBriefing(query) {
  const slide = Number(query.get('slide') ?? 1);
  const snapshot = Number(query.get('snapshot') ?? 0);
  const deck = (query.get('deck') ?? '').split('~').slice(0, most).flatMap(readSlide);
  return {
    ...(Number.isInteger(slide) && slide > 1 ? { slide } : {}),
    ...(Number.isSafeInteger(snapshot) && snapshot > 0 ? { snapshot } : {}),
    ...(deck.length ? { deck } : {}),
  };
}

/** @param {string} part @returns {Slide[]} none where it makes no sense */
function readSlide(part) {
  const [, minus, place, name, at, title = ''] = shape.exec(part) ?? [];
  const headline = headlines.find((each) => each === name);
  return headline ? [{ place: Number(place), headline, hidden: minus === '-', title: title.slice(0, longest), view: at ? readView(at) : null }] : [];
}

/** @param {string} at @returns {View | null} */
function readView(at) {
  const [lng, lat, zoom] = at.split(',').map(Number);
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 ? { lng, lat, zoom, bearing: 0 } : null;
}
