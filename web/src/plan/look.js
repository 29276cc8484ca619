import { part } from '../element.js';

/** Between a boundary and what lies over the map; pixels. */
const gap = 16;

/** The map with a box in view, clear of all that lies at its head and foot. @param {import('../state.js').Box | null | undefined} bbox @returns {Partial<import('../state.js').State>} */
export const lookAt = (bbox) => (bbox ? { target: { bbox, beside: true, clear: findCovered() } } : {});

/** Pixels at the head and the foot of the map that the panel or the buttons lie over, at most two thirds. */
export function findCovered() {
  const stage = part('map').getBoundingClientRect();
  const covers = [...document.querySelectorAll('.stamp, .plan-bar, .panel')].map((each) => each.getBoundingClientRect()).filter(({ width, height }) => height > 0 && height < stage.height * 0.7 && width > 0);
  const [above, below] = [covers.filter(({ bottom }) => bottom < stage.top + stage.height / 2), covers.filter(({ top }) => top > stage.top + stage.height * 0.4)];
  const top = Math.max(stage.top, ...above.map(({ bottom }) => bottom)) - stage.top;
  const bottom = stage.bottom - Math.min(stage.bottom, ...below.map((each) => each.top));
  return { top: Math.min(stage.height / 3, top) + gap, bottom: Math.min(stage.height * 0.6, bottom) + gap };
}
