import { listGroups } from '../layers.js';
import { makeActs } from './acts.js';
import { drawPlanBar } from './bar.js';
import { addOther } from './beside.js';
import { keepBorders, rowsFor } from './borders.js';
import { followShape } from './follow.js';
import { hold } from './hold.js';
import { drawInk } from './ink.js';
import { addPlanLayers, showFault, showShape } from './layers.js';
import { drawList } from './list.js';
import { drawSide } from './side.js';
import { drawSheet } from './sheet.js';
import { drawSketch, isTool } from './sketch.js';
import { snapTo } from './snap.js';
import { drawPlanSums } from './sums-panel.js';
import { takeUpZones } from './take-up.js';
import { drawTip } from './tip.js';
import { brushVillages } from './villages.js';

/**
 * The planner's view: a zone under the hand, and what it covers while it is drawn.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function start(store, map) {
  addPlanLayers(map);
  addOther(map);
  const [tip, ink, follow] = [drawTip(), drawInk(map), followShape(store)];
  const acts = makeActs(store, follow);
  const side = drawSide(store, map, acts);
  drawPlanSums(store);
  drawList(store, map, () => ink.isOn);
  drawSheet(store, map, side);
  brushVillages(store, map, { acts, follow });
  const snap = snapTo(map, keepBorders(rowsFor(store)));
  const bar = drawPlanBar(store, acts, snap);
  drawSketch(store, map, { acts, follow, snap });
  store.watch(['work'], (state) => store.set(chooseLayers(state)));
  takeUpZones(store, acts);
  hold(map, { store, follow, acts, tip, bar, ink, snap });
  store.watch(['plan', 'work', 'rule'], settle(follow, map));
  showTip(store, map, { tip, ink });
  listenToKeys(store, acts);
}

/** The numbers beside the pointer, and where the boundary is wrong. @param {Store} store @param {import('../overlay.js').Overlay} map @param {{tip: ReturnType<typeof drawTip>, ink: ReturnType<typeof drawInk>}} parts */
function showTip(store, map, { tip, ink }) {
  /** @type {import('../state.js').Position | null | undefined} */
  let marked;
  store.watch(['tally', 'lang', 'sketch'], ({ tally, lang, sketch, work }) => {
    const fault = work === 'plan' ? tally?.fault?.at : null;
    if (ink.isOn) ink.mark(fault ?? undefined);
    else if (fault !== marked) showFault(map, marked = fault);
    if (tally && (sketch?.length || ink.isOn || tally.hand)) tip.show(lang, tally);
    else tip.hide();
  });
}

/** Layers that are of no use here are off, as long as the reader has chosen none. */
const useful = ['villages', 'zones', 'declared', 'divisions', 'names', 'projects'];

/** @param {State} state @returns {Partial<State>} */
function chooseLayers({ work, groups, style }) {
  const mine = style ? listGroups(style).filter((group) => useful.includes(group)) : [];
  if (work === 'plan') return groups === null ? { groups: mine } : {};
  return groups?.join() === mine.join() ? { groups: null } : {};
}

/** The boundary on the map, and its numbers asked for. @param {ReturnType<typeof followShape>} follow @param {import('../overlay.js').Overlay} map */
function settle(follow, map) {
  return (/** @type {State} */ { plan, work }) => {
    const shape = work === 'plan' ? plan?.shape ?? null : null;
    showShape(map, shape);
    if (work !== 'plan') follow.stop();
    else if (shape) follow.settle(shape);
    else follow.empty();
  };
}

/** Ctrl+Z and Ctrl+Y, except where text is written. @param {Store} store @param {import('./acts.js').Acts} acts */
function listenToKeys(store, acts) {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, target } = event;
    const isText = target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea');
    if (store.get().work !== 'plan' || isTool(store.get().mode) || isText || !(ctrlKey || metaKey)) return;
    const act = key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey) ? acts.redo : key.toLowerCase() === 'z' ? acts.undo : null;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
