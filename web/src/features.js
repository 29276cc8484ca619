import { isAnswering } from './api.js';
import { kindOf } from './hits.js';
import { openChapters, text } from './language.js';
import { works } from './works.js';

/**
 * Coverage, drawing, rows, the list of what is seen and the ways of working: the code of each comes when it is first needed.
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./overlay.js').Overlay} Overlay
 * @typedef {{keys: (keyof State)[], isNeeded: (state: State) => boolean, load: () => Promise<{start: (store: Store, map: Overlay) => void}>, texts?: import('./works.js').Name}} Feature
 */

/** @type {Feature[]} */
const features = [
  { keys: ['selected', 'area', 'work'], isNeeded: ({ selected, area, work }) => !work && (area !== null || kindOf(selected) === 'zone'), load: () => import('./coverage/coverage.js') },
  { keys: ['mode', 'area', 'work'], isNeeded: ({ mode, area, work }) => area !== null || (mode === 'draw' && work !== 'plan'), load: () => import('./drawing/drawing.js') },
  { keys: ['rows', 'work'], isNeeded: ({ rows, work }) => !work && rows !== '', load: () => import('./rows/rows.js') },
  { keys: ['seen'], isNeeded: ({ seen }) => seen, load: () => import('./seen/seen.js') },
  ...Object.entries(works).map(([name, load]) => /** @type {Feature} */ ({ keys: ['work'], isNeeded: ({ work }) => work === name, load, texts: name })),
];

/** @param {Store} store @param {{overlay: () => Promise<Overlay>}} map */
export function startFeatures(store, map) {
  /** @type {Overlay | undefined} */
  let drawn;
  const overlay = async () => (drawn ??= await map.overlay());
  for (const feature of features) startOne(store, feature, overlay);
}

/** @param {Store} store @param {Feature} feature @param {() => Promise<Overlay>} overlay */
function startOne(store, feature, overlay) {
  let isAsked = false;
  store.watch([...feature.keys, 'about'], async (state) => {
    if (isAsked || !feature.isNeeded(state)) return;
    isAsked = true;
    if (feature.texts) document.body.setAttribute('data-waiting', ''); // what stands on the left comes all at once
    const loaded = await Promise.all([feature.load(), overlay(), openChapters(state.lang, 'analysis', feature.texts)]).catch(() => null);
    if (loaded) loaded[0].start(store, loaded[1]);
    if (feature.texts) document.body.removeAttribute('data-waiting');
    if (loaded) return;
    isAsked = false;
    const isThere = await isAnswering(state.lang); // then it serves another build of the page, and asking again is of no use
    store.set({ faults: { ...store.get().faults, ...(isThere ? { refused: text(state.lang, 'fault.stale') } : { gone: true }) } });
  });
}
