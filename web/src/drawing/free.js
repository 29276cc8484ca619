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
  const drag = {
    layer: '',
    onGrab: (/** @type {any} */ _, /** @type {Position} */ at) => { line = [...on.begin(), at]; },
    onDrag(/** @type {Position} */ at) {
      line = [...line, at];
      const tolerance = Math.abs(map.beside(at, [0, 2])[1] - at[1]); // two pixels
      on.show(thin(line, tolerance));
    },
    onDrop: (/** @type {boolean} */ moved) => moved && on.finish(),
  };
  return {
    stop, isOn: () => release !== null,
    toggle() {
      if (release) return stop();
      release = map.hear({ drag });
      bar.free(true);
    },
  };
}
