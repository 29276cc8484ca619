import { listGroups } from '../layers.js';

/**
 * What the map of a slide shows.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 */

/** What a slide is about is drawn and nothing else. @param {Pick<State, 'style'>} state @param {Pick<Slide, 'headline'>} slide */
export function listLayers({ style }, { headline }) {
  const wanted = ['zones', 'declared', 'divisions', 'names', ...(headline === 'rate' || headline === 'unserved' ? ['villages'] : []), ...(headline === 'funds' ? ['projects'] : [])];
  return style ? listGroups(style).filter((group) => wanted.includes(group)) : [];
}

/** @param {Pick<State, 'about'>} state @param {Pick<Slide, 'place'>} slide */
export const boxOf = ({ about }, { place }) => (place === 0 ? about?.bounds : about?.zones.find(({ id }) => id === place)?.bbox);

/** @param {Pick<Slide, 'place'>} slide */
export const keyOf = ({ place }) => (place ? `zone:${place}` : '');
