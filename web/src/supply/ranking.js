import { drawIcon, make, part } from '../element.js';
import { formatCount, formatShare } from '../format.js';
import { text } from '../language.js';
import { levels } from '../link.js';
import { drawSwatch } from '../swatch.js';
import { colourOf, listClasses } from './classes.js';
import { askSupply, orders } from './question.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./supply.js').Acts} Acts
 * @typedef {import('./supply.js').Supply} Supply
 * @typedef {Extract<Supply, {state: 'ready'}>} Ready
 * @typedef {import('./question.js').SupplyRow} SupplyRow
 */

/** The ranking in the panel. @param {Store} store @param {Acts} acts */
export function drawRanking(store, acts) {
  const place = part('supply');
  let last = '';
  store.watch(['supply', 'lang', 'style'], ({ supply, lang, style }) => {
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : null;
    place.hidden = !supply;
    place.replaceChildren(...(supply ? drawAll(store, { lang, supply, style }, acts) : []));
    place.setAttribute('aria-busy', String(supply?.state === 'asking'));
    const now = supply ? `${supply.by} ${supply.within}` : '';
    if (focused !== null || (now && !last)) (document.getElementById(focused || 'supply-title') ?? part('supply-title'))?.focus();
    last = now;
  });
}

/** @typedef {{lang: Language, supply: Supply, style: State['style']}} Seen */

/** @param {Store} store @param {Seen} seen @param {Acts} acts */
function drawAll(store, { lang, supply, style }, acts) {
  const close = text(lang, 'panel.close');
  return [
    make('div', { class: 'panel-top' },
      make('p', { class: 'kind' }, text(lang, 'ranking.kind')),
      make('button', { type: 'button', class: 'plain', id: 'supply-close', 'aria-label': close, title: close, onclick: acts.close }, drawIcon('M4 4l12 12M16 4L4 16')),
      make('h2', { id: 'supply-title', tabindex: -1 }, titleOf(lang, supply)),
      drawTrail(lang, supply, acts)),
    drawChoices(store, lang, supply, acts),
    ...(style ? [drawClasses(lang, style)] : []),
    ...(supply.state === 'asking' ? [make('p', { class: 'quiet', role: 'status' }, text(lang, 'coverage.asking'))] : []),
    ...(supply.state === 'failed' ? [drawFault(lang, supply.fault, acts)] : []),
    ...(supply.state === 'ready' ? [drawList(lang, supply, style, acts), drawSource(lang, supply)] : []),
  ];
}

/** @param {Language} lang @param {Supply} supply */
function titleOf(lang, supply) {
  const trail = supply.state === 'ready' ? supply.trail : [];
  return `${trail.at(-1)?.name ?? text(lang, 'ranking.all')} · ${text(lang, `by.${supply.by}`)}`;
}

/** From the whole area down to what is ranked. @param {Language} lang @param {Supply} supply @param {Acts} acts */
function drawTrail(lang, supply, acts) {
  const steps = [{ code: '', name: text(lang, 'ranking.all') }, ...(supply.state === 'ready' ? supply.trail : [])];
  return make('nav', { class: 'trail', 'aria-label': text(lang, 'ranking.trail') }, make('ol', {}, ...steps.map(({ code, name }, i) => make('li', {},
    i === steps.length - 1 ? make('span', { 'aria-current': 'page' }, name) : make('button', { type: 'button', class: 'link', id: `trail-${code || 'all'}`, onclick: () => acts.drill(code) }, name)))));
}

/** @param {Store} store @param {Language} lang @param {Supply} supply @param {Acts} acts */
function drawChoices(store, lang, supply, acts) {
  const least = supply.within === '' ? 0 : supply.within.endsWith('000000') ? 1 : 2;
  return make('div', { class: 'choices' },
    least === levels.length - 1 ? '' : make('fieldset', { class: 'rules' }, make('legend', { class: 'unseen' }, text(lang, 'ranking.by')),
      make('div', { class: 'rule-list' }, ...levels.slice(least).map((by) => make('label', {},
        make('input', { type: 'radio', name: 'by', id: `by-${by}`, checked: by === supply.by, onchange: () => store.set({ by }) }), make('span', {}, text(lang, `by.${by}`)))))),
    make('label', { class: 'order' }, text(lang, 'ranking.order'), ' ', make('select', { id: 'supply-order', onchange: ({ currentTarget }) => acts.order(currentTarget.value) },
      ...Object.keys(orders).map((order) => make('option', { value: order, selected: order === supply.order }, text(lang, `order.${order}`))))));
}

/** @param {Language} lang @param {import('../state.js').MapStyle} style */
const drawClasses = (lang, style) => make('details', { class: 'classes', open: !matchMedia('(max-width: 700px)').matches }, make('summary', {}, text(lang, 'ranking.classes')),
  make('ul', {}, ...listClasses(style).map(({ label, colour }) => make('li', {}, drawSwatch({ shape: 'area', color: colour, opacity: 0.94 }), text(lang, label))),
    ...['unknown', 'suppressed'].map((why) => make('li', {}, drawSwatch({ shape: 'pattern', image: `pattern-${why}` }), text(lang, `rate.${why}`)))),
  make('p', { class: 'hint' }, text(lang, 'ranking.words')));

/** @param {Language} lang @param {import('../api.js').ApiFault} fault @param {Acts} acts */
const drawFault = (lang, fault, acts) => make('p', { class: 'bad', role: 'alert' },
  fault.status === 0 ? text(lang, 'fault.gone') : fault.status === 403 ? `${text(lang, 'coverage.forbidden')} ${fault.message}` : fault.message, ' ',
  make('button', { type: 'button', class: 'link', onclick: acts.again }, text(lang, 'fault.retry')));

/** @param {Language} lang @param {Ready} supply @param {State['style']} style @param {Acts} acts */
const drawList = (lang, supply, style, acts) => make('ol', { class: 'ranks' },
  ...supply.rows.map((row) => make('li', {}, make('button', { type: 'button', id: `rank-${row.Code}`, onclick: () => acts.drill(row.Code) },
    make('strong', {}, row.Name), drawRate(lang, row, style), make('small', {}, describe(lang, row, supply.by)),
    ...(row.IsDefect ? [make('em', { class: 'defect' }, `⚠ ${(lang === 'zh' ? row.DefectZh : row.DefectEn) ?? text(lang, 'ranking.defect')}`)] : [])))));

/** Which data, and the same list at its address. @param {Language} lang @param {Ready} supply */
function drawSource(lang, { by, within, order, rows }) {
  const address = askSupply(by, within, order);
  return make('p', { class: 'source' }, rows.length ? text(lang, 'coverage.source', { n: rows[0].DataVersion }) : text(lang, 'ranking.none'), ' · ',
    make('a', { class: 'link', href: address }, 'OData'), ' · ', make('a', { class: 'link', href: `${address}&$format=csv`, download: 'supply.csv' }, 'CSV'));
}

/** @param {Language} lang @param {SupplyRow} row @param {State['style']} style */
function drawRate(lang, { Rate, IsSuppressed }, style) {
  if (Rate === null) return make('span', { class: 'rate unknown' }, text(lang, IsSuppressed ? 'coverage.hidden' : 'ranking.rateUnknown'));
  const bar = make('i', {});
  bar.style.setProperty('width', `${Rate * 100}%`);
  if (style) bar.style.setProperty('background', colourOf(style, Rate) ?? '');
  return make('span', { class: 'rate' }, make('span', { class: 'gauge', 'aria-hidden': 'true' }, bar), formatShare(Rate));
}

/** Who is not served and of whom nothing is known, and the other two rates. @param {Language} lang @param {SupplyRow} row @param {Supply['by']} by */
function describe(lang, row, by) {
  const n = (/** @type {number | null} */ value) => (value === null ? text(lang, 'coverage.hidden') : formatCount(lang, value));
  const people = (/** @type {number | null} */ value) => (value === null ? n(value) : `${n(value)}${text(lang, 'ranking.unit')}`);
  const share = (/** @type {number | null} */ value) => (value === null ? text(lang, 'value.unknown') : formatShare(value));
  return [
    text(lang, 'ranking.people', { unserved: people(row.UnservedPersons), unknown: people(row.UnknownPersons) }),
    text(lang, 'ranking.rates', { official: share(row.OfficialRate), tap: share(row.TapWaterRate) }),
    ...(by === 'Village' ? [] : [text(lang, 'ranking.villages', { full: n(row.VillagesFullyServed), all: n(row.Villages) })]),
  ].join(' · ');
}
