import { fetchAnswer } from '../api.js';
import { writeAddress } from '../rows/questions.js';
import { askPlace } from './answer.js';
import { kindOfRows } from './rows.js';

/**
 * What is put on paper or into a file: of a frozen briefing as it was kept, else asked now.
 * @typedef {import('../state.js').State} State
 * @typedef {import('./answer.js').Answer} Answer
 * @typedef {import('./answer.js').Asking} Asking
 */

/** @param {State} state @param {number} place @param {Asking} asking @returns {Promise<Extract<Answer, {state: 'ready'}>>} @throws what the server refused; nothing was kept of this place */
export async function answerOf(state, place, asking) {
  const answer = state.frozen ? state.told[place] : await askPlace(place, asking);
  asking.signal.throwIfAborted();
  if (answer?.state === 'ready') return answer;
  throw answer?.state === 'failed' ? answer.fault : new Error(String(place));
}

/** The rows behind a number, all of them. @param {State} state @param {string} rows as the fact names them @param {Asking & {hasCounts: boolean}} asking @returns {Promise<Record<string, any>[]>} */
export async function rowsOf({ frozen }, rows, { hasCounts, ...asking }) {
  const kind = kindOfRows(rows, hasCounts);
  const found = frozen ? frozen.rows[rows] ?? [] : (await fetchAnswer(writeAddress(kind, null, { columns: kind.columns, order: kind.order }), { ...asking, page: 10_000 })).value;
  return kind.unfold ? found.flatMap(kind.unfold) : found;
}
