/**
 * The only file that fetches. Tiles are fetched by MapLibre, from the addresses of the style.
 * @typedef {import('./state.js').About} About
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./state.js').Box} Box
 * @typedef {{lang: string, signal?: AbortSignal, body?: object, page?: number, match?: string, as?: 'public'}} Asking how a question is put: with a body it is posted, or patched where it matches this ETag; page is the rows of an answer;
 *   as: the answer is that to the public, whoever asks
 * @typedef {import('./account/account.js').Account} Account
 * @typedef {{kind: string, code: string | null, id: number | null, name: string, context: string, bbox: Box, foundBy: 'name' | 'code' | 'initials' | 'pinyin'}} Found
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

const ended = 'GZ-701';

/** Tells whether there is anybody; what it says is not shown. */
const ready = '/health/ready';

/** Asks as somebody less: what is made for everybody is made of such answers, which are kept nowhere. */
export const asHeader = 'geozones-as';

/** Who we are, asked once and again after it has changed. @type {Promise<Account> | undefined} */
let account;

/** @type {() => void} */
let onEnd = () => {};

/** @type {() => void} */
let onGone = () => {};

/** When the server last answered; milliseconds, 0: never. */
let heard = 0;

export const lastHeard = () => heard;

/** Whoever wants to know that nothing answers. @param {() => void} listener */
export const whenGone = (listener) => { onGone = listener; };

/** @param {string} lang @returns {Promise<boolean>} */
export const isAnswering = (lang) => send(ready, { lang, signal: AbortSignal.timeout(5000) }).then(() => true, () => false);

/** Whoever wants to know that the session has ended. @param {() => void} listener */
export const whenEnded = (listener) => { onEnd = listener; };

/** A session that has ended is forgotten by the server with its refusal: asked again, we are nobody. @param {string} lang @returns {Promise<Account>} */
export function fetchAccount(lang) {
  account ??= send('/account', { lang })
    .catch(async (fault) => {
      if (fault.code !== ended) throw fault;
      return { ...await send('/account', { lang }), ended: true };
    })
    .catch((fault) => {
      account = undefined;
      throw fault;
    });
  return account;
}

/** @param {{name: string, password: string}} body @param {string} lang @returns {Promise<Account>} */
export function signIn(body, lang) {
  account = undefined;
  return send('/account/sign-in', { lang, body });
}

/** @param {{password: string, newPassword: string}} body @param {string} lang */
export const changePassword = (body, lang) => fetchAnswer('/account/password', { lang, body });

/** @param {string} lang */
export const signOut = (lang) => fetchAnswer('/account/sign-out', { lang, body: {} });

/** @param {string} lang @param {Partial<Asking>} [more] @returns {Promise<About>} */
export const fetchAbout = (lang, more) => fetchAnswer('/about', { lang, ...more });

/** The style for this caller: sources and layers that he may not see are absent. @param {string} lang @param {Partial<Asking>} [more] @returns {Promise<MapStyle>} */
export const fetchStyle = (lang, more) => fetchAnswer('/tiles/style.json', { lang, ...more });

/**
 * @param {string} query a name, its initials or the beginning of a code
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
export async function fetchAnswer(address, asking) {
  const csrf = asking.body && (await fetchAccount(asking.lang)).csrf;
  return send(address, asking, csrf ? { 'x-geozones-csrf': csrf } : {}).catch((fault) => {
    if (fault.code === ended) endSession();
    throw fault;
  });
}

/** @param {string} address @param {Asking} asking @returns {Promise<ArrayBuffer>} @throws {ApiFault} as fetchAnswer does */
export const fetchBytes = async (address, asking) => (await ask(address, asking)).arrayBuffer().catch(cutOff(asking.signal));

/** The server does not know our session any more. */
export function endSession() {
  account = undefined;
  onEnd();
}

/** Nobody answered; an answer that broke off is none either. @param {AbortSignal} [signal] @returns {(fault: unknown) => never} */
const cutOff = (signal) => (fault) => {
  if (signal?.aborted) throw fault;
  onGone();
  throw new ApiFault(0);
};

/** @param {string} address @param {Asking} asking @param {Record<string, string>} [more] headers */
async function send(address, asking, more) {
  const response = await ask(address, asking, { accept: 'application/json', ...more });
  return response.status === 204 ? null : response.json().catch(cutOff(asking.signal));
}

/** @param {string} address @param {Asking} asking @param {Record<string, string>} [more] headers */
async function ask(address, { lang, signal, body, page, match, as }, more) {
  const headers = {
    'accept-language': lang, ...more,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(match ? { 'if-match': match, prefer: 'return=representation' } : {}),
    ...(as ? { [asHeader]: as } : {}),
    ...(page ? { prefer: `odata.maxpagesize=${page}` } : {}),
  };
  const method = match ? 'PATCH' : body ? 'POST' : 'GET';
  const response = await fetch(address, { method, body: body && JSON.stringify(body), headers, signal, ...(as ? { cache: 'no-store' } : {}) }).catch(cutOff(signal));
  if (address !== ready) heard = Date.now();
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiFault(response.status, problem.error?.message ?? problem.detail ?? problem.title, problem.error?.code ?? problem.code);
}
