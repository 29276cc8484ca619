import { dropRing, kindOf } from '../drawing/parts.js';
import { dropCorner, listRings } from '../drawing/shape.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { isTool } from './sketch.js';

/**
 * At the foot of the map: what can be drawn, steps back and forward, what the hand can do, and what it cannot.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/** Tools that need a boundary to begin with. */
const tools = /** @type {const} */ (['reshape', 'hole', 'part']);

/** @param {Store} store @param {import('./acts.js').Acts} acts @param {{isOn: boolean}} snap do corners go to borders that are near? */
export function drawPlanBar(store, acts, snap) {
  const hint = make('p', { role: 'status' });
  const now = { areShown: true, told: '' };
  const show = (/** @type {Partial<typeof now>} */ change = {}) => {
    const state = store.get();
    Object.assign(now, change);
    bar.hidden = state.work !== 'plan' || isTool(state.mode) || !state.plan;
    showButtons(buttons, state, snap);
    hint.textContent = now.told || text(state.lang, hintOf(state, now.areShown));
  };
  const buttons = makeButtons(store, acts, { snap, show });
  const bar = make('div', { class: 'plan-bar', hidden: true }, make('div', { role: 'group' }, ...Object.values(buttons)), hint);
  part('map').parentElement?.append(bar);
  store.watch(['plan', 'work', 'mode', 'lang'], () => show({ told: '' }));
  return {
    /** @param {boolean} areShown are the corners on the map? */
    say: (areShown) => areShown !== now.areShown && show({ areShown }),
    /** What came of a key, until the next step. @param {string} told */
    tell: (told) => show({ told }),
  };
}

/** @typedef {ReturnType<typeof makeButtons>} Buttons @param {Store} store @param {import('./acts.js').Acts} acts @param {{snap: {isOn: boolean}, show: () => void}} bar */
function makeButtons(store, acts, { snap, show }) {
  const button = (/** @type {string} */ id, /** @type {() => void} */ onclick) => make('button', { type: 'button', id: `plan-${id}`, onclick });
  const begin = (/** @type {import('../state.js').Mode} */ mode) => () => store.set({ mode, sketch: null });
  const [reshape, hole, more] = tools.map((tool) => button(tool, begin(tool)));
  const change = (/** @type {(shape: import('../drawing/shape.js').Shape, corner: import('../drawing/shape.js').Corner) => import('../drawing/shape.js').Shape} */ how) => () => {
    const { plan } = store.get();
    if (plan?.shape && plan.corner) acts.nudge(how(plan.shape, plan.corner));
  };
  return {
    draw: button('draw', begin('draw')), reshape, part: more, hole,
    brush: button('brush', () => store.set({ mode: store.get().mode === 'brush' ? '' : 'brush' })),
    snap: button('snap', () => {
      snap.isOn = !snap.isOn;
      show();
    }),
    undo: button('undo', acts.undo), redo: button('redo', acts.redo), drop: button('drop', change(dropCorner)),
    ring: button('ring', change((shape, { ring }) => {
      acts.choose(null);
      return dropRing(shape, ring);
    })),
  };
}

/** @param {Buttons} buttons @param {State} state @param {{isOn: boolean}} snap */
function showButtons(buttons, { lang, plan, mode }, snap) {
  const corner = plan?.corner ?? null;
  const kind = plan?.shape && corner ? kindOf(plan.shape, corner.ring) : 'whole';
  for (const [name, each] of Object.entries(buttons)) each.textContent = text(lang, name === 'draw' && plan?.shape ? 'plan.redraw' : name === 'ring' && kind === 'hole' ? 'plan.ring.hole' : `plan.${name}`);
  buttons.snap.setAttribute('aria-pressed', String(snap.isOn));
  buttons.brush.setAttribute('aria-pressed', String(mode === 'brush'));
  buttons.undo.disabled = !plan?.past.length;
  buttons.redo.disabled = !plan?.future.length;
  buttons.drop.disabled = !corner || (listRings(plan?.shape ?? [])[corner.ring]?.length ?? 0) < 4;
  buttons.ring.disabled = kind === 'whole';
  for (const tool of tools) buttons[tool].disabled = !plan?.shape;
}

/** What the hand can do now. @param {State} state @param {boolean} areShown are the corners on the map? */
function hintOf({ mode, plan }, areShown) {
  if (mode === 'brush') return 'plan.hint.brush';
  if (!plan?.shape) return 'plan.hint.none';
  return plan.corner ? 'plan.hint.corner' : areShown ? 'plan.hint.hand' : 'plan.hint.near';
}
