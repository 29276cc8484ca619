import { make, part } from '../element.js';
import { text } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { isInternal, listFacts, listLegend } from './marks.js';

/**
 * The frame of the map on a slide: legend, north arrow and the facts below; the scale is the map's own.
 * @typedef {import('../state.js').Store} Store
 */

const needle = 'M10 1l5 17-5-4-5 4z';

/** @param {Store} store */
export function drawFrame(store) {
  const legend = make('div', { class: 'frame-legend legend', tabindex: 0 });
  const arrow = drawArrow();
  const facts = make('p', { class: 'frame-facts', tabindex: 0 });
  part('map').after(legend, arrow, facts);
  store.watch(['work'], ({ work }) => [legend, arrow, facts].forEach((each) => { each.hidden = work !== 'briefing'; }));
  store.watch(['work', 'frozen'], (state) => document.body.toggleAttribute('data-approved', state.work === 'briefing' && !isInternal(state)));
  store.watch(['work', 'lang', 'about', 'frozen'], (state) => {
    if (state.work !== 'briefing' || !state.about) return;
    arrow.setAttribute('aria-label', text(state.lang, 'frame.north'));
    facts.replaceChildren(...listFacts(state, state.about).map((fact) => make('span', {}, fact)));
  });
  store.watch(['view'], ({ view }) => { arrow.style.rotate = `${-(view?.bearing ?? 0)}deg`; });
  let drawn = '';
  store.watch(['work', 'lang', 'style', 'groups', 'view'], (state) => {
    if (state.work !== 'briefing' || !state.view) return;
    const groups = listLegend(state, state.view.zoom);
    if (drawn === (drawn = JSON.stringify([state.lang, groups]))) return;
    legend.replaceChildren(make('ul', {}, ...groups.flatMap(({ rows }) => rows).map(({ label, swatch }) => make('li', {}, drawSwatch(swatch), text(state.lang, label)))));
  });
}

function drawArrow() {
  const arrow = make('div', { class: 'frame-north', role: 'img' });
  const [icon, path] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  icon.setAttribute('viewBox', '0 0 20 20');
  path.setAttribute('d', needle);
  icon.append(path);
  arrow.append('N', icon);
  return arrow;
}
