import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { make } from '../element.js';
import { text } from '../language.js';
import { lookAt } from './look.js';
import { replaceKeeping } from './sums-panel.js';
import { fetchBoundary } from './villages.js';

/**
 * A boundary from a pasted list of villages: what is not found or stands for several is asked, item by item, before anything is drawn.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {{Item: number, Line: number, Text: string, Status: 'Matched' | 'Ambiguous' | 'NotFound' | 'Repeated', VillageCode: string | null, Name: string | null, TownshipName: string | null, Candidates: {Code: string, Name: string, TownshipName: string}[]}} Match
 */

/** @param {Store} store @param {{step: (shape: import('../drawing/shape.js').Shape) => void}} acts @returns {(lang: Language) => HTMLElement} */
export function drawPaste(store, acts) {
  let pasted = '';
  /** @type {Match[] | null} */
  let matches = null;
  /** Answers by item: a code, or empty: left out. @type {Map<number, string>} */
  let answers = new Map();
  let fault = '';
  const place = make('details', { class: 'part', id: 'plan-paste' });
  const redraw = () => replaceKeeping(place, drawAll(store.get().lang));
  const ask = async () => {
    try {
      [matches, answers, fault] = [(await fetchAnswer('/odata/MatchVillages', { lang: store.get().lang, body: { text: pasted } })).value, new Map(), ''];
    } catch (error) {
      fault = /** @type {Error} */ (error).message;
    }
    redraw();
  };
  const draw = async () => {
    try {
      const { shape } = await fetchBoundary(codesOf(matches ?? [], answers), store.get().lang);
      fault = '';
      acts.step(shape);
      store.set(lookAt(boxOf(shape)));
    } catch (error) {
      fault = /** @type {Error} */ (error).message;
    }
    redraw();
  };
  const drawAll = (/** @type {Language} */ lang) => [
    make('summary', {}, text(lang, 'plan.paste')),
    make('label', { for: 'paste-text', class: 'hint' }, text(lang, 'plan.paste.hint')),
    drawText(pasted, (now) => { pasted = now; }),
    make('p', { class: 'acts' }, make('button', { type: 'button', id: 'paste-match', onclick: () => void ask() }, text(lang, 'plan.paste.match'))),
    ...(fault ? [make('p', { class: 'bad', role: 'alert' }, fault)] : []),
    ...(matches ? drawMatches(lang, matches, answers, { answer(item, code) { answers.set(item, code); redraw(); }, draw: () => void draw() }) : []),
  ];
  return (lang) => {
    place.replaceChildren(...drawAll(lang));
    return place;
  };
}

/** @param {string} value @param {(text: string) => void} keep */
function drawText(value, keep) {
  const field = make('textarea', { id: 'paste-text', rows: 4, oninput: ({ currentTarget }) => keep(currentTarget.value) });
  field.value = value;
  return field;
}

/** The codes to draw: matched, and chosen among several. @param {Match[]} matches @param {Map<number, string>} answers */
export const codesOf = (matches, answers) => [...new Set(matches.flatMap(({ Item, Status, VillageCode }) => (Status === 'Matched' && VillageCode ? [VillageCode] : answers.get(Item) ? [/** @type {string} */ (answers.get(Item))] : [])))];

/** What the reader still has to say. @param {Match[]} matches @param {Map<number, string>} answers */
export const listOpen = (matches, answers) => matches.filter(({ Item, Status }) => (Status === 'Ambiguous' || Status === 'NotFound') && !answers.has(Item));

/** @param {Language} lang @param {Match[]} matches @param {Map<number, string>} answers @param {{answer: (item: number, code: string) => void, draw: () => void}} acts */
function drawMatches(lang, matches, answers, acts) {
  const [codes, open] = [codesOf(matches, answers), listOpen(matches, answers)];
  const asked = matches.filter(({ Status }) => Status === 'Ambiguous' || Status === 'NotFound').map((match) => ({ ...match, Candidates: nearFirst(match.Candidates, codesOf(matches, new Map())) }));
  return [
    make('p', { role: 'status' }, text(lang, 'plan.paste.found', { n: codes.length, open: open.length })),
    make('ul', { class: 'asked' }, ...asked.map((match) => make('li', {}, ...drawAsked(lang, match, answers.get(match.Item), acts.answer)))),
    make('p', { class: 'acts' }, make('button', { type: 'button', id: 'paste-draw', disabled: open.length > 0 || codes.length === 0, onclick: acts.draw }, text(lang, 'plan.paste.draw', { n: codes.length }))),
  ];
}

/** Those of towns and counties that others of the list lie in come first. @param {Match['Candidates']} candidates @param {string[]} codes recognised @returns {Match['Candidates']} */
export function nearFirst(candidates, codes) {
  const near = (/** @type {string} */ code) => Math.max(0, ...[9, 6].filter((digits) => codes.some((each) => each.slice(0, digits) === code.slice(0, digits))));
  return candidates.toSorted((a, b) => near(b.Code) - near(a.Code));
}

/** @param {Language} lang @param {Match} match @param {string | undefined} answer @param {(item: number, code: string) => void} tell */
function drawAsked(lang, { Item, Line, Text, Status, Candidates }, answer, tell) {
  const words = make('span', {}, text(lang, `plan.paste.${Status}`, { text: Text, line: Line }));
  if (Status === 'NotFound') return [words, make('label', {}, make('input', { type: 'checkbox', id: `asked-${Item}`, checked: answer === '', onchange: () => tell(Item, '') }), ` ${text(lang, 'plan.paste.leave')}`)];
  return [words, make('select', { id: `asked-${Item}`, 'aria-label': Text, onchange: ({ currentTarget }) => currentTarget.value && tell(Item, currentTarget.value === '-' ? '' : currentTarget.value) },
    make('option', { value: '' }, text(lang, 'plan.paste.choose')),
    ...Candidates.map(({ Code, Name, TownshipName }) => make('option', { value: Code, selected: answer === Code }, `${TownshipName} ${Name} ${Code}`)),
    make('option', { value: '-', selected: answer === '' }, text(lang, 'plan.paste.leave')))];
}
