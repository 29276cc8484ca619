import { ApiFault } from '../api.js';
import { part } from '../element.js';
import { askAnnounced, askPlace } from './answer.js';
import { drawDeck } from './deck-editor.js';
import { drawFrame } from './frame.js';
import { listShown, slideOf } from './deck.js';
import { listenToKeys } from './keys.js';
import { openOutput } from './output.js';
import { openRows } from './rows.js';
import { boxOf, listLayers } from './sight.js';
import { drawSlide } from './slide.js';
import { openSnapshots } from './snapshot.js';
import { drawSnapshots } from './snapshot-list.js';
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
  const hold = keepWhole(store);
  const stage = openStage(() => {
    store.set({ told: { ...store.get().told } });
    hold();
  });
  drawSlide(store, { again, present: () => void stage.toggle() });
  drawDeck(store);
  openSnapshots(store, map);
  drawSnapshots(store);
  drawFrame(store);
  openOutput(store, map);
  openRows(store, map);
  listenToKeys(store, stage.leave);
  store.watch(['work', 'slide', 'deck', 'announced', 'about', 'snapshot', 'frozen'], () => void askAll(store));
  store.watch(['announced', 'closed'], ({ announced, closed }) => part('deck').setAttribute('aria-busy', String(!announced && !closed))); // what stands below waits for the list
  let role = store.get().account?.role;
  store.watch(['account'], ({ account }) => {
    if (account?.role === role) return;
    role = account?.role;
    asking = new Set(); // what is under way is answered to somebody else
    store.set({ snapshot: 0, rows: '' });
    store.set({ told: {}, announced: null });
  });
  store.watch(['work', 'slide', 'deck', 'announced', 'groups'], goThere(store, hold));
  store.watch(['work'], ({ work }) => work !== 'briefing' && document.body.hasAttribute('data-presenting') && stage.leave());
}

/** How long after a step or a new size of the page its map may still change its own; milliseconds. */
const settling = 3000;

/** The map shows the slide's place whole, also when what stands below it has taken room; not against the hand of the reader. @param {Store} store @returns {() => void} begins anew */
function keepWhole(store) {
  let until = 0;
  const letGo = () => { until = 0; };
  new ResizeObserver(() => {
    const state = store.get();
    const slide = slideOf(state);
    if (state.work === 'briefing' && slide && Date.now() < until) store.set(aim(state, slide));
  }).observe(part('map'));
  for (const touch of ['pointerdown', 'wheel']) part('map').addEventListener(touch, letGo, { passive: true });
  const begin = () => { until = Date.now() + settling; };
  addEventListener('resize', begin);
  return begin;
}

/** Questions that are under way, of whoever reads. @type {Set<number | 'announced'>} */
let asking = new Set();

/** The slide that is shown, each time anew, and the next one, so that it is there when it is wanted. @param {Store} store */
async function askAll(store) {
  const state = store.get();
  if (state.work !== 'briefing' || (state.snapshot && !state.frozen)) return;
  if (!state.announced) return askZones(store);
  const [now, next] = [slideOf(state), listShown(state)[state.slide]];
  if (now) void askOne(store, now.place);
  if (state.frozen) return;
  if (next && state.told[next.place]?.state !== 'ready') void askOne(store, next.place);
}

/** @param {Store} store */
async function askZones(store) {
  const mine = asking;
  if (mine.has('announced')) return;
  mine.add('announced');
  const announced = await askAnnounced({ lang: store.get().lang, signal: new AbortController().signal }).catch(tellFault).finally(() => mine.delete('announced'));
  const { snapshot, faults } = store.get();
  if (mine !== asking || snapshot) return; // a frozen one brings its own
  store.set(Array.isArray(announced) ? { announced } : { faults: { ...faults, ...announced } });
}

/** @param {unknown} fault @returns {Partial<State['faults']>} */
function tellFault(fault) {
  if (!(fault instanceof ApiFault)) throw fault;
  return fault.status === 0 ? { gone: true } : { refused: fault.message };
}

/** A number that was answered stays, with the version of its data, where the service is gone; beside a frozen one it is that of today. @param {Store} store @param {number} place */
async function askOne(store, place) {
  const mine = asking;
  if (mine.has(place)) return;
  mine.add(place);
  const beside = store.get().frozen;
  const answer = await askPlace(place, { lang: store.get().lang, signal: new AbortController().signal }).finally(() => mine.delete(place));
  if (mine !== asking) return;
  if (store.get().frozen !== beside) return askAll(store);
  if (answer && beside) return store.set({ today: { ...store.get().today, [place]: answer } });
  if (answer && (answer.state === 'ready' || store.get().told[place]?.state !== 'ready')) store.set({ told: { ...store.get().told, [place]: answer } });
}

/** The map shows the slide's place and layers. @param {Store} store @param {() => void} hold */
function goThere(store, hold) {
  let before = '';
  /** The groups that were chosen before the briefing. @type {State['groups'] | undefined} */
  let groups;
  /** Those of the slide, or what the reader has made of them. @type {State['groups']} */
  let shown = null;
  return (/** @type {State} */ state) => {
    const slide = state.work === 'briefing' ? slideOf(state) : undefined;
    const next = JSON.stringify(slide ?? '');
    if (next === before) return void (shown = state.groups);
    const isSame = before && slide && JSON.stringify([JSON.parse(before).place, JSON.parse(before).view]) === JSON.stringify([slide.place, slide.view]);
    before = next;
    if (!slide) {
      const back = groups;
      groups = undefined;
      return store.set({ pointed: '', ...(back === undefined || state.groups !== shown ? {} : { groups: back }) }); // a link that leads away has its own
    }
    const mine = listLayers(state, slide);
    if (groups === undefined) groups = state.groups?.join() === mine.join() ? null : state.groups; // a link to a slide has those of the slide
    hold();
    store.set({ pointed: slide.place ? `zone:${slide.place}` : '', groups: mine, ...(isSame ? {} : aim(state, slide)) });
  };
}

/** @param {State} state @param {Slide} slide @returns {Partial<State>} */
function aim(state, slide) {
  if (slide.view) return { target: { view: slide.view, fly: true } };
  const bbox = boxOf(state, slide);
  return bbox ? { target: { bbox } } : {};
}
