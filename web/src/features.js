import { kindOf } from './hits.js';
import { openChapter } from './language.js';

/**
 * Coverage, drawing, rows and supply: the code of each comes when it is first needed.
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./overlay.js').Overlay} Overlay
 * @typedef {{keys: (keyof State)[], isNeeded: (state: State) => boolean, load: () => Promise<{start: (store: Store, map: Overlay) => void}>}} Feature
 */

/** @type {Feature[]} */
const features = [
  { keys: ['selected', 'area'], isNeeded: ({ selected, area }) => area !== null || kindOf(selected) === 'zone', load: () => import('./coverage/coverage.js') },
  { keys: ['mode', 'area'], isNeeded: ({ mode, area }) => area !== null || mode === 'draw', load: () => import('./drawing/drawing.js') },
  { keys: ['mode'], isNeeded: ({ mode }) => mode === 'supply', load: () => import('./supply/supply.js') },
  { keys: ['rows'], isNeeded: ({ rows }) => rows !== '', load: () => import('./rows/rows.js') },
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
    const loaded = await Promise.all([feature.load(), overlay(), openChapter('analysis', state.lang)]).catch(() => null);
    if (loaded) return loaded[0].start(store, loaded[1]);
    isAsked = false;
    store.set({ faults: { ...store.get().faults, gone: true } });
  });
}
