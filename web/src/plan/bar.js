import { dropCorner, listRings } from '../drawing/shape.js';
import { make, part } from '../element.js';
import { text } from '../language.js';

/**
 * At the foot of the map: steps back and forward, what the hand can do, and what it cannot.
 * @param {import('../state.js').Store} store
 * @param {import('./plan.js').Acts} acts
 * @param {{isOn: boolean}} snap do corners go to borders that are near?
 */
export function drawPlanBar(store, acts, snap) {
  const hint = make('p', {});
  const button = (/** @type {string} */ id, /** @type {() => void} */ onclick) => make('button', { type: 'button', id: `plan-${id}`, onclick });
  const buttons = {
    draw: button('draw', () => store.set({ mode: 'draw', sketch: null })),
    brush: button('brush', () => store.set({ mode: store.get().mode === 'brush' ? '' : 'brush' })),
    snap: button('snap', () => {
      snap.isOn = !snap.isOn;
      draw();
    }),
    undo: button('undo', acts.undo), redo: button('redo', acts.redo),
    drop: button('drop', () => {
      const { plan } = store.get();
      if (plan?.shape && plan.corner) acts.step(dropCorner(plan.shape, plan.corner));
    }),
  };
  const bar = make('div', { class: 'plan-bar', hidden: true }, make('div', { role: 'group' }, ...Object.values(buttons)), hint);
  part('map').parentElement?.append(bar);
  let areShown = true;
  const draw = () => {
    const { lang, plan, work, mode } = store.get();
    bar.hidden = work !== 'plan' || (mode !== '' && mode !== 'brush') || !plan;
    for (const [name, each] of Object.entries(buttons)) each.textContent = text(lang, name === 'draw' && plan?.shape ? 'plan.redraw' : `plan.${name}`);
    buttons.snap.setAttribute('aria-pressed', String(snap.isOn));
    buttons.brush.setAttribute('aria-pressed', String(mode === 'brush'));
    buttons.undo.disabled = !plan?.past.length;
    buttons.redo.disabled = !plan?.future.length;
    buttons.drop.disabled = !plan?.corner || (listRings(plan.shape ?? [])[plan.corner.ring]?.length ?? 0) < 4;
    hint.textContent = text(lang, mode === 'brush' ? 'plan.hint.brush' : !plan?.shape ? 'plan.hint.none' : plan.corner ? 'plan.hint.corner' : areShown ? 'plan.hint.hand' : 'plan.hint.near');
  };
  store.watch(['plan', 'work', 'mode', 'lang'], draw);
  return {
    /** @param {boolean} shown are the corners on the map? */
    say(shown) {
      if (shown === areShown) return;
      areShown = shown;
      draw();
    },
  };
}
