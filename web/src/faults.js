import { make, part } from './element.js';
import { text } from './language.js';
import { drawAway, watchOutage } from './outage.js';

/** @typedef {import('./state.js').State} State */

/**
 * Says what is wrong and offers to try again: server gone, refused, tiles missing, no WebGL, nothing in the database.
 * @param {import('./state.js').Store} store
 * @param {() => void} retry
 */
export function drawFaults(store, retry) {
  const ask = watchOutage(store, retry);
  store.watch(['lang', 'faults', 'about', 'work'], (state) => {
    const messages = listFaults(state);
    part('faults').replaceChildren(...(state.faults.gone ? [drawAway(state, ask)] : []), ...messages.map(({ words, again }) => make('p', {}, words,
      ...(again ? [make('button', { type: 'button', onclick: retry }, text(state.lang, 'fault.retry'))] : []))));
  });
  store.watch(['busy', 'lang'], ({ busy, lang }) => {
    part('progress').hidden = !busy;
    part('news').textContent = busy ? text(lang, 'busy') : '';
  });
}

/**
 * The sentences for what is wrong now; that nobody answers is said by outage.js.
 * @param {Pick<State, 'lang' | 'faults' | 'about'>} state
 */
export function listFaults({ lang, faults, about }) {
  return [
    ...(faults.gl ? [{ words: text(lang, 'fault.gl'), again: false }] : []),
    ...(faults.refused ? [{ words: text(lang, 'fault.refused', { detail: faults.refused }), again: true }] : []),
    ...(faults.tiles && !faults.gone ? [{ words: text(lang, 'fault.tiles', { n: faults.tiles }), again: true }] : []),
    ...(about && !about.counts.Villages ? [{ words: text(lang, 'fault.empty'), again: false }] : []),
  ];
}
