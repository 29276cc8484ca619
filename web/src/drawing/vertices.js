import { mostVertices, snap } from '../ring.js';

/**
 * What drawing does to a ring; every function gives a new one. A ring is not closed: its last vertex is not its first again.
 * @typedef {import('../state.js').Position} Position
 */

/** @param {Position[]} ring @param {number} index @param {Position} at */
export const moveVertex = (ring, index, at) => ring.map((each, i) => (i === index ? snap(at) : each));

/** A new vertex behind that of the index. @param {Position[]} ring @param {number} index @param {Position} at */
export const insertVertex = (ring, index, at) => (ring.length >= mostVertices ? ring : [...ring.slice(0, index + 1), snap(at), ...ring.slice(index + 1)]);

/** The middle of each edge, the closing one too, by the index of its first vertex. @param {Position[]} ring @returns {Position[]} */
export const middles = (ring) => ring.map(([lng, lat], i) => {
  const [toLng, toLat] = ring[(i + 1) % ring.length];
  return [(lng + toLng) / 2, (lat + toLat) / 2];
});
