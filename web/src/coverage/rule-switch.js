import { make } from '../element.js';
import { text } from '../language.js';
import { listGroups } from '../layers.js';
import { rules } from '../link.js';

/**
 * The rules to choose from, and the chosen one in words. A drawn area has no declared list; most households would tell where they stand.
 * @param {import('../state.js').Store} store
 * @param {import('../language.js').Language} lang
 * @param {import('./answer.js').Coverage} coverage
 */
export const drawRules = (store, lang, coverage) => {
  const { question } = coverage;
  const { style } = store.get();
  const seesHouseholds = style !== null && listGroups(style).includes('households');
  const shown = rules.filter((rule) => ('zone' in question || rule !== 'declared') && (seesHouseholds || rule !== 'majorityOfHouseholds'));
  return make('fieldset', { class: 'rules' },
  make('legend', {}, text(lang, 'rule.title')),
  make('div', { class: 'rule-list' }, ...shown.map((rule) => make('label', {},
    make('input', { type: 'radio', name: 'rule', id: `rule-${rule}`, value: rule, checked: rule === question.rule, onchange: () => store.set({ rule }) }),
    make('span', {}, text(lang, `rule.${rule}`))))),
  make('p', { class: 'hint', 'aria-live': 'polite' }, text(lang, `rule.${question.rule}.words`), ...(coverage.state === 'ready' ? [' ', text(lang, `rule.counts.${nameCounts(store, coverage)}`)] : [])));
};

/** How households are counted: readers of villages get sums over villages, the public none. @param {import('../state.js').Store} store @param {Extract<import('./answer.js').Coverage, {state: 'ready'}>} coverage */
function nameCounts(store, { question, totals }) {
  const { style } = store.get();
  if (totals.SuppressedVillages === null) return 'none';
  if (question.rule === 'declared') return 'declared';
  return style !== null && listGroups(style).includes('households') ? 'place' : 'villages';
}
