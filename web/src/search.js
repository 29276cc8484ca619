import { fetchFound } from './api.js';
import { make, part } from './element.js';
import { text } from './language.js';

/**
 * @typedef {import('./api.js').Found} Found
 * @typedef {import('./state.js').Store} Store
 */

/** Milliseconds without a key before the server is asked. */
const pause = 250;

/**
 * A combobox over the names and codes of the server: arrows choose, Enter flies, Esc closes.
 * @param {Store} store
 */
export function drawSearch(store) {
  const input = make('input', {
    type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: 100,
    'aria-expanded': 'false', 'aria-controls': 'search-list', 'aria-autocomplete': 'list',
  });
  const list = make('ul', { id: 'search-list', role: 'listbox', hidden: true });
  const note = make('p', { class: 'search-note', role: 'status', hidden: true });
  part('search').append(input, list, note);
  store.watch(['lang'], ({ lang }) => label(input, list, lang));
  listen(store, { input, list, note, results: [], active: -1, timer: 0, request: new AbortController() });
}

/** @typedef {{input: HTMLInputElement, list: HTMLUListElement, note: HTMLElement, results: Found[], active: number, timer: number, request: AbortController}} Box */

/** @param {HTMLInputElement} input @param {HTMLElement} list @param {import('./language.js').Language} lang */
function label(input, list, lang) {
  input.placeholder = text(lang, 'search.hint');
  input.setAttribute('aria-label', text(lang, 'search.hint'));
  list.setAttribute('aria-label', text(lang, 'search.label'));
}

/** @param {Store} store @param {Box} box */
function listen(store, box) {
  box.input.addEventListener('input', () => {
    clearTimeout(box.timer);
    box.timer = setTimeout(() => ask(store, box), pause);
  });
  box.input.addEventListener('keydown', (event) => press(store, box, event));
  box.input.addEventListener('blur', () => setTimeout(() => close(box), 150)); // after the click on an option
}

/** @param {Store} store @param {Box} box */
async function ask(store, box) {
  const { lang } = store.get();
  const q = box.input.value.trim();
  box.request.abort();
  box.request = new AbortController();
  const { signal } = box.request;
  if (!q) return close(box);
  say(box, text(lang, 'search.busy'));
  try {
    const results = await fetchFound(q, lang, signal);
    if (!signal.aborted) open(store, box, results, q);
  } catch {
    if (!signal.aborted) fail(box, text(lang, 'search.failed'));
  }
}

/** @param {Store} store @param {Box} box @param {Found[]} results @param {string} q */
function open(store, box, results, q) {
  const { lang } = store.get();
  close(box);
  box.results = results;
  box.list.replaceChildren(...results.map((found, i) => drawOption(store, box, found, i)));
  box.list.hidden = results.length === 0;
  box.input.setAttribute('aria-expanded', String(results.length > 0));
  say(box, results.length ? text(lang, 'search.found', { n: results.length }) : text(lang, 'search.none', { q }));
  box.note.classList.toggle('unseen', results.length > 0);
}

/** @param {Store} store @param {Box} box @param {Found} found @param {number} i */
function drawOption(store, box, found, i) {
  const { lang } = store.get();
  return make('li', { role: 'option', id: `found-${i}`, 'aria-selected': 'false', onpointerdown: () => choose(store, box, found) },
    make('strong', {}, found.name), make('small', {}, [text(lang, `kind.${found.kind}`), found.context, found.code ?? '', ['initials', 'pinyin'].includes(found.foundBy) ? text(lang, `search.by.${found.foundBy}`) : ''].filter(Boolean).join(' · ')));
}

/** @param {Store} store @param {Box} box @param {KeyboardEvent} event */
function press(store, box, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && box.results.length) {
    event.preventDefault();
    mark(box, box.active < 0 && step < 0 ? box.results.length - 1 : (box.active + step + box.results.length) % box.results.length);
  } else if (event.key === 'Enter' && box.results.length) choose(store, box, box.results[Math.max(0, box.active)]);
  else if (event.key === 'Escape' && !box.note.hidden) {
    event.stopPropagation();
    close(box);
  }
}

/** @param {Box} box @param {number} active */
function mark(box, active) {
  box.active = active;
  [...box.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
  box.list.children[active].scrollIntoView({ block: 'nearest' });
  box.input.setAttribute('aria-activedescendant', `found-${active}`);
}

/** @param {Store} store @param {Box} box @param {Found} found */
function choose(store, box, found) {
  box.input.value = found.name;
  close(box);
  const kind = found.kind === 'project' ? 'site' : found.kind; // the server finds projects by their sites
  store.set({ selected: `${kind}:${found.code ?? found.id}`, found: null, hits: [], mode: '', target: { bbox: found.bbox, beside: true } });
}

/** @param {Box} box @param {string} message */
function say(box, message) {
  box.note.textContent = message;
  box.note.hidden = false;
  box.note.classList.remove('unseen', 'bad');
}

/** @param {Box} box @param {string} message */
function fail(box, message) {
  close(box);
  say(box, message);
  box.note.classList.add('bad');
}

/** @param {Box} box */
function close(box) {
  Object.assign(box, { results: [], active: -1 });
  box.list.hidden = true;
  box.note.hidden = true;
  box.input.setAttribute('aria-expanded', 'false');
  box.input.removeAttribute('aria-activedescendant');
}
