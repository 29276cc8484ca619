import { drawIcon, make, part } from '../element.js';
import { text, word } from '../language.js';
import { drawTable } from './grid.js';
import { describe, drawFault, drawLinks } from './source.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./pages.js').Shown} Shown
 * @typedef {{close: () => void, again: () => void, sort: (order: string) => void, more: () => void, choose: (row: number) => void}} Acts
 */

/** How much around a row is shown; degrees. */
const reach = 0.008;

/**
 * The table of rows over the foot of the map.
 * @param {Store} store
 * @param {Acts} acts
 */
export function drawRows(store, acts) {
  const place = part('rows');
  /** @type {Shown | null} */
  let shown = null;
  const draw = () => redraw(place, shown ? drawAll(store, store.get().lang, shown, acts) : [], shown?.busy ?? false);
  store.watch(['lang'], () => shown && draw()); // a table that is closed leaves the place to another
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    acts.close();
    part('map').querySelector('canvas')?.focus();
  });
  return {
    /** @param {Shown | null} next */
    draw(next) {
      const opened = next && (next.name !== shown?.name || next.part !== shown.part);
      if (!next && !shown) return;
      shown = next;
      draw();
      if (opened) part('rows-title').focus();
    },
  };
}

/** New content where the eye and the keys are; no content: the place is closed. @param {HTMLElement} place @param {Node[]} content @param {boolean} busy */
export function redraw(place, content, busy) {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : null;
  const { scrollTop = 0, scrollLeft = 0 } = place.querySelector('.rows-scroll') ?? {};
  place.hidden = content.length === 0;
  place.replaceChildren(...content);
  place.setAttribute('aria-busy', String(busy));
  place.querySelector('.rows-scroll')?.scrollTo(scrollLeft, scrollTop);
  if (focused) document.getElementById(focused)?.focus();
}

/** @param {Store} store @param {Language} lang @param {Shown} shown @param {Acts} acts */
function drawAll(store, lang, shown, acts) {
  const close = text(lang, 'rows.close');
  return [
    make('div', { class: 'rows-top' },
      make('h2', { id: 'rows-title', tabindex: -1 }, titleOf(lang, shown)),
      make('p', { role: 'status', class: 'quiet' }, describe(lang, shown)),
      drawLinks(lang, shown),
      make('button', { type: 'button', class: 'plain', id: 'rows-close', 'aria-label': close, title: close, onclick: acts.close }, drawIcon('M4 4l12 12M16 4L4 16'))),
    ...drawFault(lang, shown, acts.again),
    make('div', { class: 'rows-scroll' }, drawTable(lang, shown, titleOf(lang, shown), { sort: acts.sort, press: flyTo(store, shown, acts), hint: 'rows.fly' }),
      ...(shown.next ? [make('button', { type: 'button', class: 'more', id: 'rows-more', onclick: acts.more }, text(lang, 'rows.more'))] : [])),
  ];
}

/** @param {Language} lang @param {Shown} shown */
const titleOf = (lang, { name, part, kind }) => [text(lang, `rows.${name}`), ...(part && kind.words ? [word(lang, kind.words, part)] : [])].join(' · ');

/** @param {Store} store @param {Shown} shown @param {Acts} acts @returns {(i: number) => (() => void) | null} */
const flyTo = (store, { kind, rows }, acts) => (i) => (kind.at && rows[i][kind.at] ? () => {
  const [lng, lat] = rows[i][kind.at].coordinates;
  acts.choose(i);
  store.set({ target: { bbox: [lng - reach, lat - reach, lng + reach, lat + reach], beside: true } });
} : null);
