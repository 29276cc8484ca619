import { mostVertices, snap } from '../ring.js';

/**
 * What drawing does to a ring; every function gives a new one. A ring is not closed: its last vertex is not its first again.
 * @typedef {import('../state.js').Position} Position
 */

/** A vertex more; the same place twice running, or one more than a link takes, changes nothing. @param {Position[]} ring @param {Position} at */
export function addVertex(ring, at) {
  const next = snap(at);
  const last = ring[ring.length - 1];
  return ring.length >= mostVertices || (last && last[0] === next[0] && last[1] === next[1]) ? ring : [...ring, next];
}

/** @param {Position[]} ring */
export const undoVertex = (ring) => ring.slice(0, -1);

/** @param {Position[]} ring @param {number} index @param {Position} at */
export const moveVertex = (ring, index, at) => ring.map((each, i) => (i === index ? snap(at) : each));

/** A new vertex behind that of the index. @param {Position[]} ring @param {number} index @param {Position} at */
export const insertVertex = (ring, index, at) => (ring.length >= mostVertices ? ring : [...ring.slice(0, index + 1), snap(at), ...ring.slice(index + 1)]);

/** The middle of each edge, the closing one too, by the index of its first vertex. @param {Position[]} ring @returns {Position[]} */
export const middles = (ring) => ring.map(([lng, lat], i) => {
  const [toLng, toLat] = ring[(i + 1) % ring.length];
  return [(lng + toLng) / 2, (lat + toLat) / 2];
});

/** Three vertices make an area. @param {Position[]} ring */
export const isArea = (ring) => ring.length >= 3;
