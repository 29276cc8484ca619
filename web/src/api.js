/**
 * The only file that fetches. Tiles are fetched by MapLibre, from the addresses of the style.
 * @typedef {import('./state.js').About} About
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./state.js').Box} Box
 * @typedef {{lang: string, signal?: AbortSignal, body?: object, page?: number}} Asking how a question is put: with a body it is posted; page is the rows of an answer
 * @typedef {{kind: string, code: string | null, id: number | null, name: string, context: string, bbox: Box}} Found
 */

/** What the server said instead of an answer; `status` 0 when it said nothing. */
export class ApiFault extends Error {
  /** @param {number} status @param {string} [detail] @param {string} [code] */
  constructor(status, detail = '', code = '') {
    super([code, detail].filter(Boolean).join(': ') || `HTTP ${status}`);
    this.status = status;
    this.code = code;
  }
}

/** @param {string} lang @returns {Promise<About>} */
export const fetchAbout = (lang) => fetchAnswer('/about', { lang });

/** The style for this caller: sources and layers that he may not see are absent. @param {string} lang @returns {Promise<MapStyle>} */
export const fetchStyle = (lang) => fetchAnswer('/tiles/style.json', { lang });

/**
 * @param {string} query a name or the beginning of a code
 * @param {string} lang
 * @param {AbortSignal} signal
 * @returns {Promise<Found[]>}
 */
export async function fetchFound(query, lang, signal) {
  const { results } = await fetchAnswer(`/search?q=${encodeURIComponent(query)}&limit=10`, { lang, signal });
  return results;
}

/**
 * @param {string} address
 * @param {Asking} asking the language is that of an error's words
 * @returns {Promise<any>}
 * @throws {ApiFault} the server did not answer or refused; an aborted question throws as fetch does
 */
export async function fetchAnswer(address, { lang, signal, body, page }) {
  const headers = {
    accept: 'application/json', 'accept-language': lang,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(page ? { prefer: `odata.maxpagesize=${page}` } : {}),
  };
  const response = await fetch(address, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), headers, signal }).catch((fault) => {
    throw signal?.aborted ? fault : new ApiFault(0);
  });
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new ApiFault(response.status, problem.error?.message ?? problem.detail ?? problem.title, problem.error?.code ?? problem.code);
}
