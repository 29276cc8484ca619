import { drawIcon, make, part } from '../element.js';
import { text, word } from '../language.js';
import { writeCell } from './cells.js';
import { writeFile } from './questions.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./pages.js').Shown} Shown
 * @typedef {import('./pages.js').Row} Row
 * @typedef {{close: () => void, sort: (order: string) => void, more: () => void, choose: (row: number) => void}} Acts
 */

/** How much around a row is shown; degrees. */
const reach = 0.008;

/**
 * The table of rows over the foot of the map.
 * @param {Store} store
 * @param {Acts} acts
 */
export function drawRows(store, acts) {
  const place = part('rows');
  /** @type {Shown | null} */
  let shown = null;
  const draw = () => {
    const { lang } = store.get();
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : null;
    const scrolled = place.querySelector('.rows-scroll')?.scrollTop ?? 0;
    place.hidden = !shown;
    place.replaceChildren(...(shown ? drawAll(store, lang, shown, acts) : []));
    place.setAttribute('aria-busy', String(shown?.busy ?? false));
    place.querySelector('.rows-scroll')?.scrollTo(0, scrolled);
    if (focused) document.getElementById(focused)?.focus();
  };
  store.watch(['lang'], draw);
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    acts.close();
    part('map').querySelector('canvas')?.focus();
  });
  return {
    /** @param {Shown | null} next */
    draw(next) {
      const opened = next && (next.name !== shown?.name || next.part !== shown.part);
      shown = next;
      draw();
      if (opened) part('rows-title').focus();
    },
  };
}

/** @param {Store} store @param {Language} lang @param {Shown} shown @param {Acts} acts */
function drawAll(store, lang, shown, acts) {
  const close = text(lang, 'rows.close');
  return [
    make('div', { class: 'rows-top' },
      make('h2', { id: 'rows-title', tabindex: -1 }, titleOf(lang, shown)),
      make('p', { role: 'status', class: 'quiet' }, describe(lang, shown)),
      ...drawLinks(lang, shown),
      make('button', { type: 'button', class: 'plain', id: 'rows-close', 'aria-label': close, title: close, onclick: acts.close }, drawIcon('M4 4l12 12M16 4L4 16'))),
    ...(shown.fault ? [make('p', { class: 'bad', role: 'alert' }, `${shown.fault.status === 403 ? `${text(lang, 'coverage.forbidden')} ` : ''}${shown.fault.status ? shown.fault.message : text(lang, 'fault.gone')}`)] : []),
    make('div', { class: 'rows-scroll' }, drawTable(store, lang, shown, acts),
      ...(shown.next ? [make('button', { type: 'button', class: 'more', id: 'rows-more', onclick: acts.more }, text(lang, 'rows.more'))] : [])),
  ];
}

/** @param {Language} lang @param {Shown} shown */
const titleOf = (lang, { name, part, kind }) => [text(lang, `rows.${name}`), ...(part && kind.words ? [word(lang, kind.words, part)] : [])].join(' · ');

/** @param {Language} lang @param {Shown} shown */
const describe = (lang, { rows, count, busy }) =>
  (busy && count === null ? text(lang, 'rows.asking') : count === null ? '' : text(lang, 'rows.count', { n: rows.length, all: count.toLocaleString('en-GB') }));

/** The address of these very rows: to copy, and as files. @param {Language} lang @param {Shown} shown */
function drawLinks(lang, shown) {
  const { address, name, kind, scope } = shown;
  const copy = make('button', { type: 'button', class: 'link', id: 'rows-copy', onclick: () => copyAddress(lang, new URL(address, location.href).href) }, text(lang, 'rows.copy'));
  const file = (/** @type {'csv' | 'geojson'} */ format, /** @type {string} */ label) =>
    make('a', { class: 'link', href: writeFile(kind, scope, { ...shown, format }), download: `${name}.${format}` }, label);
  return [make('p', { class: 'rows-links' }, copy, file('csv', 'CSV'), ...(kind.at ? [file('geojson', 'GeoJSON')] : []))];
}

/** @param {Language} lang @param {string} address */
async function copyAddress(lang, address) {
  const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
  part('rows-copy').textContent = text(lang, copied ? 'tools.copied' : 'rows.notCopied');
  if (!copied) open(address, '_blank', 'noopener');
}

/** @param {Store} store @param {Language} lang @param {Shown} shown @param {Acts} acts */
function drawTable(store, lang, shown, acts) {
  const [by, way] = shown.order.split(' ');
  const { at } = shown.kind;
  const fly = (/** @type {number} */ i) => {
    const [lng, lat] = shown.rows[i][at].coordinates;
    acts.choose(i);
    store.set({ target: { bbox: [lng - reach, lat - reach, lng + reach, lat + reach], beside: true } });
  };
  return make('table', { class: 'rows-table' },
    make('caption', { class: 'unseen' }, titleOf(lang, shown)),
    make('thead', {}, make('tr', {}, ...shown.columns.map(({ path, label, as }) => make('th', { scope: 'col', class: as === 'count' || as === 'money' ? 'count' : undefined, 'aria-sort': by === path ? (way === 'desc' ? 'descending' : 'ascending') : undefined },
      make('button', { type: 'button', id: `sort-${path.replace('/', '-')}`, onclick: () => acts.sort(by === path && way !== 'desc' ? `${path} desc` : path) }, text(lang, label), by === path ? make('span', { 'aria-hidden': 'true' }, way === 'desc' ? ' ▼' : ' ▲') : ''))))),
    make('tbody', {}, ...shown.rows.map((row, i) => drawRow(lang, shown, i, at && row[at] ? () => fly(i) : null))));
}

/** @param {Language} lang @param {Shown} shown @param {number} i @param {(() => void) | null} fly */
const drawRow = (lang, { columns, rows, chosen }, i, fly) => make('tr', { class: i === chosen ? 'chosen' : undefined, 'aria-current': i === chosen },
  ...columns.map((column, at) => {
    const { value, exact, unknown } = writeCell(lang, rows[i], column);
    const content = at === 0 && fly ? make('button', { type: 'button', class: 'link', id: `row-${i}`, title: text(lang, 'rows.fly'), onclick: fly }, value) : value;
    return make(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : undefined, title: exact, class: [unknown ? 'unknown' : '', column.as === 'count' || column.as === 'money' ? 'count' : ''].join(' ').trim() || undefined }, content);
  }));
