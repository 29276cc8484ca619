import { thin } from './thin.js';

/**
 * While it is on, the line follows the hand; let go, it is finished.
 * @typedef {import('../state.js').Position} Position
 * @param {import('../overlay.js').Overlay} map
 * @param {{free: (isFree: boolean) => void}} bar
 * @param {{begin: () => Position[], show: (line: Position[]) => void, finish: () => void}} on
 */
export function drawFree(map, bar, on) {
  /** @type {(() => void) | null} */
  let release = null;
  /** @type {Position[]} */
  let line = [];
  const stop = () => {
    release?.();
    release = null;
    bar.free(false);
  };
  const start = () => {
    release = map.hear({ drag: { layer: '', onGrab: (_, at) => { line = [...on.begin(), at]; }, onDrag: follow, onDrop: (moved) => moved && on.finish() } });
    bar.free(true);
  };
  const follow = (/** @type {Position} */ at) => {
    line = [...line, at];
    on.show(thin(line, Math.abs(map.beside(at, [0, 2])[1] - at[1]))); // two pixels
  };
  return { stop, isOn: () => release !== null, toggle: () => (release ? stop() : start()) };
}
