import './main.css';
import { drawAccount } from './account/account.js';
import { part } from './element.js';
import { drawFaults } from './faults.js';
import { drawFooter } from './footer.js';
import { drawLanguageSwitch } from './language-switch.js';
import { learn, recall } from './language.js';
import { drawLayerSwitch } from './layer-switch.js';
import { drawLegend } from './legend-list.js';
import { readLink } from './link.js';
import { drawModes } from './modes.js';
import { drawPurpose, recallPurpose } from './purpose.js';
import { drawSearch } from './search.js';
import { drawSeenSwitch } from './seen-switch.js';
import { startMap } from './start.js';
import { holdState, nothing } from './state.js';
import { drawPointer, drawTools } from './tools.js';
import { drawWorkSwitch } from './work-switch.js';
import { drawZones } from './zones.js';

const { view, ...link } = readLink(location.search + location.hash);
const lang = link.lang ?? recall();
await learn(lang);
const store = holdState({ ...nothing, ...link, lang, purpose: recallPurpose(document.cookie) });

drawLanguageSwitch(store);
drawWorkSwitch(store);
drawAccount(store);
drawSearch(store);
drawLayerSwitch(store);
drawZones(store);
drawLegend(store);
drawSeenSwitch(store);
drawModes(store);
drawPurpose(store);
drawTools(store);
drawPointer(store);
drawFooter(store);
drawFaults(store, startMap(store, view));
part('side-fold').toggleAttribute('open', !matchMedia('(max-width: 700px)').matches);

/** The panel's code comes with the first selection, or when the server is back. */
let panel = '';
store.watch(['selected', 'about'], async ({ selected, faults }) => {
  if (!selected || panel) return;
  panel = 'asked';
  try {
    (await import('./panel.js')).drawPanel(store);
  } catch {
    panel = '';
    store.set({ faults: { ...faults, gone: true } });
  }
});
