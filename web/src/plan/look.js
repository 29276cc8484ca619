import { part } from '../element.js';

/** Between a boundary and what lies over the map; pixels. */
const gap = 16;

/** The map with a box in view, above all that lies at its foot. @param {import('../state.js').Box | null | undefined} bbox @returns {Partial<import('../state.js').State>} */
export const lookAt = (bbox) => (bbox ? { target: { bbox, beside: true, below: coveredBelow() } } : {});

/** Pixels at the foot of the map that the panel or the buttons lie over. */
export function coveredBelow() {
  const stage = part('map').getBoundingClientRect();
  const covers = [...document.querySelectorAll('.plan-bar, .panel')].map((each) => each.getBoundingClientRect()).filter(({ top, height }) => height > 0 && top > stage.top + stage.height * 0.3);
  return Math.min(stage.height * 0.65, stage.bottom - Math.min(stage.bottom, ...covers.map(({ top }) => top))) + gap;
}
