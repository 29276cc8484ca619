/**
 * What a hand does on the map while something is drawn or dragged.
 * @typedef {import('./state.js').Position} Position
 * @typedef {object} Hand
 * @property {(at: Position) => void} [onPoint] a click or a tap
 * @property {() => void} [onDouble] the second click of a double click; the map does not zoom
 * @property {(at: Position) => void} [onMove]
 * @property {(key: string) => boolean} [onKey] a key on the map; true when it meant something
 * @property {{layer: string, onGrab: (properties: Record<string, any>, at: Position) => void, onDrag: (at: Position, event: any) => void, onDrop: (moved: boolean) => void}} [drag] features that can be dragged; without a layer any place
 */

/**
 * @param {import('maplibre-gl').Map} map
 * @param {Hand} hand
 * @returns {() => void} lets go
 */
export function listenToGestures(map, hand) {
  const ended = new AbortController();
  /** @param {string} event @param {(event: any) => void} listener */
  const on = (event, listener) => {
    map.on(/** @type {any} */ (event), listener);
    ended.signal.addEventListener('abort', () => map.off(/** @type {any} */ (event), listener));
  };
  if (hand.onPoint) on('click', (event) => hand.onPoint?.(place(event)));
  if (hand.onMove) on('mousemove', (event) => hand.onMove?.(place(event)));
  if (hand.onDouble) on('dblclick', (event) => {
    event.preventDefault();
    hand.onDouble?.();
  });
  if (hand.onKey) map.getCanvas().addEventListener('keydown', (event) => {
    if (!hand.onKey?.(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { signal: ended.signal, capture: true });
  if (hand.drag) listenToDrag(map, hand.drag, { on, signal: ended.signal });
  return () => ended.abort();
}

/** @param {any} event @returns {Position} */
const place = ({ lngLat }) => [lngLat.lng, lngLat.lat];

/** @param {import('maplibre-gl').Map} map @param {NonNullable<Hand['drag']>} drag @param {{on: (event: string, listener: (event: any) => void) => void, signal: AbortSignal}} ears */
function listenToDrag(map, drag, { on, signal }) {
  let [held, moved] = [false, false];
  let touched = -Infinity;
  const grab = (/** @type {any} */ event) => {
    if (event.originalEvent.button) return; // the right one turns the map
    if (event.type === 'mousedown' && event.originalEvent.timeStamp - touched < echo) return; // the tap once more, as a click
    const feature = drag.layer ? nearest(map, drag.layer, event) : { properties: {} };
    if (!feature) return;
    event.preventDefault(); // the map stays where it is
    [held, moved] = [true, false];
    drag.onGrab(feature.properties, place(event));
  };
  const move = (/** @type {any} */ event) => {
    if (!held) return;
    if (event.originalEvent.buttons === 0) return drop(); // let go where nobody heard it
    moved = true;
    drag.onDrag(place(event), event);
  };
  const drop = () => {
    const was = held;
    held = false;
    if (was) drag.onDrop(moved);
  };
  on('mousedown', grab);
  on('touchstart', (event) => event.points.length === 1 && grab(event));
  on('mousemove', move);
  on('touchmove', move);
  addEventListener('mouseup', drop, { signal }); // it may be let go beside the map
  on('touchend', (event) => {
    touched = event.originalEvent.timeStamp;
    drop();
  });
  on('touchcancel', drop);
}

/** A browser tells a tap a second time, as a mouse, at the latest then; milliseconds. */
const echo = 700;

/** A finger is less exact than a mouse; pixels. */
const reach = { mouse: 9, touch: 20 };

/** The feature of a layer that is nearest to the hand. @param {import('maplibre-gl').Map} map @param {string} layer @param {any} event */
function nearest(map, layer, { point, type }) {
  const far = type.startsWith('touch') ? reach.touch : reach.mouse;
  const found = map.getLayer(layer) ? map.queryRenderedFeatures([[point.x - far, point.y - far], [point.x + far, point.y + far]], { layers: [layer] }) : [];
  const apart = (/** @type {any} */ { geometry }) => map.project(geometry.coordinates).dist(point);
  return found.sort((a, b) => apart(a) - apart(b))[0];
}
