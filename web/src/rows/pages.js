import { ApiFault, fetchAnswer } from '../api.js';
import { readName, readPath, writeAddress } from './questions.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('./questions.js').Column} Column
 * @typedef {Record<string, any>} Row
 * @typedef {NonNullable<ReturnType<typeof readName>>} Named
 * @typedef {Named & {scope: any, columns: Column[], order: string}} Wanted
 * @typedef {Wanted & {address: string, rows: Row[], count: number | null, next: string, fault: ApiFault | null, busy: boolean, chosen: number, held?: boolean}} Shown
 *   held: they were kept and are asked for no more;
 *   count is the server's, of all rows; next is where more of them are
 */

/** Rows that are fetched at a time. */
const page = 50;

/**
 * The rows that have been read so far, page by page, in an order of the server.
 * @param {Store} store
 * @param {(shown: Shown | null) => void} show
 */
export function readPages(store, show) {
  /** @type {Shown | null} */
  let shown = null;
  let request = new AbortController();
  const put = (/** @type {Shown | null} */ next) => show(shown = next);
  const read = async (/** @type {string} */ address, /** @type {Shown} */ before) => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    put({ ...before, busy: true });
    const after = await readOne(address, before, { lang: store.get().lang, signal });
    if (!signal.aborted) put(after);
  };
  return {
    /** @param {Wanted} wanted */
    ask(wanted) {
      const empty = begin(wanted);
      return read(empty.address, empty);
    },
    /** Rows that were kept: all of them. @param {Wanted} wanted @param {Row[]} rows */
    hold: (wanted, rows) => put({ ...unfold(begin(wanted), wanted.kind.unfold ? rows.flatMap(wanted.kind.unfold) : rows), held: true }),
    /** @param {string} order */
    sort: (order) => void (shown && (shown.held ? put({ ...shown, order, rows: sortRows(shown.rows, order) }) : read(begin({ ...shown, order }).address, begin({ ...shown, order })))),
    again: () => void (shown && read(shown.next || shown.address, shown)),
    more: () => (shown?.next ? read(shown.next, shown) : undefined),
    shown: () => shown,
    /** @param {number} chosen row */
    choose: (chosen) => shown && put({ ...shown, chosen }),
    stop() {
      request.abort();
      put(null);
    },
  };
}

/** @param {Wanted} wanted @returns {Shown} */
function begin({ kind, name, part, scope, columns, order }) {
  return { kind, name, part, scope, columns, order, address: writeAddress(kind, scope, { columns, order, part }), rows: [], count: null, next: '', fault: null, busy: true, chosen: -1 };
}

/** @param {string} address @param {Shown} before @param {{lang: string, signal: AbortSignal}} asking @returns {Promise<Shown>} */
async function readOne(address, before, asking) {
  try {
    const answer = await fetchAnswer(address, { ...asking, page });
    if (before.kind.unfold) return unfold(before, answer.value.flatMap(before.kind.unfold));
    return { ...before, busy: false, fault: null, rows: [...before.rows, ...answer.value], count: answer['@odata.count'] ?? before.count, next: answer['@odata.nextLink'] ?? '' };
  } catch (fault) {
    if (!(fault instanceof ApiFault) && !asking.signal.aborted) throw fault;
    return { ...before, busy: false, fault: fault instanceof ApiFault ? fault : null };
  }
}

/** @param {Shown} before @param {Row[]} rows all of them @returns {Shown} */
const unfold = (before, rows) => ({ ...before, busy: false, fault: null, rows, count: rows.length });

/** Kept rows in another order; what has no value comes first, as at the server. @param {Row[]} rows @param {string} order `Persons desc` @returns {Row[]} */
export function sortRows(rows, order) {
  const [path, direction] = order.split(' ');
  const way = direction === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [readPath(a, path) ?? null, readPath(b, path) ?? null];
    return left === right ? 0 : way * (left === null || (right !== null && left < right) ? -1 : 1);
  });
}
