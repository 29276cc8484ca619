import { headlines, longest } from '../briefing-link.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { atOf, change, listSlides, shift } from './deck.js';
import { titleOf } from './facts.js';
import { step } from './keys.js';

/**
 * The list of slides in the side: their order, number, title and view; all of it stands in the link.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 */

/** @param {Store} store */
export function drawDeck(store) {
  const place = part('deck');
  store.watch(['work', 'lang', 'slide', 'deck', 'announced', 'about', 'snapshot', 'frozen'], (state) => {
    place.hidden = state.work !== 'briefing';
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
    const open = new Set([...place.querySelectorAll('details[open]')].map(({ id }) => id));
    place.replaceChildren(...(place.hidden || (state.snapshot && !state.frozen) ? [] : drawAll(store, state)));
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
  });
}

/** @param {Store} store @param {State} state */
function drawAll(store, state) {
  const { lang, deck, frozen } = state;
  const slides = listSlides(state);
  return [
    make('h2', { id: 'deck-title' }, text(lang, 'deck.title')),
    make('ol', { class: 'deck' }, ...slides.map((slide, at) => make('li', { class: slide.hidden ? 'off' : undefined }, ...drawOne(store, state, at)))),
    ...(frozen ? [make('p', { class: 'quiet' }, text(lang, 'snapshot.kept'))] : drawActs(store, lang, deck, slides)),
  ];
}

/** @param {Store} store @param {State['lang']} lang @param {Slide[] | null} deck @param {Slide[]} slides */
function drawActs(store, lang, deck, slides) {
  return [
    make('p', { class: 'deck-acts' },
      make('button', { type: 'button', id: 'deck-add', onclick: () => store.set({ deck: [...slides, { place: 0, headline: 'people', hidden: false, title: '', view: null }] }) }, text(lang, 'deck.add')),
      ...(deck ? [make('button', { type: 'button', id: 'deck-reset', onclick: () => store.set({ deck: null, slide: 1 }) }, text(lang, 'deck.reset'))] : [])),
    make('p', { class: 'quiet' }, text(lang, 'deck.hint')),
  ];
}

/** @param {Store} store @param {State} state @param {number} at among all of them */
function drawOne(store, state, at) {
  const slides = listSlides(state);
  const slide = slides[at];
  const now = slides.slice(0, at).filter(({ hidden }) => !hidden).length;
  return [
    make('button', { type: 'button', class: 'deck-go', id: `deck-go-${at}`, 'aria-current': !slide.hidden && now === atOf(state), disabled: slide.hidden, onclick: () => step(store, now) },
      make('span', {}, titleOf(state, slide)), make('small', {}, text(state.lang, slide.hidden ? 'deck.off' : `deck.${slide.headline}`))),
    ...(state.frozen ? [] : [make('details', { id: `deck-edit-${at}` }, make('summary', {}, text(state.lang, 'deck.edit')), ...drawFields(store, state, at))]),
  ];
}

/** @param {Store} store @param {State} state @param {number} at */
function drawFields(store, state, at) {
  const { lang, about, announced, view } = state;
  const slides = listSlides(state);
  const slide = slides[at];
  const put = (/** @type {Partial<Slide>} */ patch) => store.set({ deck: change(slides, at, patch) });
  const places = [{ id: 0, name: text(lang, 'slide.area') }, ...(about?.zones ?? []).filter(({ id }) => announced?.includes(id))];
  const act = (/** @type {string} */ name, /** @type {() => void} */ onclick, disabled = false) => make('button', { type: 'button', id: `deck-${name}-${at}`, disabled, onclick }, text(lang, `deck.${name}`));
  return [
    drawField(lang, 'place', make('select', { id: `deck-place-${at}`, onchange: ({ currentTarget }) => put({ place: Number(currentTarget.value), view: null }) },
      ...places.map(({ id, name }) => make('option', { value: id, selected: id === slide.place }, name)))),
    drawField(lang, 'headline', make('select', { id: `deck-headline-${at}`, onchange: ({ currentTarget }) => put({ headline: currentTarget.value }) },
      ...headlines.map((each) => make('option', { value: each, selected: each === slide.headline }, text(lang, `deck.${each}`))))),
    drawField(lang, 'name', make('input', { id: `deck-name-${at}`, maxlength: longest, value: slide.title, placeholder: titleOf(state, { ...slide, title: '' }), onchange: ({ currentTarget }) => put({ title: currentTarget.value.trim() }) })),
    make('p', { class: 'deck-acts' },
      act('up', () => move(store, at, -1), at === 0), act('down', () => move(store, at, 1), at === slides.length - 1),
      act(slide.hidden ? 'show' : 'hide', () => put({ hidden: !slide.hidden })), act('remove', () => store.set({ deck: slides.filter((_, i) => i !== at) }), slides.length === 1),
      slide.view ? act('fit', () => put({ view: null })) : act('view', () => put({ view: view && { ...view, bearing: 0 } }))),
  ];
}

/** The fields go along with their slide. @param {Store} store @param {number} at @param {-1 | 1} by */
function move(store, at, by) {
  store.set({ deck: shift(listSlides(store.get()), at, by) });
  part(`deck-edit-${at}`).removeAttribute('open');
  part(`deck-edit-${at + by}`).setAttribute('open', '');
  const button = /** @type {HTMLButtonElement} */ (part(`deck-${by < 0 ? 'up' : 'down'}-${at + by}`));
  (button.disabled ? part(`deck-${by < 0 ? 'down' : 'up'}-${at + by}`) : button).focus();
}

/** @param {State['lang']} lang @param {string} name @param {HTMLElement} field */
const drawField = (lang, name, field) => make('label', {}, make('span', {}, text(lang, `deck.${name}`)), field);
