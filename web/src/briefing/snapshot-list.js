import { fetchAnswer } from '../api.js';
import { writeDeck } from '../briefing-link.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { listShown } from './deck.js';
import { tellWhen } from './marks.js';

/**
 * Below the list of slides: freezing them under a number, and the frozen ones that the reader may open.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./snapshot.js').Listed} Listed
 * @typedef {{mayFreeze: boolean, briefings: Listed[], busy: boolean}} Held
 */

/** Characters of a title. */
const longest = 100;

/** @param {Store} store */
export function drawSnapshots(store) {
  const into = open();
  /** @type {Held} */
  let held = { mayFreeze: false, briefings: [], busy: false };
  const draw = (/** @type {Partial<Held>} */ more) => redraw(store, into, held = { ...held, ...more }, freeze);
  const ask = async () => {
    const { work, lang, account } = store.get();
    const answer = work === 'briefing' ? await fetchAnswer('/briefings', { lang }).catch(() => ({})) : {};
    if (store.get().account === account) draw(answer);
  };
  const freeze = async (/** @type {string} */ title, /** @type {boolean} */ isPublic) => {
    const { lang } = store.get();
    draw({ busy: true });
    into.news.textContent = text(lang, 'snapshot.freezing');
    into.news.textContent = await put(store, title, isPublic).then((number) => text(lang, 'snapshot.frozen', { number }), (fault) => text(lang, 'output.failed', { why: fault.message }));
    draw({ busy: false });
    await ask();
  };
  store.watch(['work', 'account'], () => void ask());
  store.watch(['lang', 'frozen', 'snapshot'], () => draw({}));
}

/** Where they stand. */
function open() {
  const into = { place: make('section', { id: 'snapshots', 'aria-labelledby': 'snapshots-title', hidden: true }), body: make('div'), news: make('p', { role: 'status', id: 'snapshots-news' }) };
  into.place.append(into.body, into.news);
  part('deck').after(into.place);
  return into;
}

/** @param {Store} store @param {string} title @param {boolean} isPublic @returns {Promise<number>} */
async function put(store, title, isPublic) {
  const state = store.get();
  const { number } = await fetchAnswer('/briefings', { lang: state.lang, body: { title, deck: writeDeck(listShown(state)), ...(isPublic ? { audience: 'public' } : {}) } });
  store.set({ snapshot: number, slide: 1, rows: '' });
  return number;
}

/** @param {Store} store @param {{place: HTMLElement, body: HTMLElement}} into @param {Held} held @param {(title: string, isPublic: boolean) => void} freeze */
function redraw(store, { place, body }, held, freeze) {
  const state = store.get();
  place.hidden = state.work !== 'briefing';
  const focused = body.contains(document.activeElement) ? document.activeElement?.id ?? '' : '';
  const written = readForm(body);
  body.replaceChildren(make('h2', { id: 'snapshots-title' }, text(state.lang, 'snapshot.title')),
    ...(state.snapshot ? [drawBack(store)] : held.mayFreeze ? [drawForm(state, { ...written, busy: held.busy }, freeze)] : []), ...drawList(store, held));
  if (focused) document.getElementById(focused)?.focus();
}

/** @param {Store} store */
const drawBack = (store) => make('p', { class: 'deck-acts' }, make('button', { type: 'button', id: 'snapshot-leave', onclick: () => store.set({ snapshot: 0, slide: 1, rows: '' }) }, text(store.get().lang, 'snapshot.leave')));

/** What the reader has written so far stays, whatever is drawn anew. @param {HTMLElement} body */
function readForm(body) {
  const [title, audience] = ['name', 'public'].map((id) => /** @type {HTMLInputElement | null} */ (body.querySelector(`#snapshot-${id}`)));
  return { title: title?.value ?? '', isPublic: audience?.checked ?? false };
}

/** @param {State} state @param {{title: string, isPublic: boolean, busy: boolean}} written @param {(title: string, isPublic: boolean) => void} freeze */
function drawForm({ lang }, { title: words, isPublic, busy }, freeze) {
  const title = make('input', { id: 'snapshot-name', value: words, maxlength: longest, required: true, autocomplete: 'off' });
  const audience = make('input', { id: 'snapshot-public', type: 'checkbox', checked: isPublic });
  const send = (/** @type {Event} */ event) => (event.preventDefault(), freeze(/** @type {HTMLInputElement} */ (title).value.trim(), /** @type {HTMLInputElement} */ (audience).checked));
  return make('form', { class: 'snapshot-form', onsubmit: send },
    make('label', {}, make('span', {}, text(lang, 'deck.name')), title),
    make('label', { class: 'snapshot-public' }, audience, text(lang, 'snapshot.public')),
    make('p', { class: 'deck-acts' }, make('button', { type: 'submit', id: 'snapshot-freeze', disabled: busy }, text(lang, 'snapshot.freeze'))),
    make('p', { class: 'quiet' }, text(lang, 'snapshot.hint')));
}

/** @param {Store} store @param {Held} held */
function drawList(store, { briefings }) {
  const { lang, snapshot } = store.get();
  if (!briefings.length) return [make('p', { class: 'quiet' }, text(lang, 'snapshot.none'))];
  return [make('ul', { class: 'deck' }, ...briefings.map((each) => make('li', {},
    make('button', { type: 'button', class: 'deck-go', id: `snapshot-${each.number}`, 'aria-current': each.number === snapshot, onclick: () => store.set({ snapshot: each.number, slide: 1, rows: '' }) },
      make('span', {}, text(lang, 'snapshot.named', { number: each.number, title: each.title })), make('small', {}, text(lang, 'snapshot.by', { at: tellWhen(each.at), author: each.author, role: text(lang, `account.role.${each.role}`) }))))))];
}
