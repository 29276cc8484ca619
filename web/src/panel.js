import { listRows } from './attributes.js';
import { drawIcon, make, part } from './element.js';
import { kindOf } from './hits.js';
import { text, word } from './language.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./state.js').Hit} Hit
 * @typedef {import('./attributes.js').Row} Row
 */

/**
 * The attributes of the selected feature, and the others under the same click to choose from.
 * @param {Store} store
 */
export function drawPanel(store) {
  const panel = part('panel');
  const close = () => store.set({ selected: '', hits: [], found: null, rows: '' });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && store.get().selected) close();
  });
  let last = store.get().hits.length ? '' : store.get().selected; // a link opens the panel without taking the focus
  const [head, attributes] = [part('head'), part('attributes')];
  store.watch(['lang', 'selected', 'hits', 'found', 'about'], (state) => {
    const inside = panel.contains(document.activeElement);
    head.hidden = attributes.hidden = !state.selected;
    head.replaceChildren(...(state.selected ? drawHead(store, state, close) : []));
    attributes.replaceChildren(...(state.selected ? [drawAttributes(state)] : []));
    if (state.selected && (inside || (state.hits.length && state.selected !== last))) part('panel-title').focus();
    if (!state.selected && inside) part('map').querySelector('canvas')?.focus();
    last = state.selected;
  });
}

/** @param {Store} store @param {State} state @param {() => void} close */
function drawHead(store, { lang, selected, hits, found, about }, close) {
  const hit = found === 'absent' ? null : found;
  const kind = text(lang, `kind.${kindOf(selected)}`);
  const title = make('h2', { id: 'panel-title', tabindex: -1 }, hit ? nameOf(lang, hit) : nameOfKey(selected, about));
  const button = make('button', { type: 'button', class: 'plain', 'aria-label': text(lang, 'panel.close'), title: text(lang, 'panel.close'), onclick: close }, drawIcon('M4 4l12 12M16 4L4 16'));
  const synthetic = hit?.properties.synthetic ?? about?.synthetic;
  const badge = synthetic ? [make('span', { class: 'badge', title: text(lang, 'synthetic.why') }, text(lang, 'synthetic'))] : [];
  return [
    make('div', { class: 'panel-top' }, make('p', { class: 'kind' }, kind, ...badge), button, title),
    ...(hits.length > 1 ? [drawChoice(store, lang, hits, selected)] : []),
  ];
}

/** A zone's stand folded below what it covers. @param {State} state */
function drawAttributes({ lang, selected, found }) {
  const table = found && found !== 'absent'
    ? drawTable(lang, listRows(lang, found.kind, found.properties))
    : make('p', { class: 'quiet' }, text(lang, found ? 'panel.absent' : 'panel.loading'));
  return kindOf(selected) === 'zone' ? make('details', { class: 'fold' }, make('summary', {}, text(lang, 'panel.label')), table) : table;
}

/** What to call a feature whose attributes are not here (yet). @param {string} key @param {State['about']} about */
const nameOfKey = (key, about) => about?.zones.find(({ id }) => key === `zone:${id}`)?.name ?? (about || kindOf(key) !== 'zone' ? key.replace(/.*:/, '') : '…');

/** What to call a feature that may have no name. @param {State['lang']} lang @param {Hit} hit */
function nameOf(lang, { kind, key, properties: p }) {
  const words = { household: ['SupplyType', p.supply_type], pipe: ['Role', p.role], node: ['WaterNodeKind', p.kind] }[kind];
  return String(p.name ?? p.project ?? (words?.[1] ? word(lang, String(words[0]), words[1]) : `${text(lang, `kind.${kind}`)} ${key.replace(/.*:/, '')}`));
}

/** @param {Store} store @param {State['lang']} lang @param {Hit[]} hits @param {string} selected */
const drawChoice = (store, lang, hits, selected) => make('div', { class: 'choice', role: 'group', 'aria-label': text(lang, 'panel.here') },
  make('h3', {}, `${text(lang, 'panel.here')} (${hits.length})`),
  make('ul', {}, ...hits.map((hit) => make('li', {}, make('button', {
    type: 'button', 'aria-pressed': hit.key === selected, onclick: () => store.set({ selected: hit.key, found: hit }),
  }, make('small', {}, text(lang, `kind.${hit.kind}`)), nameOf(lang, hit))))));

/** @param {State['lang']} lang @param {Row[]} rows */
const drawTable = (lang, rows) => make('dl', {}, ...rows.flatMap((row) => [
  make('dt', {}, row.label),
  make('dd', row.unknown ? { class: 'unknown' } : {}, row.exact ? drawExact(lang, row.value, row.exact) : row.value),
]));

/** A rounded value; pressing it shows the exact one, and again the rounded one. @param {State['lang']} lang @param {string} value @param {string} exact */
const drawExact = (lang, value, exact) => make('button', {
  type: 'button', class: 'exact', 'aria-pressed': false, title: text(lang, 'value.exact', { exact }),
  onclick: ({ currentTarget }) => {
    const pressed = currentTarget.getAttribute('aria-pressed') === 'false';
    currentTarget.setAttribute('aria-pressed', String(pressed));
    currentTarget.textContent = pressed ? exact : value;
  },
}, value);
