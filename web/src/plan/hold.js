import { placeOf } from '../drawing/shape.js';
import { text } from '../language.js';
import { holdShape } from './hand.js';
import { showCorners, showHand } from './layers.js';

/**
 * The hand on the boundary, as long as nothing else is done on the map.
 * @typedef {import('../state.js').State} State
 * @typedef {import('./document.js').Plan} Plan
 * @typedef {object} Parts
 * @property {import('../state.js').Store} store
 * @property {ReturnType<typeof import('./follow.js').followShape>} follow
 * @property {import('./acts.js').Acts} acts
 * @property {ReturnType<typeof import('./tip.js').drawTip>} tip
 * @property {ReturnType<typeof import('./bar.js').drawPlanBar>} bar
 * @property {ReturnType<typeof import('./ink.js').drawInk>} ink
 * @property {import('./snap.js').Snap} snap
 */

/** @param {import('../overlay.js').Overlay} map @param {Parts} parts */
export function hold(map, parts) {
  const { store, follow, bar, ink, snap } = parts;
  const stays = later(() => ink.isOn);
  let release = () => {};
  /** @type {import('../drawing/shape.js').Shape | null} */
  let held = null;
  const letGo = () => {
    release();
    ink.end();
  };
  const take = ({ plan, work, mode, split } = store.get()) => {
    const shape = work === 'plan' && !mode && !split ? plan?.shape ?? null : null;
    if (ink.isOn && shape === held) return goOn(ink, snap, plan); // something else has changed while the hand drags
    letGo();
    release = shape && plan ? holdShape(map, { shape, corner: plan.corner }, listen(parts, { giveUp, stays })) : () => {};
    held = shape;
    bar.say(showCorners(map, shape));
    showHand(map, shape && plan?.corner ? placeOf(shape, plan.corner) : null);
    stays.run();
  };
  const giveUp = () => {
    letGo();
    if (held) follow.settle(held);
    take();
  };
  store.watch(['plan', 'work', 'mode', 'view', 'split'], take);
}

/** Where the map has moved below the hand. @param {Parts['ink']} ink @param {Parts['snap']} snap @param {Plan | null} plan */
function goOn(ink, snap, plan) {
  ink.again();
  snap.begin(plan?.zone?.id);
}

/** What would break a drag waits for its end. @param {() => boolean} isHeld */
function later(isHeld) {
  /** @type {(() => void)[]} */
  let due = [];
  return {
    run() {
      const now = due;
      due = [];
      for (const act of now) act();
    },
    /** @param {() => void} act */
    add: (act) => (isHeld() ? void due.push(act) : act()),
  };
}

/** @param {Parts} parts @param {{giveUp: () => void, stays: ReturnType<typeof later>}} on @returns {import('./hand.js').Told} */
const listen = ({ store, follow, acts, tip, bar, ink, snap }, { giveUp, stays }) => ({
  ink, snap, giveUp, onChange: follow.show, onLand: acts.drop, onStep: acts.nudge,
  onBegin() {
    follow.begin();
    snap.borders.forgetZones();
    snap.begin(store.get().plan?.zone?.id);
  },
  onSettle: (shape, way) => stays.add(() => acts.settle(shape, way)),
  onSnap(from, to, name) {
    if (store.get().plan?.shape !== from) return; // another step was taken meanwhile
    acts.replace(from, to);
    bar.tell(text(store.get().lang, name === null ? 'plan.snapped.none' : name ? 'plan.snapped' : 'plan.snapped.pipe', { name: name ?? '' }));
  },
  onChoose(corner) {
    tip.hide();
    acts.choose(corner);
  },
});
