import { formatCount, formatLength, formatMoney, formatShare } from '../format.js';
import { text, word } from '../language.js';
import { readPath } from './questions.js';

/**
 * A cell as it is read; what is not there is said to be unknown, a count of a village to be withheld, and neither is ever 0.
 * @param {import('../language.js').Language} lang
 * @param {Record<string, any>} row
 * @param {import('./questions.js').Column} column
 * @returns {{value: string, exact?: string, unknown: boolean}}
 */
export function writeCell(lang, row, { path, as, absent }) {
  const value = readPath(row, path);
  if (value === null || value === undefined) return { value: text(lang, absent?.(row) ?? (path.startsWith('Totals/') ? 'coverage.hidden' : 'value.unknown')), unknown: true };
  if (as === 'count') return { value: formatCount(lang, value), unknown: false };
  if (as === 'share') return { value: formatShare(value), exact: String(value), unknown: false };
  if (as === 'money' || as === 'metres') {
    const { short, exact } = as === 'money' ? formatMoney(lang, value) : formatLength(lang, value);
    return { value: short, exact, unknown: false };
  }
  return { value: as ? word(lang, as.replace('word:', ''), value) : String(value), unknown: value === 'Unknown' };
}
