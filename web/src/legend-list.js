import { make, part } from './element.js';
import { imageNames } from './images.js';
import { text } from './language.js';
import { chooseGroups } from './layers.js';
import { readLegend } from './legend.js';
import { drawSwatch } from './swatch.js';

/** What the ways of working beside the briefing lay their own colours over. */
const veiled = ['villages'];

/**
 * The legend follows the visible layers and the zoom.
 * @param {import('./state.js').Store} store
 */
export function drawLegend(store) {
  const place = make('div', { class: 'legend' });
  part('legend').append(place);
  let drawn = '';
  store.watch(['lang', 'style', 'groups', 'view', 'work'], ({ lang, style, groups, view, work }) => {
    if (!style || !view) return;
    const legend = readLegend(style, chooseGroups(style, groups).filter((group) => !(work && work !== 'briefing' && veiled.includes(group))), Math.floor(view.zoom * 2) / 2, imageNames);
    const next = JSON.stringify([lang, legend]);
    if (next === drawn) return; // most moves change nothing here
    drawn = next;
    place.replaceChildren(...(legend.length ? legend.map((group) => drawGroup(lang, group)) : [make('p', { class: 'quiet' }, text(lang, 'legend.empty'))]));
  });
}

/** @param {import('./language.js').Language} lang @param {import('./legend.js').LegendGroup} group */
const drawGroup = (lang, { group, rows }) => make('div', {},
  make('h3', {}, text(lang, `group.${group}`)),
  make('ul', {}, ...rows.map(({ label, swatch }) => make('li', {}, drawSwatch(swatch), text(lang, label)))));
