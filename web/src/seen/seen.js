import { listRows } from '../attributes.js';
import { make, part } from '../element.js';
import { formatCount } from '../format.js';
import { text } from '../language.js';
import { groupSeen } from './group-seen.js';

/**
 * What the map shows, in words: for who does not see it, and for who would rather read. Each name leads where a click leads.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').Hit} Hit
 */

/** So many names of a kind are listed; whoever wants the others zooms in. */
const most = 60;

/** The attribute that tells most beside a name. @type {Record<string, string>} */
const telling = { village: 'rate', division: 'level', zone: 'level', site: 'stage', facility: 'kind', node: 'kind' };

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function start(store, map) {
  const place = make('div', { id: 'seen-list', class: 'seen' });
  part('seen').append(place);
  let drawn = '';
  store.watch(['seen', 'busy', 'lang', 'selected', 'pointed'], (state) => {
    place.hidden = !state.seen;
    if (!state.seen || state.busy) return;
    const groups = groupSeen(map.seen(), state.lang);
    const next = JSON.stringify([state.lang, state.selected, state.pointed, groups.map(({ kind, named, others }) => [kind, named.map(({ key }) => key), others])]);
    if (next === drawn) return;
    drawn = next;
    const focused = document.activeElement?.id ?? '';
    place.replaceChildren(drawSummary(state, groups), ...groups.map((group) => drawGroup(store, state, group)));
    if (focused.startsWith('seen-')) part(focused)?.focus();
  });
}

/** @param {State} state @param {import('./group-seen.js').Seen[]} groups */
const drawSummary = ({ lang }, groups) => make('p', { role: 'status', class: 'hint' }, groups.length
  ? groups.map(({ kind, named, others }) => `${text(lang, `kind.${kind}`)} ${formatCount(lang, named.length + others)}`).join(lang === 'zh' ? '，' : ', ')
  : text(lang, 'seen.none'));

/** @param {Store} store @param {State} state @param {import('./group-seen.js').Seen} group */
function drawGroup(store, { lang, selected, pointed, work }, { kind, named, others }) {
  const choose = (/** @type {Hit} */ hit) => {
    if (!work) return store.set({ selected: hit.key, hits: [hit], found: hit });
    store.set({ picked: [hit] });
    if (work === 'briefing' || !store.get().pointed) store.set({ pointed: hit.key }); // what a way of working makes nothing of is marked on the map all the same
  };
  return make('div', {},
    make('h3', {}, [`kind.${kind}`, ...(telling[kind] ? [`field.${telling[kind]}`] : [])].map((key) => text(lang, key)).join(' · ')),
    make('ul', {}, ...named.slice(0, most).map((hit) => make('li', {},
      make('button', { type: 'button', id: `seen-${hit.key}`, 'aria-current': hit.key === (pointed || selected), onclick: () => choose(hit) }, String(hit.properties.name), make('small', {}, describe(lang, hit)))))),
    ...(named.length + others > Math.min(named.length, most) ? [make('p', { class: 'hint' }, text(lang, named.length ? 'seen.more' : 'seen.unnamed', { n: formatCount(lang, others + Math.max(0, named.length - most)) }))] : []));
}

/** The value of its telling attribute. @param {State['lang']} lang @param {Hit} hit */
function describe(lang, { kind, properties }) {
  const label = telling[kind] && text(lang, `field.${telling[kind]}`);
  return listRows(lang, kind, properties).find((row) => row.label === label)?.value ?? '';
}
