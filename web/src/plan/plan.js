import { boxOf } from '../box.js';
import { placeOf } from '../drawing/shape.js';
import { text } from '../language.js';
import { listGroups } from '../layers.js';
import { drawPlanBar } from './bar.js';
import { addOther } from './beside.js';
import { moveBoth, recallMoved } from './border.js';
import { keepBorders, rowsFor } from './borders.js';
import { beginAnew, blank, isUnsaved, redo, step, takeUp, undo } from './document.js';
import { followShape } from './follow.js';
import { holdShape } from './hand.js';
import { drawInk } from './ink.js';
import { forgetPlan, keepPlan, recallPlan } from './keep.js';
import { lookAt } from './look.js';
import { addPlanLayers, showCorners, showFault, showHand, showShape } from './layers.js';
import { drawList } from './list.js';
import { drawSide } from './side.js';
import { drawSheet } from './sheet.js';
import { drawSketch, isTool } from './sketch.js';
import { snapTo } from './snap.js';
import { drawPlanSums } from './sums-panel.js';
import { noTally } from './tally.js';
import { drawTip } from './tip.js';
import { brushVillages } from './villages.js';
import { fetchZone } from './zones.js';

/**
 * The planner's view: a zone under the hand, and what it covers while it is drawn.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./document.js').Plan} Plan
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function start(store, map) {
  addPlanLayers(map);
  addOther(map);
  const tip = drawTip();
  const ink = drawInk(map);
  const follow = followShape(store);
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
  store.watch(['work', 'within'], (state) => void open(store, state));
  store.watch(['work', 'selected'], (state) => look(store, state));
  store.watch(['work', 'area', 'mode'], (state) => adopt(store, state, acts));
  store.watch(['plan', 'work', 'mode', 'view', 'split'], hold(map, { follow, acts, tip, bar, ink, snap }));
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

/** @typedef {ReturnType<typeof makeActs>} Acts what changes the document @param {Store} store @param {ReturnType<typeof followShape>} follow */
function makeActs(store, follow) {
  const now = () => store.get().plan ?? blank;
  const change = (/** @type {(plan: Plan) => Plan} */ how) => replace(store, now(), how(now()));
  const begin = (/** @type {(plan: Plan) => Plan} */ how) => {
    follow.begin();
    change(how);
  };
  return {
    change,
    isUnsaved: () => isUnsaved(now()),
    /** The end of a drag or a stroke: what was gained and lost is since its beginning. @param {import('../drawing/shape.js').Shape | null} shape */
    land: (shape) => change((plan) => step(plan, shape)),
    /** What was sought for one shape changes no other. @param {import('../drawing/shape.js').Shape} from @param {import('../drawing/shape.js').Shape} to */
    replace: (from, to) => begin((plan) => (plan.shape === from ? step(plan, to) : plan)),
    /** @param {import('../drawing/shape.js').Shape} shape */
    step: (shape) => begin((plan) => step(plan, shape)),
    /** The neighbour's border follows; both are saved together. @param {import('./border.js').Moved[]} moved */
    follow: (moved) => begin((plan) => moveBoth(plan, moved)),
    undo: () => begin((plan) => recallMoved(undo(plan))),
    redo: () => begin((plan) => recallMoved(redo(plan))),
    /** @param {import('../drawing/shape.js').Corner | null} corner */
    choose: (corner) => store.set({ plan: { ...now(), corner } }),
    /** Back to nothing, or to the zone as it is stored; a step like any other. */
    reset: () => begin((plan) => step(plan, plan.zone?.boundary ?? null)),
  };
}

/** A new state of the document, kept over a reload. @param {Store} store @param {Plan} before @param {Plan} after */
function replace(store, before, after) {
  if (after === before) return;
  if (before.zone?.id !== after.zone?.id) forgetPlan(before.zone?.id);
  keepPlan(after, isUnsaved(after));
  store.set({ plan: after });
}

/** Layers that are of no use here are off, as long as the reader has chosen none. */
const useful = ['villages', 'zones', 'declared', 'divisions', 'names', 'projects'];

/** @param {State} state @returns {Partial<State>} */
function chooseLayers({ work, groups, style }) {
  const mine = style ? listGroups(style).filter((group) => useful.includes(group)) : [];
  if (work === 'plan') return groups === null ? { groups: mine } : {};
  return groups?.join() === mine.join() ? { groups: null } : {};
}

/** Takes up the zone that is looked at; what was drawn of it and not saved comes back. @param {Store} store @param {State} state */
async function open(store, { work, within, plan, lang, faults, about }) {
  if (work !== 'plan') return store.set({ tally: null, sketch: null });
  const id = within.startsWith('zone:') ? Number(within.slice(5)) : undefined;
  if (plan && plan.zone?.id === id) return;
  if (id === undefined) return store.set({ plan: beginAnew(recallPlan(undefined)), tally: noTally });
  try {
    const zone = await fetchZone(id, lang);
    if (store.get().within !== within) return;
    const bbox = about?.zones.find((each) => each.id === id)?.bbox ?? boxOf(zone.boundary);
    store.set({ plan: takeUp(zone, recallPlan(id)), tally: noTally });
    store.set(lookAt(bbox)); // beside the buttons that came with it
  } catch (fault) {
    const { status, message } = /** @type {import('../api.js').ApiFault} */ (fault);
    store.set({ within: '', faults: { ...faults, ...(status === 0 ? { gone: true } : { refused: message }) } });
  }
}

/** A zone that is selected, in the list, by the search or by a click, is taken up. @param {Store} store @param {State} state */
function look(store, { work, selected }) {
  if (work === 'plan' && selected.startsWith('zone:')) store.set({ selected: '', hits: [], found: null, within: selected });
}

/** What was drawn on the plain map is the boundary now. @param {Store} store @param {State} state @param {Acts} acts */
function adopt(store, { work, area, mode }, acts) {
  if (work !== 'plan' || !area || mode) return;
  store.set({ area: null });
  acts.step([[area]]);
}

/** The hand on the boundary, as long as nothing else is done on the map. @param {import('../overlay.js').Overlay} map @param {{follow: ReturnType<typeof followShape>, acts: Acts, tip: ReturnType<typeof drawTip>, bar: ReturnType<typeof drawPlanBar>, ink: ReturnType<typeof drawInk>, snap: ReturnType<typeof snapTo>}} parts */
function hold(map, { follow, acts, tip, bar, ink, snap }) {
  let letGo = () => {};
  return (/** @type {State} */ { plan, work, mode, lang, split }) => {
    const isHeld = work === 'plan' && !mode && !split && plan !== null && plan.shape !== null;
    letGo();
    letGo = isHeld && plan.shape ? holdShape(map, { shape: plan.shape, corner: plan.corner }, {
      ink,
      onBegin() {
        follow.begin();
        snap.borders.forgetZones();
        snap.begin(plan.zone?.id);
      },
      onChange: follow.show,
      onLand: acts.land,
      onStep: acts.step,
      onSnap(from, to, name) {
        acts.replace(from, to);
        bar.tell(text(lang, name === null ? 'plan.snapped.none' : name ? 'plan.snapped' : 'plan.snapped.pipe', { name: name ?? '' }));
      },
      onChoose(corner) {
        tip.hide();
        acts.choose(corner);
      },
      snap,
    }) : () => {};
    bar.say(showCorners(map, isHeld ? plan.shape : null));
    showHand(map, isHeld && plan.corner && plan.shape ? placeOf(plan.shape, plan.corner) : null);
  };
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

/** Ctrl+Z and Ctrl+Y, except where text is written. @param {Store} store @param {Acts} acts */
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
