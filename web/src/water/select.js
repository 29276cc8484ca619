import { make } from '../element.js';
import { text, word } from '../language.js';

/** A choice among words; empty: all. @param {import('../language.js').Language} lang @param {string} id @param {{label: string, family: string, values: string[], chosen: string}} among @param {(value: string) => void} choose */
export const drawSelect = (lang, id, { label, family, values, chosen }, choose) => make('label', { class: 'line' }, make('span', {}, text(lang, label)),
  make('select', { id, onchange: ({ currentTarget }) => choose(currentTarget.value) }, make('option', { value: '' }, text(lang, 'water.all')), ...values.map((value) => make('option', { value, selected: value === chosen }, word(lang, family, value)))));
