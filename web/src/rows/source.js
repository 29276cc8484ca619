import { make } from '../element.js';
import { saveFile } from '../save-file.js';
import { text } from '../language.js';
import { writeCsv, writeGeoJson } from './files.js';
import { drawOutlined } from './outlines.js';
import { writeFile } from './questions.js';

/**
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./pages.js').Shown} Shown
 */

/** How many of how many. @param {Language} lang @param {Shown} shown */
export const describe = (lang, { rows, count, busy }) =>
  (busy && count === null ? text(lang, 'rows.asking') : count === null ? '' : text(lang, 'rows.count', { n: rows.length, all: count.toLocaleString('en-GB') }));

/** The address of these very rows: to copy, and as files. @param {Language} lang @param {Shown} all */
export function drawLinks(lang, all) {
  const { address, name, kind, scope, held, ...shown } = all;
  if (kind.unfold || held) return make('p', { class: 'rows-links' }, drawCopy(lang, address), ...drawSaves(name, kind, shown));
  const file = (/** @type {import('./questions.js').Kind} */ of, /** @type {'csv' | 'geojson'} */ format, /** @type {string} */ label) =>
    make('a', { class: 'link', id: `rows-${format}`, href: writeFile(of, scope, { ...shown, columns: of === kind ? shown.columns : of.columns, format }), download: `${name}.${format}` }, label);
  const shapes = kind.shapes ?? (kind.at ? kind : null);
  return make('p', { class: 'rows-links' }, drawCopy(lang, address), file(kind, 'csv', 'CSV'), ...(shapes ? [file(shapes, 'geojson', 'GeoJSON')] : kind.outlines ? [drawOutlined(lang, all)] : []));
}

/** Rows that are all here, as files made of them: the server has no question that gives them so. @param {string} name @param {Shown['kind']} kind @param {Pick<Shown, 'rows' | 'columns'>} shown */
function drawSaves(name, kind, { rows, columns }) {
  const save = (/** @type {string} */ format, /** @type {string} */ type, /** @type {() => string} */ write) =>
    make('button', { type: 'button', class: 'link', id: `rows-${format.toLowerCase()}`, onclick: () => saveFile(new Blob([write()], { type }), `${name}.${format.toLowerCase()}`) }, format);
  return rows.length ? [save('CSV', 'text/csv', () => writeCsv(rows, columns)), ...(kind.at ? [save('GeoJSON', 'application/geo+json', () => writeGeoJson(rows, columns, kind.at))] : [])] : [];
}

/** @param {Language} lang @param {string} address @param {string} [id] */
export const drawCopy = (lang, address, id = 'rows-copy') => make('button', { type: 'button', class: 'link', id, onclick: ({ currentTarget }) => copyAddress(lang, currentTarget, new URL(address, location.href).href) }, text(lang, 'rows.copy'));

/** @param {Language} lang @param {HTMLElement} button @param {string} address */
async function copyAddress(lang, button, address) {
  const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
  button.textContent = text(lang, copied ? 'tools.copied' : 'rows.notCopied');
  if (!copied) open(address, '_blank', 'noopener');
}

/** What went wrong, and again. @param {Language} lang @param {Pick<Shown, 'fault'>} shown @param {() => void} again */
export const drawFault = (lang, { fault }, again) => (fault ? [make('p', { class: 'bad', role: 'alert' },
  fault.status === 0 ? text(lang, 'fault.gone') : fault.status === 403 ? `${text(lang, 'coverage.forbidden')} ${fault.message}` : fault.message, ' ',
  make('button', { type: 'button', class: 'link', onclick: again }, text(lang, 'fault.retry')))] : []);
