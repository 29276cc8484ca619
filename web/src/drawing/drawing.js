import { boxOf } from '../box.js';
import { mostVertices, snap } from '../ring.js';
import { drawBar } from './drawing-bar.js';
import { drawLine } from './line.js';
import { addRingLayers, showArea } from './ring-layers.js';
import { insertVertex, middles, moveVertex } from './vertices.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 */

/**
 * Drawing an area, and changing it afterwards by its vertices. The planner draws with more than that: plan/sketch.js.
 * @param {Store} store
 * @param {Overlay} map
 */
export function start(store, map) {
  addRingLayers(map);
  let letGo = () => {};
  const bar = drawBar(store);
  store.watch(['work'], ({ work }) => map.paint('area-fill', 'fill-opacity', work ? 0 : 0.08)); // a way of working has colours of its own
  store.watch(['mode', 'area', 'work'], ({ mode, area, work }) => {
    letGo();
    letGo = () => {};
    if (work === 'plan') return;
    if (mode !== 'draw') showArea(map, area ?? [], { handles: !mode });
    if (mode === 'draw') letGo = draw(store, map, bar);
    else if (area && !mode) letGo = change(store, map, area);
  });
}

/** @param {Store} store @param {Overlay} map @param {ReturnType<typeof drawBar>} bar @returns {() => void} lets go */
const draw = (store, map, bar) => drawLine(map, bar, {
  as: 'ring', line: store.get().area ?? [], most: mostVertices, grid: snap,
  onSketch: (sketch) => store.get().work && store.set({ sketch }), // a way of working may tell of it at once
  onCancel: () => store.set({ mode: '', sketch: null }),
  onDone(area) {
    store.set({ mode: '', sketch: null, area, ...keepInView(area) });
    return '';
  },
});

/** On a narrow screen the panel would lie over what was drawn. @param {Position[]} ring @returns {Partial<import('../state.js').State>} */
function keepInView(ring) {
  const bbox = boxOf(ring);
  return bbox && matchMedia('(max-width: 700px)').matches ? { target: { bbox, beside: true } } : {};
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
        showArea(map, ring, { handles: true });
      },
      onDrop: () => ring !== area && store.set({ area: ring, rows: '' }),
    },
  });
}
