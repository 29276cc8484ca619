import { make } from '../element.js';
import { text } from '../language.js';
import { checkShape, drawChecks } from './checks.js';
import { drawCompare } from './compare.js';
import { isUnsaved } from './document.js';
import { drawPaste } from './paste.js';
import { drawSave } from './save.js';
import { replaceKeeping } from './sums-panel.js';

/**
 * What the planner chooses: which zone, drawn anew or taken up, and what is done with it.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/** What is not checked by then comes later; milliseconds. */
const longest = 6000;

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {import('./acts.js').Acts} acts */
export function drawSide(store, map, acts) {
  const place = make('section', { id: 'plan-side', hidden: true });
  const [choice, checked, saved, list, compared] = [1, 2, 3, 4, 5].map(() => make('div'));
  place.append(choice, checked, saved, list, compared);
  const paste = drawPaste(store, acts);
  /** @type {import('./checks.js').Checks} */
  let checks = { state: 'none', findings: [], fault: '' };
  const wait = comeAtOnce(store, place);
  const drawChecked = () => replaceKeeping(checked, checks.state === 'none' ? [] : [drawChecks(store, store.get().lang, checks, acts)]);
  store.watch(['work', 'lang', 'plan', 'about', 'within'], (state) => {
    place.hidden = state.work !== 'plan';
    replaceKeeping(choice, place.hidden ? [] : [drawChoice(store, state, acts)]);
  });
  store.watch(['lang'], ({ lang }) => {
    replaceKeeping(list, [paste(lang)]);
    drawChecked();
  });
  drawSave(store, map, { place: saved, plan: acts });
  drawCompare(store, map, { place: compared, acts });
  checkShape(store, map, (now) => {
    if (now.state === 'asking') checked.style.minHeight = `${checked.offsetHeight}px`; // what stands below it stays where it is
    checks = now;
    drawChecked();
    if (now.state !== 'asking') checked.style.minHeight = '';
    wait(now.state);
  });
  return place;
}

/** At first all of it comes together, and moves nothing that is seen already. @param {Store} store @param {HTMLElement} place @returns {(checks: import('./checks.js').Checks['state']) => void} */
function comeAtOnce(store, place) {
  let isDone = false;
  const end = () => {
    isDone = true;
    place.removeAttribute('aria-busy');
  };
  setTimeout(end, longest);
  return (checks) => {
    const { plan, within } = store.get();
    if (checks === 'asking' || (!plan && within)) isDone || place.setAttribute('aria-busy', 'true');
    else end();
  };
}

/** @param {Store} store @param {State} state @param {import('./acts.js').Acts} acts */
function drawChoice(store, { lang, about, within, plan }, acts) {
  return make('div', { class: 'part' }, make('h2', {}, text(lang, 'plan.title')),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'kind.zone')), make('select', { id: 'plan-zone', onchange: ({ currentTarget }) => store.set({ within: currentTarget.value, mode: '' }) },
      make('option', { value: '' }, text(lang, 'plan.new')), ...(about?.zones ?? []).map(({ id, name }) => make('option', { value: `zone:${id}`, selected: within === `zone:${id}` }, name)))),
    ...(plan && isUnsaved(plan) ? [make('p', { class: 'acts' }, make('button', { type: 'button', id: 'plan-reset', onclick: acts.reset }, text(lang, plan.zone ? 'plan.resetStored' : 'plan.resetNew')))] : []),
    make('p', { class: 'hint' }, text(lang, plan?.shape ? 'plan.keys' : 'plan.start')));
}
