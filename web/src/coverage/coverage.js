import { askCoverage } from './answer.js';
import { drawCoverage } from './coverage-panel.js';
import { markVillages } from './marks.js';
import { chooseQuestion } from './question.js';

/**
 * What the selected zone or the drawn area covers, beside it in the panel and on the map.
 * @param {import('../state.js').Store} store
 * @param {import('../overlay.js').Overlay} map
 */
export function start(store, map) {
  let request = new AbortController();
  store.watch(['selected', 'area', 'rule', 'mode', 'work', 'faults', 'about'], async (state) => {
    const question = chooseQuestion(state);
    if (isSame(question, state.coverage)) return;
    request.abort();
    request = new AbortController();
    const { signal } = request;
    store.set({ coverage: question && { question, state: 'asking' } }); // numbers of another question go at once
    if (!question) return;
    const coverage = await askCoverage(question, { lang: state.lang, signal }).catch((fault) => {
      if (!signal.aborted) throw fault;
    });
    if (coverage && !signal.aborted) store.set({ coverage });
  });
  drawCoverage(store);
  markVillages(store, map);
}

/** Is this asked or answered already? What failed may be asked again. @param {import('./question.js').Question | null} question @param {import('../state.js').State['coverage']} coverage */
const isSame = (question, coverage) => (question === null ? coverage === null : coverage?.state !== 'failed' && JSON.stringify(question) === JSON.stringify(coverage?.question));
