import { ApiFault, fetchAnswer } from '../api.js';
import { escape } from '../rows/questions.js';

/**
 * What the server answers about the place of a slide, all of one version of the data; null is unknown or withheld, never 0. Nothing is added up here.
 * @typedef {import('../briefing-link.js').Headline} Headline
 * @typedef {{Phrase: string, Outcome: 'Equal' | 'Differs' | 'CannotBeKnown', ReasonZh: string, ReasonEn: string, FigureId: number}} Check of a published figure
 * @typedef {{Source: string, BudgetYuan: number}} Fund
 * @typedef {object} Fact
 * @property {string} address the question that gives the number
 * @property {string} rows where the rows behind it are, path and filter; empty: nowhere
 * @property {number | null} [value] a null is withheld
 * @property {number | null} [households] beside persons
 * @property {number | null} [beside] zones, unknown persons
 * @property {Fund[]} [funds]
 * @property {Check | null} [check]
 * @property {{status: number, code: string, zh: string, en: string} | null} [fault] instead of a number
 * @typedef {{place: number, state: 'asking'} | {place: number, state: 'failed', fault: ApiFault} | {place: number, state: 'ready', version: number, facts: Record<Headline, Fact>}} Answer
 * @typedef {import('../api.js').Asking & {signal: AbortSignal}} Asking
 */

/** Zones that are no drafts and not retired. */
const announced = "Status ne 'Draft' and Status ne 'Retired'";

/** @param {Asking} asking @returns {Promise<number[]>} their ids */
export const askAnnounced = async (asking) =>
  (await fetchAnswer(escape(`/odata/Zones?$filter=${announced}&$select=Id&$orderby=Id`), { ...asking, page: 1000 })).value.map((/** @type {{Id: number}} */ { Id }) => Id);

/** @param {number} place @param {Asking} asking @returns {Promise<Answer | null>} null when it was dropped */
export async function askPlace(place, asking) {
  try {
    return { place, state: 'ready', ...await fetchAnswer(`/briefings/places/${place}`, asking) };
  } catch (fault) {
    if (asking.signal.aborted) return null;
    if (fault instanceof ApiFault) return { place, state: 'failed', fault };
    throw fault;
  }
}
