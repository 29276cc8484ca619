import { formatCount, formatMoney, formatShare } from '../format.js';
import { text, word } from '../language.js';

/**
 * What a slide says of a fact, as words; nothing is computed here that decides.
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('../briefing-link.js').Headline} Headline
 * @typedef {import('./answer.js').Fact} Fact
 * @typedef {{label: string, number: string, unit: string, exact: string, notes: string[], isHidden: boolean}} Told exact: where the number is rounded
 */

/** From here on persons are told in 万. */
const wan = 10_000;

/** @param {Language} lang @param {Headline} headline @param {Fact} fact @param {number} place 0 is the whole area @returns {Told} */
export function tell(lang, headline, fact, place) {
  const label = text(lang, `slide.${headline}.${place === 0 ? 'area' : 'zone'}`);
  if (fact.fault) return { label, number: text(lang, 'coverage.hidden'), unit: '', exact: '', notes: [fact.fault.status === 403 ? text(lang, 'coverage.forbidden') : `${fact.fault.code}: ${fact.fault[lang]}`], isHidden: true };
  if (fact.value === null || fact.value === undefined) return { label, number: text(lang, 'coverage.hidden'), unit: '', exact: '', notes: [text(lang, 'coverage.hiddenWhy')], isHidden: true };
  return { label, ...write(lang, headline, fact.value), notes: tellNotes(lang, headline, fact), isHidden: false };
}

/** @param {Language} lang @param {Headline} headline @param {number} value @returns {{number: string, unit: string, exact: string}} */
function write(lang, headline, value) {
  if (headline === 'rate') return { number: formatShare(value), unit: '', exact: '' };
  if (headline === 'villages') return { number: formatCount(lang, value), unit: text(lang, 'slide.unit.villages'), exact: '' };
  if (headline === 'funds') {
    const { short, exact } = formatMoney(lang, value);
    const [number, ...unit] = short.split(' ');
    return { number, unit: unit.join(' '), exact };
  }
  const whole = formatCount(lang, value);
  return lang === 'zh' && value >= wan
    ? { number: String(Math.round(value / 100) / 100), unit: '万人', exact: `${whole} 人` }
    : { number: whole, unit: text(lang, 'slide.unit.persons'), exact: '' };
}

/** What belongs to the number and may not be left out. @param {Language} lang @param {Headline} headline @param {Fact} fact */
function tellNotes(lang, headline, { households, beside, check }) {
  return [
    ...(headline === 'villages' && typeof beside === 'number' ? [text(lang, 'slide.zones', { n: beside })] : []),
    ...(typeof households === 'number' ? [text(lang, 'slide.households', { n: formatCount(lang, households) })] : []),
    ...((headline === 'rate' || headline === 'unserved') && typeof beside === 'number' ? [text(lang, 'slide.unknown', { n: formatCount(lang, beside) })] : []),
    ...(check ? [text(lang, `slide.check.${check.Outcome}`, { phrase: check.Phrase })] : []),
  ];
}

/** Where the answer of today is another than the frozen one: both. Empty: it is the same, there is none yet, or what was withheld when it was frozen says nothing of a change. @param {Language} lang @param {Headline} headline @param {import('./answer.js').Answer} kept @param {import('./answer.js').Answer | undefined} now */
export function tellToday(lang, headline, kept, now) {
  if (kept.state !== 'ready' || now?.state !== 'ready') return '';
  const before = kept.facts[headline].value ?? null;
  if (before === null || before === (now.facts[headline].value ?? null)) return '';
  const [then, today] = [kept, now].map(({ facts, place }) => tell(lang, headline, facts[headline], place)).map(({ number, unit, exact }) => exact || `${number} ${unit}`.trim());
  return text(lang, 'snapshot.today', { before: then, after: today });
}

/** Yuan by source, as it comes. @param {Language} lang @param {Fact} fact @returns {{label: string, number: string, exact: string}[]} */
export const tellFunds = (lang, { funds = [] }) => funds.map(({ Source, BudgetYuan }) => {
  const { short, exact } = formatMoney(lang, BudgetYuan);
  return { label: word(lang, 'FundSource', Source), number: short, exact };
});

/** The name of a place. @param {Pick<import('../state.js').State, 'lang' | 'about'>} state @param {import('../briefing-link.js').Slide} slide */
export const titleOf = ({ lang, about }, { place, title }) => title || (place === 0 ? text(lang, 'slide.area') : about?.zones.find(({ id }) => id === place)?.name ?? '');
