/**
 * The slides, in the order in which they are shown.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 */

/** One for the whole area, one for each announced zone. @param {Pick<State, 'about' | 'announced'>} state @returns {Slide[]} */
const standard = ({ about, announced }) => [0, ...(about?.zones ?? []).map(({ id }) => id).filter((id) => announced?.includes(id))]
  .map((place) => ({ place, headline: 'villages', hidden: false, title: '', view: null }));

/** All of them, hidden ones too; a zone that is not there any more is left out. @param {Pick<State, 'about' | 'announced' | 'deck'>} state */
export const listSlides = (state) => state.deck?.filter(({ place }) => place === 0 || state.announced?.includes(place)) ?? standard(state);

/** Those that are shown. @param {Pick<State, 'about' | 'announced' | 'deck'>} state */
export const listShown = (state) => listSlides(state).filter(({ hidden }) => !hidden);

/** Which one is shown, from 0; an address may name one that is not there. @param {Pick<State, 'about' | 'announced' | 'deck' | 'slide'>} state */
export const atOf = (state) => Math.max(0, Math.min(state.slide, listShown(state).length) - 1);

/** @param {Pick<State, 'about' | 'announced' | 'deck' | 'slide'>} state @returns {Slide | undefined} */
export const slideOf = (state) => listShown(state)[atOf(state)];

/** The slides after one went up or down. @param {Slide[]} slides @param {number} at @param {-1 | 1} by */
export function shift(slides, at, by) {
  const to = at + by;
  if (to < 0 || to >= slides.length) return slides;
  const next = [...slides];
  [next[at], next[to]] = [next[to], next[at]];
  return next;
}

/** The slides after one was changed. @param {Slide[]} slides @param {number} at @param {Partial<Slide>} patch */
export const change = (slides, at, patch) => slides.map((slide, i) => (i === at ? { ...slide, ...patch } : slide));
