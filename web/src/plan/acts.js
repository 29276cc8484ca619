import { moveBoth, recallMoved } from './border.js';
import { blank, isUnsaved, redo, settlePlace, step, undo } from './document.js';
import { forgetPlan, keepPlan } from './keep.js';

/**
 * What changes the document; each change is kept over a reload.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../drawing/shape.js').Corner} Corner
 * @typedef {import('./document.js').Plan} Plan
 * @typedef {ReturnType<typeof makeActs>} Acts
 */

/** @param {Store} store @param {ReturnType<typeof import('./follow.js').followShape>} follow */
export function makeActs(store, follow) {
  const now = () => store.get().plan ?? blank;
  const change = (/** @type {(plan: Plan) => Plan} */ how) => replace(store, now(), how(now()));
  const begin = (/** @type {(plan: Plan) => Plan} */ how) => {
    follow.begin();
    change(how);
  };
  return {
    change,
    isUnsaved: () => isUnsaved(now()),
    /** The end of a stroke: what was gained and lost is since its beginning. @param {Shape | null} shape */
    land: (shape) => change((plan) => stepAnew(plan, shape)),
    /** The end of a drag. @param {Shape} shape @param {Corner} corner that was dragged */
    drop: (shape, corner) => change((plan) => ({ ...step(plan, shape), corner })),
    /** The stored place of a corner that was put on a border. @param {Shape} shape that it was put down in @param {[from: Position, to: Position]} way */
    settle: (shape, way) => change((plan) => settlePlace(plan, shape, way)),
    ...makeSteps(begin),
    /** @param {Corner | null} corner */
    choose: (corner) => store.set({ plan: { ...now(), corner } }),
  };
}

/** What was gained and lost is since then. @param {(how: (plan: Plan) => Plan) => void} begin */
const makeSteps = (begin) => ({
  /** What was sought for one shape changes no other. @param {Shape} from @param {Shape} to */
  replace: (from, to) => begin((plan) => (plan.shape === from ? step(plan, to) : plan)),
  /** Another boundary. @param {Shape} shape */
  step: (shape) => begin((plan) => stepAnew(plan, shape)),
  /** The same one, changed at the chosen corner. @param {Shape} shape */
  nudge: (shape) => begin((plan) => step(plan, shape)),
  /** The neighbour's border follows; both are saved together. @param {import('./border.js').Moved[]} moved */
  follow: (moved) => begin((plan) => moveBoth(plan, moved)),
  undo: () => begin((plan) => recallMoved(undo(plan))),
  redo: () => begin((plan) => recallMoved(redo(plan))),
  /** Back to nothing, or to the zone as it is stored; a step like any other. */
  reset: () => begin((plan) => stepAnew(plan, plan.zone?.boundary ?? null)),
});

/** A corner of the boundary before it is none of this one. @param {Plan} plan @param {Shape | null} shape @returns {Plan} */
function stepAnew(plan, shape) {
  const next = step(plan, shape);
  return next === plan ? plan : { ...next, corner: null };
}

/** @param {Store} store @param {Plan} before @param {Plan} after */
function replace(store, before, after) {
  if (after === before) return;
  if (before.zone?.id !== after.zone?.id) forgetPlan(before.zone?.id);
  keepPlan(after, isUnsaved(after));
  store.set({ plan: after });
}
