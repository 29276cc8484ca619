import { boxOf } from '../box.js';
import { drawBar } from './drawing-bar.js';
import { addRingLayers, showRing } from './ring-layers.js';
import { thin } from './thin.js';
import { addVertex, insertVertex, isArea, middles, moveVertex, undoVertex } from './vertices.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 */

/** A click so near the first vertex closes the ring; pixels. */
const near = 12;

/**
 * Drawing an area, and changing it afterwards by its vertices.
 * @param {Store} store
 * @param {Overlay} map
 */
export function start(store, map) {
  addRingLayers(map);
  /** @type {(() => void)[]} */
  let letGo = [];
  const bar = drawBar(store);
  store.watch(['work'], ({ work }) => map.paint('area-fill', 'fill-opacity', work ? 0 : 0.08)); // a way of working has colours of its own
  store.watch(['mode', 'area'], ({ mode, area }) => {
    letGo.forEach((end) => end());
    letGo = mode === 'draw' ? draw(store, map, bar) : area && !mode ? [change(store, map, area)] : [];
    if (mode !== 'draw') showRing(map, area ?? [], { closed: true, handles: !mode });
  });
}

/** @param {Store} store @param {Overlay} map @param {ReturnType<typeof drawBar>} bar @returns {(() => void)[]} lets go */
function draw(store, map, bar) {
  let ring = store.get().area ?? [];
  const show = (/** @type {Position[]} */ next, /** @type {Position} */ pointer) => {
    ring = next;
    showRing(map, pointer ? [...ring, pointer] : ring, { closed: false, handles: true });
    if (store.get().work) store.set({ sketch: pointer ? addVertex(ring, pointer) : ring }); // a way of working may tell of it at once
    bar.say(ring.length);
  };
  const free = freeHand(map, bar, { begin: () => ring, show: (next) => show(next, next[next.length - 1]), finish: () => acts.finish() });
  const acts = {
    free: free.toggle,
    add: () => show(addVertex(ring, map.centre()), map.centre()),
    undo: () => show(undoVertex(ring), ring[ring.length - 2]),
    finish: () => isArea(ring) && store.set({ mode: '', sketch: null, area: ring, ...keepInView(ring) }),
    cancel: () => store.set({ mode: '', sketch: null }),
  };
  const release = map.hear({
    onPoint: (at) => !free.isOn() && (isArea(ring) && map.apart(at, ring[0]) < near ? acts.finish() : show(addVertex(ring, at), at)),
    onDouble: acts.finish,
    onMove: (at) => !free.isOn() && ring.length && show(ring, at),
    onKey: (key) => press(acts, key),
  });
  const close = bar.open(acts);
  show(ring, ring[ring.length - 1]);
  return [release, close, free.stop];
}

/** While it is on, the line follows the hand; let go, it closes. @param {Overlay} map @param {ReturnType<typeof drawBar>} bar @param {{begin: () => Position[], show: (ring: Position[]) => void, finish: () => void}} on */
function freeHand(map, bar, on) {
  /** @type {(() => void) | null} */
  let release = null;
  /** @type {Position[]} */
  let line = [];
  const stop = () => {
    release?.();
    release = null;
    bar.free(false);
  };
  const drag = {
    layer: '',
    onGrab: (/** @type {any} */ _, /** @type {Position} */ at) => { line = [...on.begin(), at]; },
    onDrag(/** @type {Position} */ at) {
      line = [...line, at];
      const tolerance = Math.abs(map.beside(at, [0, 2])[1] - at[1]); // two pixels
      on.show(thin(line, tolerance).reduce(addVertex, /** @type {Position[]} */ ([])));
    },
    onDrop(/** @type {boolean} */ moved) {
      if (moved) on.finish();
    },
  };
  return {
    stop, isOn: () => release !== null,
    toggle() {
      if (release) return stop();
      release = map.hear({ drag });
      bar.free(true);
    },
  };
}

/** On a narrow screen the panel would lie over what was drawn. @param {Position[]} ring @returns {Partial<import('../state.js').State>} */
function keepInView(ring) {
  const bbox = boxOf(ring);
  return bbox && matchMedia('(max-width: 700px)').matches ? { target: { bbox, beside: true } } : {};
}

/** Keys on the map while drawing. @param {import('./drawing-bar.js').Acts} acts @param {string} key */
function press(acts, key) {
  const act = { ' ': acts.add, f: acts.free, Backspace: acts.undo, Delete: acts.undo, Enter: acts.finish, Escape: acts.cancel }[key];
  act?.();
  return act !== undefined;
}

/** Vertices are dragged; dragging the middle of an edge makes a new one. @param {Store} store @param {Overlay} map @param {Position[]} area @returns {() => void} lets go */
function change(store, map, area) {
  let ring = area;
  let index = 0;
  return map.hear({
    drag: {
      layer: 'area-handles',
      onGrab: ({ vertex, middle }) => {
        index = middle === undefined ? vertex : middle + 1;
        if (middle !== undefined) ring = insertVertex(ring, middle, middles(ring)[middle]);
      },
      onDrag: (at) => {
        ring = moveVertex(ring, index, at);
        showRing(map, ring, { closed: true, handles: true });
      },
      onDrop: () => ring !== area && store.set({ area: ring, rows: '' }),
    },
  });
}
