import { headlines } from '../briefing-link.js';
import { drawIcon, make, part } from '../element.js';
import { text } from '../language.js';
import { drawCopy, drawFault } from '../rows/source.js';
import { atOf, listShown, slideOf } from './deck.js';
import { tell, tellFunds, tellToday, titleOf } from './facts.js';
import { step } from './keys.js';
import { tellWhen } from './marks.js';

/**
 * The slide beside the map: its headline number, the other numbers of the place, and where each comes from.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Headline} Headline
 * @typedef {import('./answer.js').Answer} Answer
 */

/** @param {Store} store @param {{again: () => void, present: () => void}} acts */
export function drawSlide(store, acts) {
  const place = part('slide');
  const news = make('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const body = make('div', { class: 'slide-body' });
  const bar = make('div', { class: 'slide-bar', role: 'group' });
  place.append(news, body, bar);
  store.watch(['work', 'lang', 'slide', 'deck', 'announced', 'told', 'about', 'rows', 'snapshot', 'frozen', 'closed', 'today'], (state) => {
    place.hidden = state.work !== 'briefing';
    if (place.hidden) return;
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
    const open = new Set([...place.querySelectorAll('details[open]')].map(({ id }) => id));
    body.replaceChildren(...drawBody(store, state, acts));
    bar.replaceChildren(...drawBar(store, state, acts));
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
    const words = sayPosition(state);
    if (news.textContent !== words) news.textContent = words;
  });
}

/** For those who hear the slides. @param {State} state */
function sayPosition(state) {
  const slide = slideOf(state);
  const answer = slide && state.told[slide.place];
  if (!slide || answer?.state !== 'ready') return '';
  const { label, number, unit } = tell(state.lang, slide.headline, answer.facts[slide.headline], slide.place);
  return text(state.lang, 'slide.spoken', { at: atOf(state) + 1, all: listShown(state).length, title: titleOf(state, slide), label, number: `${number} ${unit}`.trim() });
}

/** @param {Store} store @param {State} state @param {{again: () => void}} acts */
function drawBody(store, state, acts) {
  const { lang, announced, told } = state;
  if (state.snapshot && !state.frozen) return drawClosed(store, state);
  const slide = slideOf(state);
  if (!slide) return [make('h2', { id: 'slide-title' }, text(lang, announced ? 'slide.none' : 'rows.asking'))];
  const answer = told[slide.place];
  const title = make('h2', { id: 'slide-title' }, titleOf(state, slide));
  if (answer?.state === 'failed') return [title, ...drawFault(lang, answer, acts.again)];
  if (answer?.state !== 'ready') return [title, make('p', { class: 'quiet' }, text(lang, 'rows.asking'))];
  return [
    title, ...drawFrozen(state), ...drawHeadline(store, state, slide.headline, answer),
    make('ul', { class: 'others' }, ...headlines.filter((each) => each !== slide.headline).map((each) => make('li', {}, ...drawOther(store, state, each, answer)))),
    make('p', { class: 'quiet source' }, text(lang, 'coverage.source', { n: answer.version }), ...tellNow(state, slide.place)),
  ];
}

/** A frozen one that is not open, or not yet: nothing else is shown in its place. @param {Store} store @param {State} state */
const drawClosed = (store, { lang, snapshot, closed }) => [
  make('h2', { id: 'slide-title' }, text(lang, 'snapshot.mark', { number: snapshot })),
  ...(closed ? drawFault(lang, { fault: closed }, () => { store.set({ snapshot: 0 }); store.set({ snapshot }); }) : [make('p', { class: 'quiet' }, text(lang, 'rows.asking'))]),
];

/** That this is kept, of when and by whom. @param {State} state */
const drawFrozen = ({ lang, frozen }) => (frozen ? [make('p', { class: 'kept' }, text(lang, 'snapshot.line', { number: frozen.number, version: frozen.dataVersion, at: tellWhen(frozen.at), author: frozen.author }))] : []);

/** Beside which version of the data a frozen slide is compared. @param {State} state @param {number} place */
function tellNow({ lang, frozen, today }, place) {
  const now = today[place];
  return frozen && now?.state === 'ready' ? [' · ', text(lang, 'snapshot.now', { n: now.version })] : [];
}

/** What the same question is answered today, where that is something else. @param {State} state @param {Headline} headline @param {number} place */
function drawToday({ lang, frozen, told, today }, headline, place) {
  const words = frozen ? tellToday(lang, headline, told[place], today[place]) : '';
  return words ? [make('p', { class: 'today' }, words)] : [];
}

/** @param {Store} store @param {State} state @param {Headline} headline @param {Extract<Answer, {state: 'ready'}>} answer */
function drawHeadline(store, state, headline, { facts, place }) {
  const { lang, rows } = state;
  const fact = facts[headline];
  const { label, number, unit, exact, notes, isHidden } = tell(lang, headline, fact, place);
  const words = [number, ...(unit ? [make('small', {}, ` ${unit}`)] : [])];
  const funds = headline === 'funds' ? tellFunds(lang, fact) : [];
  return [
    make('p', { class: 'what' }, label),
    make('p', { class: `headline${isHidden ? ' unknown' : ''}` }, ...(fact.rows && !isHidden ? [drawNumber(store, { headline, rows, name: `${label} ${number} ${unit} ${text(lang, 'coverage.showRows')}` }, words)] : words)),
    ...drawToday(state, headline, place),
    ...(exact ? [make('p', { class: 'exactly' }, text(lang, 'coverage.exact', { exact }))] : []),
    ...notes.map((note) => make('p', { class: 'note' }, note)),
    ...(funds.length ? [make('ul', { class: 'sources' }, ...funds.map((fund) => make('li', {}, make('span', {}, fund.label), make('b', {}, fund.number))))] : []),
    drawQuery(lang, headline, fact.address),
  ];
}

/** @param {Store} store @param {State} state @param {Headline} headline @param {Extract<Answer, {state: 'ready'}>} answer */
function drawOther(store, state, headline, { facts, place }) {
  const { lang, rows } = state;
  const fact = facts[headline];
  const { label, number, unit, isHidden } = tell(lang, headline, fact, place);
  const words = `${number} ${unit}`.trim();
  return [
    make('span', { class: 'label' }, label),
    fact.rows && !isHidden ? drawNumber(store, { headline, rows, name: `${label} ${words} ${text(lang, 'coverage.showRows')}` }, [words]) : make('b', { class: isHidden ? 'unknown' : undefined }, words),
    drawQuery(lang, headline, fact.address), ...drawToday(state, headline, place),
  ];
}

/** A number that opens its rows, and pressed again closes them. @param {Store} store @param {{headline: Headline, rows: string, name: string}} of @param {(Node | string)[]} words */
const drawNumber = (store, { headline, rows, name }, words) => make('button', {
  type: 'button', class: 'number', id: `number-${headline}`, 'aria-label': name, 'aria-expanded': rows === headline, onclick: () => store.set({ rows: rows === headline ? '' : headline }),
}, ...words);

/** The question as it was put. @param {State['lang']} lang @param {Headline} headline @param {string} address */
const drawQuery = (lang, headline, address) => make('details', { class: 'query', id: `query-${headline}` }, make('summary', {}, text(lang, 'slide.query')),
  make('code', { tabindex: 0, 'aria-label': text(lang, 'slide.address') }, decodeURIComponent(address)), drawCopy(lang, address, `copy-${headline}`));

/** @param {Store} store @param {State} state @param {{present: () => void}} acts */
function drawBar(store, state, { present }) {
  const { lang } = state;
  const [at, all] = [atOf(state), listShown(state).length];
  const isKnown = state.announced !== null && (!state.snapshot || state.frozen !== null);
  const button = (/** @type {string} */ id, /** @type {string} */ icon, /** @type {() => void} */ onclick, disabled = false) =>
    make('button', { type: 'button', id: `slide-${id}`, 'aria-label': text(lang, `slide.${id}`), title: text(lang, `slide.${id}`), 'aria-disabled': disabled, onclick }, drawIcon(icon));
  return [
    button('back', 'M12 4l-7 6 7 6', () => step(store, at - 1), at === 0),
    make('span', { class: 'position' }, all && isKnown ? `${at + 1} / ${all}` : ''),
    button('next', 'M8 4l7 6-7 6', () => step(store, at + 1), at >= all - 1),
    button('present', document.body.dataset.presenting === undefined ? 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5' : 'M8 3v5H3M12 3v5h5M17 12h-5v5M3 12h5v5', present),
  ];
}
