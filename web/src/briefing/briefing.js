import { listGroups } from '../layers.js';
import { askAnnounced, askPlace } from './answer.js';
import { drawDeck } from './deck-editor.js';
import { drawFrame } from './frame.js';
import { listShown, slideOf } from './deck.js';
import { listenToKeys } from './keys.js';
import { openRows } from './rows.js';
import { drawSlide } from './slide.js';
import { openStage } from './stage.js';

/**
 * The leaders' view: slides over live maps, one headline number each.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../briefing-link.js').Slide} Slide
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map */
export function start(store, map) {
  const again = () => void askAll(store);
  const stage = openStage(() => store.set({ told: { ...store.get().told } }));
  drawSlide(store, { again, present: () => void stage.toggle() });
  drawDeck(store);
  drawFrame(store);
  openRows(store, map);
  listenToKeys(store, stage.leave);
  store.watch(['work', 'slide', 'deck', 'announced', 'account'], () => void askAll(store));
  store.watch(['work', 'slide', 'deck', 'announced'], goThere(store));
  store.watch(['work'], ({ work }) => work !== 'briefing' && document.body.hasAttribute('data-presenting') && stage.leave());
}

/** Questions that are under way. @type {Set<number | 'announced'>} */
const asking = new Set();

/** The slide that is shown and the next one, so that it is there when it is wanted. @param {Store} store */
async function askAll(store) {
  const state = store.get();
  if (state.work !== 'briefing') return;
  if (!state.announced) return askZones(store);
  const shown = listShown(state);
  for (const { place } of [slideOf(state), shown[state.slide]].filter((slide) => slide !== undefined)) void askOne(store, place);
}

/** @param {Store} store */
async function askZones(store) {
  if (asking.has('announced')) return;
  asking.add('announced');
  const announced = await askAnnounced({ lang: store.get().lang, signal: new AbortController().signal }).catch(() => null);
  asking.delete('announced');
  store.set(announced ? { announced } : { faults: { ...store.get().faults, gone: true } });
}

/** @param {Store} store @param {number} place */
async function askOne(store, place) {
  if (asking.has(place) || store.get().told[place]?.state === 'ready') return;
  asking.add(place);
  const answer = await askPlace(place, { lang: store.get().lang, signal: new AbortController().signal });
  asking.delete(place);
  if (answer) store.set({ told: { ...store.get().told, [place]: answer } });
}

/** The map shows the slide's place and layers. @param {Store} store */
function goThere(store) {
  let before = '';
  /** The groups that were chosen before the briefing. @type {State['groups'] | undefined} */
  let groups;
  return (/** @type {State} */ state) => {
    const slide = state.work === 'briefing' ? slideOf(state) : undefined;
    const next = JSON.stringify(slide ?? '');
    if (next === before) return;
    const isSame = before && slide && JSON.stringify([JSON.parse(before).place, JSON.parse(before).view]) === JSON.stringify([slide.place, slide.view]);
    before = next;
    if (!slide) {
      const back = groups;
      groups = undefined;
      return store.set({ pointed: '', ...(back === undefined ? {} : { groups: back }) });
    }
    if (groups === undefined) groups = state.groups;
    store.set({ rows: isSame ? state.rows : '', pointed: slide.place ? `zone:${slide.place}` : '', groups: chooseLayers(state, slide), ...(isSame ? {} : aim(state, slide)) });
  };
}

/** What a slide is about is drawn and nothing else. @param {State} state @param {Slide} slide */
function chooseLayers({ style }, { headline }) {
  const wanted = ['zones', 'declared', 'divisions', 'names', ...(headline === 'rate' || headline === 'unserved' ? ['villages'] : []), ...(headline === 'funds' ? ['projects'] : [])];
  return style && listGroups(style).filter((group) => wanted.includes(group));
}

/** @param {State} state @param {Slide} slide @returns {Partial<State>} */
function aim({ about }, { place, view }) {
  if (view) return { target: { view, fly: true } };
  const bbox = place === 0 ? about?.bounds : about?.zones.find(({ id }) => id === place)?.bbox;
  return bbox ? { target: { bbox } } : {};
}
