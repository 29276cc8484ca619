import { ApiFault, fetchAnswer } from '../api.js';
import { askTotals, askVillages } from './question.js';

/**
 * What the server answers; null is withheld or unknown, never 0.
 * @typedef {object} Totals
 * @property {number} DataVersion
 * @property {number} Villages
 * @property {number | null} SuppressedVillages whose counts are in no sum; null where no counts are shown
 * @property {number} Townships
 * @property {number | null} Households
 * @property {number | null} Persons
 * @property {number | null} CentralizedHouseholds
 * @property {number | null} CentralizedPersons
 * @property {number | null} UnservedHouseholds
 * @property {number | null} UnservedPersons
 * @property {number | null} UnknownHouseholds
 * @property {number | null} UnknownPersons
 * @property {{SupplyType: string, Households: number | null, Persons: number | null}[]} SupplyTypes
 * @property {number} ProjectSites
 * @property {number} Projects
 * @property {number} BudgetYuan
 * @property {number} AllottedYuan
 * @property {number} PaidYuan as far as known
 * @property {number} PaidUnknown funds whose payment is unknown
 * @property {{Source: string, BudgetYuan: number, AllottedYuan: number, PaidYuan: number}[]} Funds
 * @property {number | null} PipeMetres
 * @property {number | null} MainPipeMetres
 * @property {number | null} BranchPipeMetres
 * @property {{Kind: string, Facilities: number}[]} Facilities
 * @property {number} AreaSquareMetres
 * @property {number} AreaMu
 *
 * @typedef {'Both' | 'DeclaredOnly' | 'CoveredOnly' | 'Covered'} Status Covered where there is no list to compare with
 * @typedef {{code: string, name: string, status: Status, evidence: string | null, why: Record<import('../language.js').Language, string>}} CoveredVillage
 * @typedef {import('./question.js').Question} Question
 * @typedef {{state: 'asking'} | {state: 'failed', fault: ApiFault} | {state: 'ready', totals: Totals, villages: CoveredVillage[]}} Answer
 * @typedef {{question: Question} & Answer} Coverage
 */

/** @template Q @typedef {{question: Q} & Answer} Answered */

/** Rows that an answer may have: all villages of a city. */
const mostRows = 10_000;

/**
 * @template {Question | import('./question.js').ShapeQuestion} Q
 * @param {Q} question
 * @param {{lang: string, signal: AbortSignal}} asking
 * @returns {Promise<Answered<Q>>}
 */
export async function askCoverage(question, asking) {
  const [totals, villages] = [askTotals(question), askVillages(question)];
  try {
    const [sums, rows] = await Promise.all([
      fetchAnswer(totals.address, { ...asking, body: totals.body }),
      fetchAnswer(villages.address, { ...asking, body: villages.body, page: mostRows }),
    ]);
    return { question, state: 'ready', totals: sums, villages: rows.value.map(readVillage) };
  } catch (fault) {
    if (fault instanceof ApiFault) return { question, state: 'failed', fault };
    throw fault;
  }
}

/** @param {Record<string, any>} row @returns {CoveredVillage} */
export const readVillage = (row) => ({
  code: row.VillageCode ?? row.Code, name: row.Name, status: row.Status ?? 'Covered', evidence: row.Evidence ?? null, why: { zh: row.ReasonZh ?? '', en: row.ReasonEn ?? '' },
});
