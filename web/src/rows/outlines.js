import { fetchAnswer } from '../api.js';
import { make } from '../element.js';
import { text } from '../language.js';
import { saveFile } from '../save-file.js';
import { escape, writeFile } from './questions.js';

/**
 * Rows as GeoJSON whose shapes stand in a table of their own: two answers of the server, put together by code. No number is touched.
 * @typedef {import('./pages.js').Shown} Shown
 */

/** All boundaries at once. */
const mostRows = 10_000;

/** @param {import('../language.js').Language} lang @param {Shown} shown */
export const drawOutlined = (lang, shown) => make('button', {
  type: 'button', class: 'link', id: 'rows-geojson',
  onclick: async ({ currentTarget: button }) => {
    button.textContent = text(lang, 'rows.asking');
    const file = await join(lang, shown).catch(() => null);
    button.textContent = file ? 'GeoJSON' : text(lang, 'rows.noFile');
    if (file) saveFile(new Blob([JSON.stringify(file)], { type: 'application/geo+json' }), `${shown.name}.geojson`);
  },
}, 'GeoJSON');

/** @param {string} lang @param {Shown} shown */
async function join(lang, { kind, scope, columns, order }) {
  const [rows, outlines] = await Promise.all([
    fetchAnswer(writeFile(kind, scope, { columns, order, format: 'geojson' }), { lang }),
    fetchAnswer(escape(withSelect(kind.outlines?.(scope) ?? '')), { lang, page: mostRows }),
  ]);
  const shapes = new Map(outlines.value.map((/** @type {any} */ { Code, Boundary }) => [Code, Boundary]));
  return { ...rows, features: rows.features.map((/** @type {any} */ row) => ({ ...row, geometry: shapes.get(row.properties.Code) ?? null })) };
}

/** @param {string} address */
const withSelect = (address) => `${address}${address.includes('?') ? '&' : '?'}$select=Code,Boundary`;
