import { fetchAnswer } from '../api.js';

/**
 * Where one is: the divisions above what is looked at, and its ground.
 * @typedef {{code: string, name: string}} Step from the largest down; the code of a zone is `zone:3`
 * @typedef {{trail: Step[], ground: {type: string, coordinates: any} | null}} Place ground: the boundary as GeoJSON; null: the whole area
 */

const above = '$expand=Parent($select=Code,Name,Level;$expand=Parent($select=Code,Name,Level))';

/** The division or village with those above it and its boundary. @param {string} code */
export const askPlace = (code) => (code.endsWith('000')
  ? `/odata/Divisions('${code}')?$select=Code,Name,Level,Boundary&${above}`
  : `/odata/Villages('${code}')?$select=Code,Name,Boundary&$expand=Township($select=Code,Name,Level;$expand=Parent($select=Code,Name,Level))`);

/** The counties, towns and the village down to what is looked at; the city is the whole area and stands for itself. @param {any} row as `askPlace` answers @returns {Step[]} */
export function readTrail(row) {
  /** @type {Step[]} */
  const trail = [];
  for (let at = row; at; at = at.Township ?? at.Parent) if (!at.Level || at.Level === 'County' || at.Level === 'Township') trail.unshift({ code: at.Code, name: at.Name });
  return trail;
}

/** @param {import('./selection.js').Scope} scope @param {{lang: string, signal: AbortSignal}} asking @returns {Promise<Place>} */
export async function findPlace({ code, zone, ring }, asking) {
  if (ring) return { trail: [], ground: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
  if (zone !== null) {
    const { Name, Boundary } = await fetchAnswer(`/odata/Zones(${zone})?$select=Name,Boundary`, asking);
    return { trail: [{ code: `zone:${zone}`, name: Name }], ground: Boundary };
  }
  if (!code) return { trail: [], ground: null };
  const row = await fetchAnswer(askPlace(code), asking);
  return { trail: readTrail(row), ground: row.Boundary };
}
