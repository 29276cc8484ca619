import { ApiFault, fetchAnswer } from '../api.js';
import { chooseColumns, readName, writeAddress } from './questions.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('./questions.js').Column} Column
 * @typedef {import('./questions.js').Scope} Scope
 * @typedef {Record<string, any>} Row
 * @typedef {NonNullable<ReturnType<typeof readName>>} Named
 * @typedef {Named & {scope: Scope, columns: Column[], order: string, address: string, rows: Row[], count: number | null, next: string, fault: ApiFault | null, busy: boolean, chosen: number}} Shown
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
  /** @type {(order?: string) => void} */
  let again = () => {};
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
    /** @param {Named} named @param {Scope} scope */
    ask(named, scope) {
      again = (order) => {
        const empty = begin(store, named, scope, order);
        void read(empty.address, empty);
      };
      again();
    },
    /** @param {string} order */
    sort: (order) => again(order),
    more: () => void (shown?.next && read(shown.next, shown)),
    /** @param {number} chosen row */
    choose: (chosen) => shown && put({ ...shown, chosen }),
    stop() {
      request.abort();
      put(null);
    },
  };
}

/** @param {Store} store @param {Named} named @param {Scope} scope @param {string} [order] @returns {Shown} */
function begin(store, { kind, name, part }, scope, order = kind.order) {
  const { coverage } = store.get();
  const columns = chooseColumns(kind, coverage?.state === 'ready' && coverage.totals.SuppressedVillages !== null);
  return { kind, name, part, scope, columns, order, address: writeAddress(kind, scope, { columns, order, part }), rows: [], count: null, next: '', fault: null, busy: true, chosen: -1 };
}

/** @param {string} address @param {Shown} before @param {{lang: string, signal: AbortSignal}} asking @returns {Promise<Shown>} */
async function readOne(address, before, asking) {
  try {
    const answer = await fetchAnswer(address, { ...asking, page });
    return { ...before, busy: false, fault: null, rows: [...before.rows, ...answer.value], count: answer['@odata.count'] ?? before.count, next: answer['@odata.nextLink'] ?? '' };
  } catch (fault) {
    if (!(fault instanceof ApiFault) && !asking.signal.aborted) throw fault;
    return { ...before, busy: false, fault: fault instanceof ApiFault ? fault : null };
  }
}
