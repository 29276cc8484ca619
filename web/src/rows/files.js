import { readPath } from './questions.js';

/**
 * Rows that are on the page, as files; in the form of the server's own.
 * @typedef {import('./questions.js').Column} Column
 * @typedef {Record<string, any>} Row
 */

/** Texts in quotes, so that a reader which looks at quotes keeps codes as text. @param {Row[]} rows @param {Column[]} columns */
export const writeCsv = (rows, columns) => `\ufeff${[columns.map(({ path }) => nameOf(path)), ...rows.map((row) => columns.map(({ path }) => writeCell(readPath(row, path))))].map((line) => `${line.join(',')}\r\n`).join('')}`;

/** RFC 7946. @param {Row[]} rows @param {Column[]} columns @param {string} at where the place of a row stands */
export const writeGeoJson = (rows, columns, at) => JSON.stringify({
  type: 'FeatureCollection',
  features: rows.map((row) => ({ type: 'Feature', geometry: placeOf(row[at]), properties: Object.fromEntries(columns.map(({ path }) => [nameOf(path), readPath(row, path) ?? null])) })),
});

/** Without what OData adds to it. @param {any} place */
const placeOf = (place) => (place ? { type: place.type, coordinates: place.coordinates } : null);

/** `Project/Name` is the column `ProjectName`, as at the server. @param {string} path */
const nameOf = (path) => path.replaceAll('/', '');

/** @param {unknown} value */
const writeCell = (value) => (value === null || value === undefined ? '' : typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value));
