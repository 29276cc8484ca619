import { make, part } from './element.js';
import { text } from './language.js';
import { chooseGroups, listGroups } from './layers.js';

/**
 * Single households are shown for a stated purpose. It is kept in a cookie of the session, because tiles and downloads carry no header of ours.
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./state.js').State} State
 */

const cookie = 'geozones_purpose';

/** Households are drawn from this zoom on. */
const nearest = 12;

/** The purpose stated in this session; empty when there is none. @param {string} cookies as `document.cookie` has them */
export const recallPurpose = (cookies) => decodeURIComponent(cookies.split('; ').find((each) => each.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '');

/** Are these the rows of households? @param {string} rows by name, as in the link */
export const needsPurpose = (rows) => /households/i.test(rows);

/** The groups that may be shown: households only for a purpose. @param {string[]} groups @param {string} purpose */
export const withPurpose = (groups, purpose) => groups.filter((group) => group !== 'households' || purpose !== '');

/**
 * The style to open the map with: tiles of a source are fetched whether or not its layers are hidden.
 * @param {import('./state.js').MapStyle} style
 * @returns {import('./state.js').MapStyle}
 */
export const withoutHouseholds = ({ sources: { households, ...sources }, layers, ...rest }) => ({ ...rest, sources, layers: layers.filter(({ source }) => source !== 'households') });

/** Is the reader about to see single households, without having said why? @param {State} state */
export function asksPurpose({ style, purpose, groups, view, rows }) {
  if (!style || purpose || !listGroups(style).includes('households')) return false;
  return needsPurpose(rows) || (chooseGroups(style, groups).includes('households') && (view?.zoom ?? 0) >= nearest);
}

/** The question, over the map: it waits there, and the map works without an answer. @param {Store} store */
export function drawPurpose(store) {
  const form = /** @type {HTMLFormElement} */ (part('purpose'));
  const field = make('input', { id: 'purpose-field', maxlength: 200, required: true, autocomplete: 'off' });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const purpose = field.value.trim();
    if (!purpose) return;
    document.cookie = `${cookie}=${encodeURIComponent(purpose)}; path=/; samesite=strict`;
    store.set({ purpose });
  });
  store.watch(['lang'], ({ lang }) => {
    field.placeholder = text(lang, 'purpose.hint');
    form.replaceChildren(
      make('label', { for: 'purpose-field' }, text(lang, 'purpose.why')), field,
      make('button', { type: 'submit' }, text(lang, 'purpose.state')),
      make('button', { type: 'button', class: 'plain', onclick: () => decline(store) }, text(lang, 'purpose.without')),
    );
  });
  store.watch(['style', 'purpose', 'groups', 'view', 'rows'], (state) => { form.hidden = !asksPurpose(state); });
}

/** The layer is switched off and the rows are closed; switching it on asks again. @param {Store} store */
function decline(store) {
  const { style, groups, rows } = store.get();
  if (style) store.set({ groups: withPurpose(chooseGroups(style, groups), ''), rows: needsPurpose(rows) ? '' : rows });
}
