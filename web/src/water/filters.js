import { fetchAnswer } from '../api.js';
import { make } from '../element.js';
import { text, word } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { noFilter } from '../water-link.js';
import { seesHouseholds } from './drill.js';
import { drawSelect } from './select.js';
import { centralized, hasHouseholdFilter, isGroup, unserved } from './selection.js';

/**
 * The conditions on households, and on divisions; each is a condition of the OData address that stands below the table.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../water-link.js').Filter} Filter
 */

const deliveries = ['HouseConnection', 'Standpipe', 'None', 'Unknown'];

/** Every scheme, asked once. @type {{Id: number, Name: string}[] | null} */
let schemes = null;

/** @param {Store} store @param {State} state */
export function drawFilters(store, state) {
  const { lang, filter, style } = state;
  const set = (/** @type {Partial<Filter>} */ more) => store.set({ filter: { ...store.get().filter, ...more } });
  const isSet = hasHouseholdFilter(filter) || filter.only !== '';
  const fields = seesHouseholds(state) ? drawHouseholds(store, state, set) : style ? [make('p', { class: 'hint' }, text(lang, 'water.noHouseholds'))] : [];
  return make('details', { class: 'part', id: 'water-filter', open: isSet }, make('summary', {}, text(lang, 'water.filter')),
    ...(hasHouseholdFilter(filter) ? [] : [drawSelect(lang, 'filter-only', { label: 'water.only', family: 'only', values: ['unserved', 'unknown'], chosen: filter.only }, (only) => set({ only }))]),
    ...fields,
    ...(isSet ? [make('p', { class: 'acts' }, make('button', { type: 'button', id: 'filter-clear', onclick: () => store.set({ filter: noFilter }) }, text(lang, 'water.clear')))] : []));
}

/** @param {Store} store @param {State} state @param {(more: Partial<Filter>) => void} set */
function drawHouseholds(store, { lang, filter }, set) {
  if (!schemes) void readSchemes(store);
  const [least = '', most = ''] = filter.persons.split('-');
  const range = (/** @type {string} */ from, /** @type {string} */ to) => set({ persons: from || to ? `${from}-${to}` : '' });
  const bound = (/** @type {string} */ id, /** @type {string} */ value, /** @type {(value: string) => void} */ choose) => make('input', { type: 'number', id, min: 0, max: 999, value, 'aria-label': text(lang, `water.${id}`), onchange: ({ currentTarget }) => choose(currentTarget.value.replace(/\D/g, '')) });
  return [
    drawTypes(lang, filter.types, set),
    drawSelect(lang, 'filter-delivery', { label: 'field.delivery', family: 'Delivery', values: deliveries, chosen: filter.delivery }, (delivery) => set({ delivery })),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'water.scheme')), make('select', { id: 'filter-scheme', onchange: ({ currentTarget }) => set({ scheme: currentTarget.value }) },
      make('option', { value: '' }, text(lang, 'water.all')), ...(schemes ?? []).map(({ Id, Name }) => make('option', { value: Id, selected: String(Id) === filter.scheme }, Name)))),
    make('p', { class: 'line' }, make('span', {}, text(lang, 'water.persons')), make('span', { class: 'range' }, bound('persons-least', least, (value) => range(value, most)), '–', bound('persons-most', most, (value) => range(least, value)))),
  ];
}

/** @param {State['lang']} lang @param {string[]} types @param {(more: Partial<Filter>) => void} set */
function drawTypes(lang, types, set) {
  const group = (/** @type {string} */ name, /** @type {string[]} */ members) => make('button', { type: 'button', id: `types-${name}`, 'aria-pressed': isGroup(types, members), onclick: () => set({ types: isGroup(types, members) ? [] : members }) }, text(lang, `water.types.${name}`));
  return make('fieldset', { class: 'types' }, make('legend', {}, text(lang, 'field.supply_type')),
    make('p', { class: 'acts' }, group('unserved', unserved), group('unknown', ['Unknown']), group('centralized', centralized)),
    make('ul', {}, ...[...unserved, 'Unknown', ...centralized].map((type) => make('li', {}, make('label', {},
      make('input', { type: 'checkbox', id: `type-${type}`, checked: types.includes(type), onchange: () => set({ types: types.includes(type) ? types.filter((each) => each !== type) : [...types, type] }) }),
      drawSwatch(centralized.includes(type) ? { shape: 'dot', color: '#3f7f9c', radius: 4 } : { shape: 'icon', image: `supply-${type}` }), word(lang, 'SupplyType', type))))));
}

/** @param {Store} store */
async function readSchemes(store) {
  schemes = [];
  const answer = await fetchAnswer('/odata/WaterSchemes?$select=Id,Name&$orderby=CountyCode,Name', { lang: store.get().lang, page: 10_000 }).catch(() => null);
  schemes = answer?.value ?? null;
  if (schemes) store.set({ filter: { ...store.get().filter } }); // drawn again with their names
}
