import { boxOf } from '../box.js';
import { beginAnew, takeUp } from './document.js';
import { recallPlan } from './keep.js';
import { lookAt } from './look.js';
import { noTally } from './tally.js';
import { fetchZone } from './zones.js';

/**
 * Which zone comes under the hand: that of the address, one that is selected, or what was drawn on the plain map.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/** @param {Store} store @param {import('./acts.js').Acts} acts */
export function takeUpZones(store, acts) {
  store.watch(['work', 'within'], (state) => void open(store, state));
  store.watch(['work', 'selected'], (state) => look(store, state));
  store.watch(['work', 'area', 'mode'], (state) => adopt(store, state, acts));
}

/** What was being drawn or brushed was of the zone before. @type {Partial<State>} */
const anew = { tally: noTally, mode: '', sketch: null };

/** Takes up the zone that is looked at; what was drawn of it and not saved comes back. @param {Store} store @param {State} state */
async function open(store, { work, within, plan, lang }) {
  if (work !== 'plan') return store.set({ tally: null, sketch: null });
  const id = within.startsWith('zone:') ? Number(within.slice(5)) : undefined;
  if (plan && plan.zone?.id === id) return;
  if (id === undefined) return store.set({ ...(plan ? anew : { tally: noTally }), plan: beginAnew(recallPlan(undefined)) });
  const isLate = () => store.get().work !== 'plan' || store.get().within !== within || store.get().plan?.zone?.id === id;
  try {
    const zone = await fetchZone(id, lang);
    if (isLate()) return;
    const bbox = store.get().about?.zones.find((each) => each.id === id)?.bbox ?? boxOf(zone.boundary);
    store.set({ ...anew, plan: takeUp(zone, recallPlan(id)) });
    store.set(lookAt(bbox)); // beside the buttons that came with it
  } catch (fault) {
    if (!isLate()) refuse(store, /** @type {import('../api.js').ApiFault} */ (fault));
  }
}

/** @param {Store} store @param {import('../api.js').ApiFault} fault */
const refuse = (store, { status, message }) => store.set({ within: '', faults: { ...store.get().faults, ...(status === 0 ? { gone: true } : { refused: message }) } });

/** A zone that is selected, in the list, by the search or by a click, is taken up. @param {Store} store @param {State} state */
function look(store, { work, selected }) {
  if (work === 'plan' && selected.startsWith('zone:')) store.set({ selected: '', hits: [], found: null, within: selected });
}

/** What was drawn on the plain map is the boundary now. @param {Store} store @param {State} state @param {import('./acts.js').Acts} acts */
function adopt(store, { work, area, mode }, acts) {
  if (work !== 'plan' || !area || mode) return;
  store.set({ area: null });
  acts.step([[area]]);
}
