/**
 * The ways of working beside the plain map: a line for each. The name is the fragment of the address, the key of its texts (`works.water`) and of its chapter in language.js;
 * its code comes with the first visit, and draws itself into `#work` in the side and `#table` below the map.
 * @typedef {keyof typeof works} Name
 */
export const works = {
  plan: () => import('./plan/plan.js'),
  water: () => import('./water/water.js'),
  briefing: () => import('./briefing/briefing.js'),
};
