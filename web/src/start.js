import { keepAddress } from './address.js';
import { ApiFault, endSession, fetchAbout, fetchAccount, fetchStyle } from './api.js';
import { boxOf } from './box.js';
import { part } from './element.js';
import { startFeatures } from './features.js';
import { text } from './language.js';
import { chooseGroups } from './layers.js';
import { withPurpose, withoutHouseholds } from './purpose.js';
import { nothing } from './state.js';

/**
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {import('./map.js').GeoMap} GeoMap
 */

/**
 * Asks the server what there is and opens the map on it.
 * @param {Store} store
 * @param {import('./state.js').View | undefined} view of the link; else the whole area
 * @returns {() => void} the same again, for "retry"
 */
export function startMap(store, view) {
  /** @type {GeoMap | undefined} */
  let map;
  const start = async () => {
    store.set({ faults: nothing.faults, busy: true });
    try {
      store.set({ account: await fetchAccount(store.get().lang) });
      const { about, style, openMap } = await ask(store.get().lang);
      const isNew = (store.get().about?.dataVersion ?? about.dataVersion) !== about.dataVersion;
      store.set({ about, ...(isNew ? { coverage: null, supply: null, told: {} } : {}) }); // what is shown is as old as the version it was read from
      if (map) return void (map.retry() || store.set({ busy: false }));
      map = await openMap(part('map'), { whole: style, opening: withoutHouseholds(style) }, view ?? startBox(store.get(), about), listenTo(store, (key) => map?.find(key)));
      store.set({ style });
      keepAddress(store); // before the map obeys: the step is made where the choice was made
      obey(store, map, style);
      startFeatures(store, map);
    } catch (fault) {
      store.set({ busy: false, faults: { ...nothing.faults, ...nameFault(fault) } });
      if (!(fault instanceof ApiFault)) throw fault;
    }
  };
  void start();
  return start;
}

/** A link without a position opens on its zone or its drawn area. @param {State} state @param {import('./state.js').About} about */
const startBox = ({ selected, area, work, within }, { zones, bounds }) => zones.find(({ id }) => selected === `zone:${id}`)?.bbox ?? boxOf(area ?? []) ?? zones.find(({ id }) => work && within === `zone:${id}`)?.bbox ?? bounds;

/** @param {string} lang */
async function ask(lang) {
  const code = import('./map.js').catch(() => { throw new ApiFault(0); });
  const [about, style, { openMap }] = await Promise.all([fetchAbout(lang), fetchStyle(lang), code]);
  return { about, style, openMap };
}

/** @param {unknown} fault @returns {Partial<State['faults']>} */
function nameFault(fault) {
  if (!(fault instanceof ApiFault)) return { gl: true };
  return fault.status === 0 ? { gone: true } : { refused: fault.message };
}

/** What the map tells becomes state. @param {Store} store @param {(key: string) => State['found'] | undefined} find @returns {import('./map.js').Listener} */
const listenTo = (store, find) => ({
  onView: (view) => store.set({ view }),
  onPointer: (pointer) => store.set({ pointer }),
  onPick: (hits) => store.set(store.get().mode || store.get().work ? { picked: hits } : { hits, selected: hits[0]?.key ?? '', found: hits[0] ?? null }),
  onBusy: (busy) => store.set({ busy, ...(busy ? {} : seek(store.get(), find)) }),
  onTileFault: (status) => (status === 401 ? endSession() : store.set({ faults: countFault(store.get().faults, status) })),
});

/** The map shows what the state says. @param {Store} store @param {GeoMap} map @param {MapStyle} style */
function obey(store, map, style) {
  store.watch(['groups', 'purpose'], ({ groups, purpose }) => {
    if (purpose) map.admit('households');
    map.show(withPurpose(chooseGroups(style, groups), purpose));
  });
  store.watch(['selected', 'pointed'], ({ selected, pointed }) => map.highlight(pointed || selected));
  store.watch(['lang'], ({ lang }) => map.speak(lang, text(lang, 'map.canvas')));
  store.watch(['target'], ({ target }) => target && map.move(target));
}

/** Looks for the attributes of a selected feature that did not come from a click. @param {State} state @param {(key: string) => State['found'] | undefined} find @returns {Partial<State>} */
function seek({ selected, found }, find) {
  return selected && (!found || found === 'absent') ? { found: find(selected) ?? 'absent' } : {};
}

/** A tile that fails is counted; status 0 means that the server is gone. @param {State['faults']} faults @param {number} status */
export const countFault = (faults, status) =>
  (status === 0 ? (faults.gone ? faults : { ...faults, gone: true }) : { ...faults, tiles: faults.tiles + 1 });
