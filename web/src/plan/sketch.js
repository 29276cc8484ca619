import { drawBar } from '../drawing/drawing-bar.js';
import { drawLine } from '../drawing/line.js';
import { addHole, addPart } from '../drawing/parts.js';
import { reshape } from '../drawing/reshape.js';
import { addRingLayers, showLine } from '../drawing/ring-layers.js';
import { toGrid } from '../drawing/shape.js';
import { text } from '../language.js';
import { guideLine } from './guide.js';

/**
 * What is drawn by hand becomes the boundary: all of it, a part more, a hole, or a piece of it by one stroke.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {keyof typeof become} Tool
 */

/** The boundary after it; null: it cannot be used so. */
const become = {
  draw: (/** @type {Shape} */ _, /** @type {Position[]} */ ring) => [[ring.map(toGrid)]],
  reshape, hole: addHole, part: addPart,
};

/** More corners than a boundary may have are refused by the server. */
const most = 20_000;

/** A finger knows no keys; on a phone the map has little room beside what they do. */
const hasKeys = matchMedia('(pointer: fine), (min-width: 701px)');

/** @param {string} mode @returns {mode is Tool} */
export const isTool = (mode) => Object.hasOwn(become, mode);

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {{acts: import('./acts.js').Acts, follow: ReturnType<typeof import('./follow.js').followShape>, snap: import('./snap.js').Snap}} parts */
export function drawSketch(store, map, { acts, follow, snap }) {
  addRingLayers(map);
  const bar = drawBar(store);
  const guide = guideLine(map, snap);
  let letGo = () => {};
  store.watch(['mode', 'work'], ({ mode, work, plan }) => {
    letGo();
    letGo = () => {};
    if (work !== 'plan' || !isTool(mode)) return;
    follow.begin();
    snap.borders.forgetZones();
    snap.begin(plan?.zone?.id);
    letGo = drawLine(map, bar, makeWay(store, mode, { acts, follow, snap, guide }));
  });
  store.watch(['mode', 'work'], ({ mode, work }) => work === 'plan' && !isTool(mode) && showLine(map, [], { as: 'ring', corners: [] }));
  store.watch(['busy', 'view'], ({ mode, work, busy, plan }) => !busy && work === 'plan' && isTool(mode) && snap.begin(plan?.zone?.id)); // other borders are in view
}

/** @param {Store} store @param {Tool} tool @param {{acts: import('./acts.js').Acts, follow: ReturnType<typeof import('./follow.js').followShape>, snap: import('./snap.js').Snap, guide: ReturnType<typeof guideLine>}} parts @returns {import('../drawing/line.js').Way} */
function makeWay(store, tool, { acts, follow, snap, guide }) {
  const whole = () => store.get().plan?.shape ?? [];
  const least = tool === 'reshape' ? 2 : 3;
  const end = () => store.set({ mode: '', sketch: null });
  return {
    as: tool === 'reshape' ? 'stroke' : 'ring', line: [], most, grid: toGrid, hint: `plan.hint.${tool}${hasKeys.matches ? '' : '.touch'}`, guide,
    switches: { snap: { isOn: () => snap.isOn, flip: () => { snap.isOn = !snap.isOn; } }, trace: { isOn: () => guide.traces, flip: () => { guide.traces = !guide.traces; } } },
    onSketch(sketch) {
      const shape = (sketch.length < least ? null : become[tool](whole(), sketch)) ?? whole();
      if (shape.length) follow.show(shape);
      store.set({ sketch });
    },
    onDone(line) {
      const shape = become[tool](whole(), line);
      if (!shape) return text(store.get().lang, `plan.refused.${tool}`);
      end();
      acts.land(shape);
      return '';
    },
    onCancel() {
      end();
      if (whole().length) follow.settle(whole());
      else follow.empty();
    },
  };
}
