import { make } from '../element.js';
import { text } from '../language.js';
import { rules } from '../link.js';

/**
 * The rules to choose from, and the chosen one in words. A drawn area has no declared list.
 * @param {import('../state.js').Store} store
 * @param {import('../language.js').Language} lang
 * @param {import('./question.js').Question} question
 */
export const drawRules = (store, lang, question) => make('fieldset', { class: 'rules' },
  make('legend', {}, text(lang, 'rule.title')),
  make('div', { class: 'rule-list' }, ...rules.filter((rule) => 'zone' in question || rule !== 'declared').map((rule) => make('label', {},
    make('input', { type: 'radio', name: 'rule', id: `rule-${rule}`, value: rule, checked: rule === question.rule, onchange: () => store.set({ rule }) }),
    make('span', {}, text(lang, `rule.${rule}`))))),
  make('p', { class: 'hint', 'aria-live': 'polite' }, text(lang, `rule.${question.rule}.words`)));
