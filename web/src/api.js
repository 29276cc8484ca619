/**
 * The only file that fetches. Tiles are fetched by MapLibre, from the addresses of the style.
 * @typedef {import('./state.js').About} About
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./state.js').Box} Box
 * @typedef {{kind: string, code: string | null, id: number | null, name: string, context: string, bbox: Box}} Found
 */

/** What the server said instead of an answer; `status` 0 when it said nothing. */
export class ApiFault extends Error {
  /** @param {number} status @param {string} [detail] @param {string} [code] */
  constructor(status, detail = '', code = '') {
    super([code, detail].filter(Boolean).join(': ') || `HTTP ${status}`);
    this.status = status;
  }
}

/** @param {string} lang @returns {Promise<About>} */
export const fetchAbout = (lang) => fetchJson('/about', lang);

/** The style for this caller: sources and layers that he may not see are absent. @param {string} lang @returns {Promise<MapStyle>} */
export const fetchStyle = (lang) => fetchJson('/tiles/style.json', lang);

/**
 * @param {string} query a name or the beginning of a code
 * @param {string} lang
 * @param {AbortSignal} signal
 * @returns {Promise<Found[]>}
 */
export async function fetchFound(query, lang, signal) {
  const { results } = await fetchJson(`/search?q=${encodeURIComponent(query)}&limit=10`, lang, signal);
  return results;
}

/**
 * @param {string} address
 * @param {string} lang for the words of an error
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
async function fetchJson(address, lang, signal) {
  const headers = { accept: 'application/json', 'accept-language': lang };
  const response = await fetch(address, { headers, signal }).catch((fault) => {
    throw signal?.aborted ? fault : new ApiFault(0);
  });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new ApiFault(response.status, problem.detail ?? problem.title, problem.code);
}
