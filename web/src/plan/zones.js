import { fetchAnswer } from '../api.js';
import { readShape } from './shape.js';

/**
 * Zones as the server has them.
 * @typedef {import('./document.js').Stored} Stored
 */

/** @param {any} row of a zone @returns {Stored} */
export const readZone = (row) => ({ id: row.Id, name: row.Name, status: row.Status, level: row.Level, version: row.Version, etag: row['@odata.etag'], boundary: readShape(row.Boundary) });

export const zoneColumns = '$select=Id,Name,Status,Level,Version,Boundary';

/** @param {number} id @param {string} lang @returns {Promise<Stored>} */
export const fetchZone = async (id, lang) => readZone(await fetchAnswer(`/odata/Zones(${id})?${zoneColumns}`, { lang }));
