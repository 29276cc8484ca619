import { learn } from './language.js';
import { readLink, writeLink } from './link.js';
import { writeRing } from './ring.js';
import { nothing } from './state.js';

/** @typedef {import('./state.js').Store} Store */

/**
 * Keeps the address and the state the same: a choice makes a step for back and forward, a move of the map does not.
 * @param {Store} store
 */
export function keepAddress(store) {
  let leaving = false; // while back or forward is being obeyed nothing is written
  const write = (/** @type {'pushState' | 'replaceState'} */ how) => {
    const link = writeLink(store.get());
    if (!leaving && link !== location.search) history[how](null, '', link + location.hash);
  };
  write('replaceState');
  store.watch(['lang', 'groups', 'selected', 'mode', 'rule', 'area', 'by', 'within', 'rows'], ({ view }) => view && write('pushState'));
  store.watch(['view'], ({ view }) => view && write('replaceState'));
  addEventListener('popstate', async () => {
    const link = readLink(location.search);
    await learn(link.lang ?? store.get().lang);
    leaving = true;
    obey(store, link);
    leaving = false;
  });
}

/** @param {Store} store @param {import('./link.js').Link} link */
function obey(store, link) {
  const { lang, view, area, mode } = store.get();
  const same = writeRing(area ?? []) === writeRing(link.area ?? []);
  const selected = link.selected ?? '';
  store.set({
    lang: link.lang ?? lang, groups: link.groups ?? null,
    rule: link.rule ?? nothing.rule, by: link.by ?? nothing.by, within: link.within ?? '', rows: link.rows ?? '',
    ...(mode === (link.mode ?? '') ? {} : { mode: link.mode ?? '' }), ...(same ? {} : { area: link.area ?? null }),
    ...(selected === store.get().selected ? {} : { selected, found: null, hits: [] }),
    ...(link.view && JSON.stringify(link.view) !== JSON.stringify(view) ? { target: { view: link.view } } : {}),
  });
}
