import { make, part } from './element.js';
import { text, word } from './language.js';

/**
 * The advancement zones, to fly to.
 * @param {import('./state.js').Store} store
 */
export function drawZones(store) {
  const list = make('ul', { class: 'zones' });
  part('zones').append(list);
  store.watch(['lang', 'about', 'selected'], ({ lang, about, selected }) => {
    if (!about) return;
    const focused = document.activeElement?.id;
    list.replaceChildren(...about.zones.map((zone) => make('li', {}, drawZone(store, zone, lang, selected))));
    if (about.zones.length === 0) list.append(make('li', { class: 'quiet' }, text(lang, 'zones.none')));
    if (focused?.startsWith('zone-')) part(focused)?.focus();
  });
}

/** @param {import('./state.js').Store} store @param {import('./state.js').ZoneEntry} zone @param {import('./language.js').Language} lang @param {string} selected */
function drawZone(store, zone, lang, selected) {
  const key = `zone:${zone.id}`;
  return make('button', {
    type: 'button', id: `zone-${zone.id}`, class: `zone ${zone.level.toLowerCase()}`, 'aria-current': selected === key, title: word(lang, 'ZoneLevel', zone.level),
    onclick: () => store.set({ selected: key, found: null, hits: [], mode: '', target: { bbox: zone.bbox, beside: true } }),
  }, make('span', {}, zone.name), make('small', {}, zone.town ?? ''));
}
