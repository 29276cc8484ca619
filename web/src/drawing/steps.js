import { isSamePlace, withoutRepeats } from './along.js';

/**
 * A line while it is drawn: a step for each corner, with the stretch of a border that led there. Taking one back takes both.
 * @typedef {import('../state.js').Position} Position
 * @typedef {{spot: Position, places: Position[]}} Step spot: where the hand put it; places: what it became, its corner last
 */

/** @param {Position} at @returns {Step} */
export const makeStep = (at) => ({ spot: at, places: [at] });

/** The same place twice running changes nothing. @param {Step[]} steps @param {Position} at */
export const isRepeated = (steps, at) => steps.length > 0 && [steps[steps.length - 1].spot, cornerOf(steps[steps.length - 1])].some((last) => isSamePlace(last, at));

/** @param {Step} step */
export const cornerOf = ({ places }) => places[places.length - 1];

/** @param {Step[]} steps @returns {Position[]} */
export const readSteps = (steps) => withoutRepeats(steps.flatMap(({ places }) => places));

/** As a ring: the first place does not come again at the end. @param {Position[]} line */
export const openRing = (line) => (line.length > 1 && isSamePlace(line[0], line[line.length - 1]) ? line.slice(0, -1) : line);

/** @param {Step[]} steps @param {Step} step */
export function cornerBefore(steps, step) {
  const before = steps[steps.indexOf(step) - 1];
  return before && cornerOf(before);
}

/** One that was taken back meanwhile stays so. @param {Step[]} steps @param {Step} step @param {Position[]} [places] */
export const settleStep = (steps, step, places = step.places) => steps.map((each) => (each === step ? { ...step, places } : each));
