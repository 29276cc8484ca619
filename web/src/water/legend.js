import { make } from '../element.js';
import { text } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { listClasses } from './classes.js';

/**
 * What the colours, hatches and circles mean.
 * @param {import('../state.js').State} state
 * @param {import('../state.js').MapStyle} style
 */
export function drawClasses({ lang, measure, supply }, style) {
  const what = supply?.name === 'matching' ? 'matching' : measure;
  const rows = [
    ...listClasses(style, what, lang).map(({ label, colour }) => make('li', {}, drawSwatch({ shape: 'area', color: colour, opacity: 0.94 }), text(lang, label))),
    ...(what === 'matching' ? [] : ['unknown', 'suppressed'].map((why) => make('li', {}, drawSwatch({ shape: 'pattern', image: `pattern-${why}` }), text(lang, `rate.${why}`)))),
    make('li', {}, drawSwatch({ shape: 'area', color: '#fcfbf6', opacity: 1 }), text(lang, what === 'matching' ? 'water.blankMatching' : 'water.blank')),
    make('li', {}, drawSwatch({ shape: 'dot', color: '#b3261e', radius: 7 }), text(lang, what === 'matching' ? 'water.circleMatching' : 'water.circle')),
  ];
  return make('section', { class: 'part classes' }, make('h2', {}, text(lang, `water.legend.${what}`)), make('ul', {}, ...rows), make('p', { class: 'hint' }, text(lang, `water.words.${what}`), supply?.selection.by === 'Village' ? ` ${text(lang, 'water.fromZoom')}` : ''));
}
