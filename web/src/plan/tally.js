/**
 * What the boundary covers, as frames tell it; nothing is counted here.
 * @typedef {import('../coverage/answer.js').Totals} Totals
 * @typedef {import('../state.js').Rule} Rule
 * @typedef {ReadonlyMap<string, string>} Villages names by code
 * @typedef {{code: string, message: Record<import('../language.js').Language, string>, at?: import('../state.js').Position}} Fault
 * @typedef {{rule: Rule, totals: Totals, villages: Villages}} Frame
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {object} Tally
 * @property {'opening' | 'live' | 'lost' | 'posted' | 'failed'} way how the numbers come
 * @property {Frame | null} frame the last one with totals
 * @property {Villages | null} began the villages when the drag, or the last step, began
 * @property {Shape | null} of what the frame is of, where that is still under the hand
 * @property {{villages: number, shape: Shape | null} | null} hand villages that are being brushed, and their boundary once it is known
 * @property {Fault | null} fault why the boundary as it stands has no totals
 */

/** @type {Tally} */
export const noTally = { way: 'opening', frame: null, began: null, of: null, hand: null, fault: null };

/** Are the numbers those of a moment ago, while villages are being brushed? @param {Tally} tally */
export const isBehind = ({ hand, of }) => hand !== null && (hand.shape === null || hand.shape !== of);

/** Villages of one answer that are not in another, by name. @param {Villages | null} here @param {Villages | null} there @returns {{code: string, name: string}[]} */
export const listMore = (here, there) => (here && there ? [...here].filter(([code]) => !there.has(code)).map(([code, name]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)) : []);
