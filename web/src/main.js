import './main.css';
import { keepAddress } from './address.js';
import { ApiFault, fetchAbout, fetchStyle } from './api.js';
import { part } from './element.js';
import { drawFaults } from './faults.js';
import { drawFooter } from './footer.js';
import { drawLanguageSwitch } from './language-switch.js';
import { recall, text } from './language.js';
import { drawLayerSwitch } from './layer-switch.js';
import { chooseGroups } from './layers.js';
import { drawLegend } from './legend-list.js';
import { readLink } from './link.js';
import { drawPanel } from './panel.js';
import { drawSearch } from './search.js';
import { holdState, nothing } from './state.js';
import { copyLink, drawPointer, drawTools } from './tools.js';
import { drawZones } from './zones.js';

/** @typedef {import('./map.js').GeoMap} GeoMap */

const link = readLink(location.search);
const store = holdState({ ...nothing, lang: recall(), ...link, view: null });
/** @type {GeoMap | undefined} */
let map;

drawLanguageSwitch(store);
drawSearch(store);
drawLayerSwitch(store);
drawLegend(store);
drawZones(store);
drawFooter(store);
drawPointer(store);
drawPanel(store, () => map?.focus());
drawFaults(store, start);
drawTools(store, {
  in: () => map?.zoom(1),
  out: () => map?.zoom(-1),
  north: () => map?.turnNorth(),
  home: () => store.set({ target: { bbox: store.get().about?.bounds ?? [-180, -85, 180, 85] } }),
  copy: () => copyLink(store),
});
if (matchMedia('(max-width: 700px)').matches) part('side-fold').removeAttribute('open');
void start();

/** Asks the server what there is and opens the map; also what "retry" does. */
async function start() {
  const { lang } = store.get();
  store.set({ faults: nothing.faults, busy: true });
  try {
    const [about, style] = await Promise.all([fetchAbout(lang), fetchStyle(lang)]);
    store.set({ about });
    if (map) map.retry();
    else await open(about, style);
  } catch (fault) {
    const status = fault instanceof ApiFault ? fault.status : -1;
    const faults = { ...nothing.faults, gone: status === 0, gl: status === -1, refused: status > 0 ? String(fault) : '' };
    store.set({ busy: false, faults });
  }
}

/** @param {import('./state.js').About} about @param {import('./state.js').MapStyle} style */
async function open(about, style) {
  const { openMap } = await import('./map.js');
  map = await openMap(part('map'), style, link.view ?? about.bounds, {
    onView: (view) => store.set({ view }),
    onPointer: (pointer) => store.set({ pointer }),
    onPick: (hits) => store.set({ hits, selected: hits[0]?.key ?? '', found: hits[0] ?? null }),
    onBusy: (busy) => store.set({ busy, ...(busy ? {} : seek()) }),
    onTileFault: (status) => store.set({ faults: countFault(status) }),
  });
  store.set({ style });
  obey(map, style);
  keepAddress(store);
}

/** The map shows what the state says. @param {GeoMap} map @param {import('./state.js').MapStyle} style */
function obey(map, style) {
  store.watch(['groups'], ({ groups }) => map.show(chooseGroups(style, groups)));
  store.watch(['selected'], ({ selected }) => map.highlight(selected));
  store.watch(['lang'], ({ lang }) => map.speak(lang, text(lang, 'map.canvas')));
  store.watch(['target'], ({ target }) => target && map.fly(target));
}

/** Looks for the attributes of a selected feature that did not come from a click. @returns {Partial<import('./state.js').State>} */
function seek() {
  const { selected, found } = store.get();
  return selected && (!found || found === 'absent') ? { found: map?.find(selected) ?? 'absent' } : {};
}

/** A tile that fails is counted; no status at all means that the server is gone. @param {number} status */
function countFault(status) {
  const { faults } = store.get();
  return status ? { ...faults, tiles: faults.tiles + 1 } : { ...faults, gone: true };
}
