import { fetchAnswer } from '../api.js';
import { readShape, writeParts } from '../drawing/shape.js';

/**
 * Zones as the server has them.
 * @typedef {import('./document.js').Stored} Stored
 */

/** @param {any} row of a zone @returns {Stored} */
export const readZone = (row) => ({ id: row.Id, name: row.Name, status: row.Status, level: row.Level, version: row.Version, etag: row['@odata.etag'], boundary: readShape(row.Boundary) });

export const zoneColumns = '$select=Id,Name,Status,Level,Version,Boundary';

/** @param {number} id @param {string} lang @returns {Promise<Stored>} */
export const fetchZone = async (id, lang) => readZone(await fetchAnswer(`/odata/Zones(${id})?${zoneColumns}`, { lang }));

/** Saves a boundary over the version that was read. @param {Stored} zone @param {{shape: import('../drawing/shape.js').Shape, reason: string}} what @param {string} lang @returns {Promise<Stored>} */
export const saveBoundary = async ({ id, etag }, { shape, reason }, lang) => readZone(await fetchAnswer(`/odata/Zones(${id})?${zoneColumns}`, { lang, match: etag, body: { Boundary: writeParts(shape), '@GeoZones.reason': reason } }));

/** @param {{name: string, level: string, town: string, shape: import('../drawing/shape.js').Shape, reason: string}} what @param {string} lang @returns {Promise<Stored>} a draft */
export const saveDraft = async ({ name, level, town, shape, reason }, lang) => readZone(await fetchAnswer('/odata/Zones', {
  lang, body: { Name: name, Level: level, CountyCode: `${town.slice(0, 6)}000000`, TownshipCode: town, TownEvidence: 'Chosen', EvidenceNote: reason, Boundary: writeParts(shape), '@GeoZones.reason': reason },
}));

/** @param {Stored} zone @param {{status: string, reason: string}} what @param {string} lang @returns {Promise<Stored>} */
export const saveStatus = async ({ id, etag }, { status, reason }, lang) => readZone(await fetchAnswer(`/odata/Zones(${id})?${zoneColumns}`, { lang, match: etag, body: { Status: status, '@GeoZones.reason': reason } }));
