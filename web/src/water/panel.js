import { make, part } from '../element.js';
import { text } from '../language.js';
import { levels, measures } from '../water-link.js';
import { rules } from '../link.js';
import { nearEnough } from './drill.js';
import { drawFilters } from './filters.js';
import { drawClasses } from './legend.js';
import { levelsOf, scopeOf } from './selection.js';
import { drawStates, drawTotals } from './totals.js';

/**
 * What is looked at and how: in the side, above layers and legend.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/** @param {Store} store */
export function drawPanel(store) {
  const place = part('work');
  store.watch(['work', 'lang', 'supply', 'style', 'filter', 'measure', 'rule', 'area', 'within', 'by', 'about', 'rows'], (state) => {
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
    const open = new Set([...place.querySelectorAll('details[open]')].map(({ id }) => id));
    place.hidden = state.work !== 'water';
    place.replaceChildren(...(place.hidden ? [] : drawAll(store, state)));
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
  });
}

/** @param {Store} store @param {State} state */
const drawAll = (store, state) => [
  drawView(store, state), ...(state.style ? [drawClasses(state, state.style)] : []), drawTotals(store, state), drawScope(store, state), drawFilters(store, state), drawStates(store, state),
];

/** By what divisions, in the colours of what. @param {Store} store @param {State} state */
function drawView(store, state) {
  const { lang, by, measure, supply } = state;
  const possible = levelsOf(scopeOf(state));
  const now = possible.includes(by) ? by : possible[0];
  return make('div', { class: 'part' },
    drawChips(lang, 'by', levels.filter((each) => possible.includes(each)), now, (value) => store.set({ by: /** @type {State['by']} */ (value), rows: '', ...nearEnough({ ...state, by: /** @type {State['by']} */ (value) }) })),
    supply?.name === 'matching' ? make('p', { class: 'hint' }, text(lang, 'water.byFilter')) : drawChips(lang, 'measure', measures, measure, (value) => store.set({ measure: /** @type {State['measure']} */ (value), order: '' })));
}

/** @param {State['lang']} lang @param {string} name @param {string[]} values @param {string} chosen @param {(value: string) => void} choose */
const drawChips = (lang, name, values, chosen, choose) => make('fieldset', { class: 'rules' }, make('legend', {}, text(lang, `water.${name}`)),
  make('div', { class: 'rule-list' }, ...values.map((value) => make('label', {},
    make('input', { type: 'radio', name, id: `${name}-${value}`, checked: value === chosen, onchange: () => choose(value) }), make('span', {}, text(lang, `${name}.${value}`))))));

/** A zone, or an area of one's own. @param {Store} store @param {State} state */
function drawScope(store, state) {
  const { lang, area, within, about } = state;
  const isRuled = area !== null || within.startsWith('zone:');
  return make('details', { class: 'part', id: 'water-scope', open: isRuled }, make('summary', {}, text(lang, 'water.scope')),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'kind.zone')), make('select', { id: 'scope-zone', onchange: ({ currentTarget }) => store.set({ within: currentTarget.value, area: null, rows: '', order: '', ...aim(state, currentTarget.value) }) },
      make('option', { value: '' }, text(lang, 'water.noZone')), ...(about?.zones ?? []).map(({ id, name }) => make('option', { value: `zone:${id}`, selected: !area && within === `zone:${id}` }, name)))),
    ...(isRuled ? [make('label', { class: 'line' }, make('span', {}, text(lang, 'rule.title')), make('select', { id: 'scope-rule', onchange: ({ currentTarget }) => store.set({ rule: currentTarget.value }) },
      ...rules.filter((rule) => !area || rule !== 'declared').map((rule) => make('option', { value: rule, selected: rule === scopeOf(state).rule }, text(lang, `rule.${rule}`)))))] : []),
    make('p', { class: 'acts' }, make('button', { type: 'button', id: 'scope-draw', onclick: () => store.set({ mode: 'draw', selected: '', hits: [], found: null }) }, text(lang, area ? 'area.redraw' : 'modes.draw')),
      ...(area ? [make('button', { type: 'button', id: 'scope-remove', onclick: () => store.set({ area: null }) }, text(lang, 'area.remove'))] : [])),
    make('p', { class: 'hint' }, text(lang, isRuled ? 'water.scopeRuled' : 'water.scopeHint')));
}

/** @param {State} state @param {string} within @returns {Partial<State>} */
function aim({ about }, within) {
  const bbox = within ? about?.zones.find(({ id }) => within === `zone:${id}`)?.bbox : about?.bounds;
  return bbox ? { target: { bbox } } : {};
}
