/**
 * What a hand does on the map while something is drawn or dragged.
 * @typedef {import('./state.js').Position} Position
 * @typedef {object} Hand
 * @property {(at: Position) => void} [onPoint] a click or a tap
 * @property {() => void} [onDouble] the second click of a double click; the map does not zoom
 * @property {(at: Position) => void} [onMove]
 * @property {(key: string) => boolean} [onKey] a key on the map; true when it meant something
 * @property {{layer: string, onGrab: (properties: Record<string, any>) => void, onDrag: (at: Position) => void, onDrop: () => void}} [drag] features that can be dragged
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
  if (hand.drag) listenToDrag(map, hand.drag, on);
  return () => ended.abort();
}

/** @param {any} event @returns {Position} */
const place = ({ lngLat }) => [lngLat.lng, lngLat.lat];

/** @param {import('maplibre-gl').Map} map @param {NonNullable<Hand['drag']>} drag @param {(event: string, listener: (event: any) => void) => void} on */
function listenToDrag(map, drag, on) {
  let held = false;
  const grab = (/** @type {any} */ event) => {
    const near = /** @type {[any, any]} */ ([[event.point.x - 9, event.point.y - 9], [event.point.x + 9, event.point.y + 9]]);
    const [feature] = map.getLayer(drag.layer) ? map.queryRenderedFeatures(near, { layers: [drag.layer] }) : [];
    if (!feature) return;
    event.preventDefault(); // the map stays where it is
    held = true;
    drag.onGrab(feature.properties);
  };
  const move = (/** @type {any} */ event) => held && drag.onDrag(place(event));
  const drop = () => {
    if (held) drag.onDrop();
    held = false;
  };
  on('mousedown', grab);
  on('touchstart', (event) => event.points.length === 1 && grab(event));
  on('mousemove', move);
  on('touchmove', move);
  on('mouseup', drop);
  on('touchend', drop);
}
