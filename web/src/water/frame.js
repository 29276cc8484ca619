import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { listGroups } from '../layers.js';
import { drawTable } from '../rows/grid.js';
import { describe, drawFault, drawLinks } from '../rows/source.js';
import { redraw } from '../rows/table.js';
import { noFilter } from '../water-link.js';
import { enter, keyOfRow, openHouseholds, seesHouseholds, typesOf } from './drill.js';

/**
 * The table below the map: heading, where one is, what the rows are, the rows, and the address they come from.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../rows/pages.js').Shown} Shown
 * @typedef {{again: () => void, more: () => void, choose: (row: number) => void}} Acts
 */

/** @param {import('../water-link.js').Filter} filter */
const isFiltered = (filter) => JSON.stringify(filter) !== JSON.stringify(noFilter);

/** How much around a row is shown; degrees. */
const reach = 0.004;

/** @param {Store} store @param {Acts} acts */
export function drawFrame(store, acts) {
  const place = part('table');
  /** @type {Shown | null} */
  let shown = null;
  const draw = () => {
    const state = store.get();
    const isEntered = place.hidden && part('works').contains(document.activeElement); // a link opens the view without taking the focus
    redraw(place, state.work === 'water' ? drawAll(store, state, shown, acts) : [], shown?.busy ?? false);
    const isLost = navigator.userActivation.hasBeenActive && document.activeElement === document.body; // what was pressed is gone
    if (!place.hidden && (isEntered || isLost)) part('work-title').focus();
  };
  store.watch(['lang', 'work', 'supply', 'purpose', 'rows'], draw);
  return {
    /** @param {Shown | null} next */
    draw(next) {
      shown = next;
      draw();
    },
  };
}

/** @param {Store} store @param {State} state @param {Shown | null} shown @param {Acts} acts */
function drawAll(store, state, shown, acts) {
  const { lang, supply, rows, purpose } = state;
  const steps = supply?.state === 'ready' ? supply.place.trail : [];
  const fault = supply?.state === 'failed' ? supply.fault : null;
  const title = titleOf(state, steps);
  return [
    make('div', { class: 'rows-top' },
      make('h2', { id: 'work-title', tabindex: -1 }, title),
      drawTabs(store, state),
      make('p', { role: 'status', class: 'quiet' }, supply?.state === 'asking' ? text(lang, 'rows.asking') : shown ? describe(lang, shown) : ''),
      ...(isFiltered(state.filter) ? [make('button', { type: 'button', class: 'link', id: 'table-clear', onclick: () => store.set({ filter: noFilter }) }, text(lang, 'water.clear'))] : []),
      ...(shown ? [drawLinks(lang, shown)] : []),
      drawTrail(store, state, steps)),
    ...drawFault(lang, { fault: fault ?? shown?.fault ?? null }, acts.again),
    ...(rows === 'households' && !purpose && !fault ? [make('p', { class: 'empty' }, text(lang, 'water.needsPurpose'))] : []),
    ...(shown && !shown.busy && shown.rows.length === 0 && !shown.fault ? [make('p', { class: 'empty' }, text(lang, 'water.empty'))] : []),
    ...(shown && (shown.rows.length || shown.busy) ? [drawRows(store, lang, shown, title, acts)] : []),
    ...(shown ? [make('p', { class: 'address' }, make('code', { tabindex: 0, 'aria-label': text(lang, 'water.address') }, decodeURIComponent(shown.address)))] : []),
  ];
}

/** @param {State} state @param {import('./trail.js').Step[]} steps */
function titleOf({ lang, area, rows, supply }, steps) {
  const name = area ? text(lang, 'area.title') : steps.at(-1)?.name ?? text(lang, 'water.whole');
  const where = rows === 'schemes' && !area && steps.length > 1 ? text(lang, 'water.ofCounty', { county: steps[0].name, name }) : name; // schemes are a county's
  return `${where} · ${rows in { households: 1, schemes: 1, pipes: 1 } ? text(lang, `water.tab.${rows}`) : text(lang, `by.${supply?.selection.by ?? 'County'}`)}`;
}

/** @param {Store} store @param {State} state */
function drawTabs(store, { lang, rows, style }) {
  const groups = style ? listGroups(style) : [];
  const tabs = ['', ...(groups.includes('households') ? ['households'] : []), 'schemes', ...(groups.includes('water') ? ['pipes'] : [])];
  return make('div', { class: 'tabs', role: 'group', 'aria-label': text(lang, 'water.tabs') }, ...tabs.map((tab) => make('button', {
    type: 'button', id: `tab-${tab || 'divisions'}`, 'aria-pressed': tab === (tabs.includes(rows) ? rows : ''), onclick: () => store.set({ rows: tab, order: '', pointed: '' }),
  }, text(lang, `water.tab.${tab || 'divisions'}`))));
}

/** From the whole area down to what is looked at. @param {Store} store @param {State} state @param {import('./trail.js').Step[]} steps */
function drawTrail(store, { lang, area }, steps) {
  const all = [{ code: '', name: text(lang, 'water.whole') }, ...steps, ...(area ? [{ code: 'area', name: text(lang, 'area.title') }] : [])];
  if (all.length === 1) return '';
  return make('nav', { class: 'trail', 'aria-label': text(lang, 'water.trail') }, make('ol', {}, ...all.map(({ code, name }, i) => make('li', {},
    i === all.length - 1 ? make('span', { 'aria-current': 'location' }, name) : make('button', { type: 'button', class: 'link', id: `trail-${code || 'all'}`, onclick: () => enter(store, code) }, name)))));
}

/** @param {Store} store @param {import('../language.js').Language} lang @param {Shown} shown @param {string} title @param {Acts} acts */
function drawRows(store, lang, shown, title, acts) {
  const { kind, rows } = shown;
  const hands = {
    sort: (/** @type {string} */ order) => store.set({ order }),
    hint: kind.of === 'division' ? 'water.enter' : kind.of === 'scheme' ? 'water.ofScheme' : 'rows.fly',
    press: (/** @type {number} */ i) => () => press(store, shown, i, acts),
    open: (/** @type {number} */ i, /** @type {import('../rows/questions.js').Column} */ { path }) => openNumber(store, shown, rows[i], path),
    point: (/** @type {number} */ i) => mark(store, i < 0 ? '' : keyOfRow(kind, rows[i])),
  };
  return make('div', { class: `rows-scroll of-${kind.of}` }, drawTable(lang, shown, title, hands),
    ...(shown.next ? [make('button', { type: 'button', class: 'more', id: 'rows-more', onclick: acts.more }, text(lang, 'rows.more'))] : []));
}

/** @param {Store} store @param {string} pointed */
const mark = (store, pointed) => pointed !== store.get().pointed && store.set({ pointed });

/** @param {Store} store @param {Shown} shown @param {number} i @param {Acts} acts */
async function press(store, { kind, rows }, i, acts) {
  const row = rows[i];
  if (kind.of === 'division') return enter(store, row.Code);
  if (kind.of === 'scheme') return void showScheme(store, row.Id);
  acts.choose(i);
  flyTo(store, row[kind.at]?.coordinates);
}

/** @param {Store} store @param {number[] | undefined} coordinates */
function flyTo(store, coordinates) {
  const box = boxOf(coordinates);
  if (box) store.set({ target: { bbox: [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach] } });
}

/** The ground of a scheme, and for whoever may see them its households. @param {Store} store @param {number} id */
async function showScheme(store, id) {
  const { lang, filter, supply } = store.get();
  const row = await fetchAnswer(`/odata/WaterSchemes(${id})?$select=Boundary`, { lang }).catch(() => null);
  if (store.get().supply !== supply || store.get().rows !== 'schemes') return; // gone elsewhere meanwhile
  flyTo(store, row?.Boundary?.coordinates);
  if (seesHouseholds(store.get())) store.set({ filter: { ...filter, scheme: String(id) }, rows: '', order: '' });
}

/** What a number of a division opens: the households it counts, or the villages it is the sum of. @param {Store} store @param {Shown} shown @param {Record<string, any>} row @param {string} path @returns {(() => void) | null} */
function openNumber(store, { kind }, row, path) {
  const types = kind.of === 'division' && row[path] ? typesOf(path, store.get().filter.types) : null;
  if (types === null) return null;
  if (seesHouseholds(store.get())) return () => openHouseholds(store, row.Code, types);
  return row.Code.endsWith('000') ? () => enter(store, row.Code) : null;
}
