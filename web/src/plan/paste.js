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

/** @typedef {{pasted: string, matches: Match[] | null, answers: Map<number, string>, fault: string, turn: number}} Paste answers by item: a code, or empty: left out; turn: of the question that was asked last */

/** @param {Store} store @param {{step: (shape: import('../drawing/shape.js').Shape) => void}} acts @returns {(lang: Language) => HTMLElement} */
export function drawPaste(store, acts) {
  /** @type {Paste} */
  const paste = { pasted: '', matches: null, answers: new Map(), fault: '', turn: 0 };
  const place = make('details', { class: 'part', id: 'plan-paste' });
  const redraw = (lang = store.get().lang) => replaceKeeping(place, drawAll(lang, paste, asked));
  const asked = {
    match: () => void inTurn(paste, redraw, async () => {
      const { value } = await fetchAnswer('/odata/MatchVillages', { lang: store.get().lang, body: { text: paste.pasted } });
      return () => Object.assign(paste, { matches: value, answers: new Map() });
    }),
    draw: () => void inTurn(paste, redraw, () => draw(store, paste, acts)),
    answer(/** @type {number} */ item, /** @type {string} */ code) {
      paste.answers.set(item, code);
      redraw();
    },
  };
  return (lang) => {
    redraw(lang);
    return place;
  };
}

/** @param {Language} lang @param {Paste} paste @param {Record<'match' | 'draw', () => void> & {answer: (item: number, code: string) => void}} asked */
const drawAll = (lang, paste, asked) => [
  make('summary', {}, text(lang, 'plan.paste')),
  make('label', { for: 'paste-text', class: 'hint' }, text(lang, 'plan.paste.hint')),
  drawText(paste.pasted, (now) => { paste.pasted = now; }),
  make('p', { class: 'acts' }, make('button', { type: 'button', id: 'paste-match', onclick: asked.match }, text(lang, 'plan.paste.match'))),
  ...(paste.fault ? [make('p', { class: 'bad', role: 'alert' }, paste.fault)] : []),
  ...(paste.matches ? drawMatches(lang, paste.matches, paste.answers, asked) : []),
];

/** Only what was asked last is answered. @param {Paste} paste @param {() => void} redraw @param {() => Promise<() => void>} ask gives what to do with the answer */
async function inTurn(paste, redraw, ask) {
  const turn = ++paste.turn;
  const done = await ask().catch((/** @type {Error} */ { message }) => () => { paste.fault = message; });
  if (turn !== paste.turn) return;
  paste.fault = '';
  done();
  redraw();
}

/** Of the zone for which it was asked, and of no other that was taken up meanwhile. @param {Store} store @param {Paste} paste @param {{step: (shape: import('../drawing/shape.js').Shape) => void}} acts */
async function draw(store, { matches, answers }, acts) {
  const zone = store.get().plan?.zone?.id;
  const { shape } = await fetchBoundary(codesOf(matches ?? [], answers), store.get().lang);
  return () => {
    const { work, plan } = store.get();
    if (work !== 'plan' || plan?.zone?.id !== zone) return;
    acts.step(shape);
    store.set(lookAt(boxOf(shape)));
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
