import { make, part } from './element.js';
import { kindOf } from './hits.js';
import { text } from './language.js';
import { writeLink } from './link.js';
import { works } from './works.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Work} Work
 */

const names = /** @type {Work[]} */ (['', ...Object.keys(works)]);

/**
 * The plain map and the ways of working, as links: each leads where a press leads.
 * @param {import('./state.js').Store} store
 */
export function drawWorkSwitch(store) {
  const links = names.map((work) => make('a', { id: `work-${work || 'map'}`, onclick: (event) => follow(store, work, event) }));
  part('works').append(...links);
  store.watch(['work', 'lang', 'view', 'selected', 'groups'], (state) => names.forEach((work, i) => {
    links[i].textContent = text(state.lang, `works.${work}`);
    links[i].href = writeLink({ ...state, ...enter(state, work) });
    if (work === state.work) links[i].setAttribute('aria-current', 'page');
    else links[i].removeAttribute('aria-current');
  }));
  store.watch(['work', 'lang'], ({ work, lang }) => {
    document.body.setAttribute('data-work', work);
    const fold = /** @type {HTMLElement} */ (part('side-fold').querySelector('summary'));
    fold.textContent = text(lang, fold.dataset.text = work ? 'works.fold' : 'side.label');
  });
}

/** What changes on the way there: a zone that is selected is what is looked at. @param {State} state @param {Work} work @returns {Partial<State>} */
const enter = ({ selected, work: from }, work) => ({ work, ...(work === from ? {} : { mode: '', rows: '', pointed: '', hits: [], ...(kindOf(selected) === 'zone' && work ? { within: selected } : {}), selected: '', found: null }) });

/** @param {import('./state.js').Store} store @param {Work} work @param {MouseEvent} event */
function follow(store, work, event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own
  event.preventDefault();
  store.set(enter(store.get(), work));
}
