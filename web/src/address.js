import { learn } from './language.js';
import { readLink, writeLink } from './link.js';
import { writeRing } from './ring.js';
import { nothing } from './state.js';

/** @typedef {import('./state.js').Store} Store */

/**
 * Keeps the address and the state the same: a choice makes a step for back and forward, with all that follows from it at once; a move of the map does not.
 * @param {Store} store
 */
export function keepAddress(store) {
  let leaving = false; // while back or forward is being obeyed nothing is written
  let isStep = false; // what has been chosen in this moment has its step
  const write = (/** @type {'pushState' | 'replaceState'} */ how) => {
    const link = writeLink(store.get());
    if (!leaving && link !== location.search + location.hash) history[how](null, '', link);
  };
  const push = () => {
    write(isStep ? 'replaceState' : 'pushState');
    isStep = true;
    queueMicrotask(() => { isStep = false; });
  };
  write('replaceState');
  let entered = store.get().work;
  store.watch(['groups'], ({ view, work }) => { // what a way of working switches on and off as it opens, and each slide, makes no step
    if (view) (work === entered && work !== 'briefing' ? push : () => write('replaceState'))();
    if (!isStep) entered = work;
  });
  store.watch(['lang', 'selected', 'work', 'rule', 'area', 'by', 'within', 'measure', 'order', 'filter', 'rows', 'deck', 'slide', 'snapshot', 'compare', 'seen'], ({ view }) => view && push());
  store.watch(['view', 'split'], ({ view }) => view && write('replaceState'));
  addEventListener('popstate', async () => {
    const link = readLink(location.search + location.hash);
    await learn(link.lang ?? store.get().lang);
    leaving = true;
    obey(store, link);
    leaving = false;
  });
}

/** @param {Store} store @param {import('./link.js').Link} link */
function obey(store, link) {
  const { lang, view, area, work, filter, deck, frozen } = store.get();
  const same = writeRing(area ?? []) === writeRing(link.area ?? []);
  const selected = link.selected ?? '';
  store.set({
    lang: link.lang ?? lang, groups: link.groups ?? null,
    work: link.work ?? (location.hash ? work : ''), rule: link.rule ?? nothing.rule, rows: link.rows ?? '', seen: link.seen ?? false,
    by: link.by ?? nothing.by, within: link.within ?? '', measure: link.measure ?? nothing.measure, order: link.order ?? '', slide: link.slide ?? nothing.slide, snapshot: link.snapshot ?? nothing.snapshot, compare: link.compare ?? nothing.compare, split: link.split ?? nothing.split,
    ...(JSON.stringify(filter) === JSON.stringify(link.filter ?? nothing.filter) ? {} : { filter: link.filter ?? nothing.filter }), ...(same ? {} : { area: link.area ?? null }),
    ...(link.snapshot || (!frozen && JSON.stringify(deck) === JSON.stringify(link.deck ?? null)) ? {} : { deck: link.deck ?? null }), // a frozen one brings its own
    ...(selected === store.get().selected ? {} : { selected, found: null, hits: [] }),
    ...(link.view && JSON.stringify(link.view) !== JSON.stringify(view) ? { target: { view: link.view } } : {}),
  });
}
