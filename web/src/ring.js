/**
 * A drawn ring as text for a link: what each vertex differs from the one before, in steps of 1e-6 degree (0.1 m), six bits a character.
 * @typedef {import('./state.js').Position} Position
 */

/** Vertices that a drawn area may have; a link stays under 2,000 characters. */
export const mostVertices = 200;

const steps = 1e6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The position on the grid that links keep, so that a drawn area and its link are the same. @param {Position} at @returns {Position} */
export const snap = ([lng, lat]) => [Math.round(lng * steps) / steps, Math.round(lat * steps) / steps];

/** @param {Position[]} ring not closed */
export function writeRing(ring) {
  const whole = ring.map((at) => at.map((degrees) => Math.round(degrees * steps)));
  return whole.map((at, i) => at.map((value, axis) => writeNumber(value - (whole[i - 1]?.[axis] ?? 0))).join('')).join('');
}

/**
 * @param {string} text
 * @returns {Position[] | null} null when it is no ring of 3 to `mostVertices` places on Earth
 */
export function readRing(text) {
  const numbers = readNumbers(text);
  if (!numbers || numbers.length % 2 || numbers.length < 6 || numbers.length > 2 * mostVertices) return null;
  let [lng, lat] = [0, 0];
  const ring = Array.from({ length: numbers.length / 2 }, (_, i) => {
    [lng, lat] = [lng + numbers[2 * i], lat + numbers[2 * i + 1]];
    return /** @type {Position} */ ([lng / steps, lat / steps]);
  });
  return ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 85) ? ring : null;
}

/** Least five bits first, the sign in the lowest; the sixth bit says that more follows. @param {number} value whole */
function writeNumber(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += alphabet[32 + (rest % 32)];
  return text + alphabet[rest];
}

/** @param {string} text @returns {number[] | null} null where a character is none of ours or a number breaks off */
function readNumbers(text) {
  const numbers = [];
  let [value, weight] = [0, 1];
  for (const character of text) {
    const six = alphabet.indexOf(character);
    if (six < 0) return null;
    value += (six % 32) * weight;
    weight *= 32;
    if (six < 32) {
      numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
      [value, weight] = [0, 1];
    }
  }
  return weight === 1 ? numbers : null;
}
