import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { kindOf, keyOf, listHits } from './hits.js';
import { imageNames, imageRatio, readImage } from './images.js';
import { isShown } from './layers.js';
import { listenToPrint } from './print.js';

/** What features draw over the style; it comes with the first of them. @param {maplibre.Map} map */
const loadOverlay = async (map) => (await import('./overlay.js')).overlay(map, maplibre.addProtocol);

/**
 * The only file that loads MapLibre; overlay.js and gestures.js are handed the map that it opened. The map tells what happened through `on` and is told what to show through what is returned.
 * @typedef {import('./state.js').View} View
 * @typedef {import('./state.js').Box} Box
 * @typedef {import('./state.js').Hit} Hit
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {object} Listener
 * @property {(view: View) => void} onView
 * @property {(at: {lng: number, lat: number} | null) => void} onPointer
 * @property {(hits: Hit[]) => void} onPick
 * @property {(busy: boolean) => void} onBusy
 * @property {(status: number) => void} onTileFault the status is 0 when nothing answered
 * @typedef {[source: string, id: {x: number, y: number, z: number}]} Tile
 * @typedef {Awaited<ReturnType<typeof openMap>>} GeoMap
 */

maplibre.setWorkerUrl(workerAddress);

/** A click may miss a symbol by so many pixels. */
const reach = 4;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {HTMLElement} container
 * @param {{whole: MapStyle, opening: MapStyle}} styles the map opens without the sources that only `whole` has; `admit` adds them
 * @param {View | Box} start
 * @param {Listener} listener
 */
export async function openMap(container, { whole: style, opening }, start, listener) {
  const map = new maplibre.Map({
    container,
    style: /** @type {maplibre.StyleSpecification} */ (/** @type {unknown} */ (opening)),
    ...(Array.isArray(start) ? { bounds: start, fitBoundsOptions: { padding: 24 } } : toCamera(start)),
    attributionControl: false,
    maxZoom: 19,
    minZoom: 4,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: calm.matches ? 0 : 200,
  });
  map.addControl(new maplibre.ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-right');
  /** @type {Tile[]} */
  const failed = [];
  listen(map, style, listener, failed);
  await map.once('style.load');
  for (const name of imageNames) addImage(map, name);
  listenToPrint(() => develop(map));
  listener.onView(readView(map));
  return command(map, style, failed);
}

/** What is drawn, on a canvas that stays. @param {maplibre.Map} map */
function develop(map) {
  const { width, height } = map.redraw().getCanvas();
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  copy.getContext('2d')?.drawImage(map.getCanvas(), 0, 0);
  return copy;
}

/** @param {View} view */
const toCamera = ({ lng, lat, zoom, bearing }) => ({ center: /** @type {[number, number]} */ ([lng, lat]), zoom, bearing });

/** @param {maplibre.Map} map @returns {View} */
const readView = (map) => ({ ...map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing() });

/** @param {maplibre.Map} map @param {string} name */
const addImage = (map, name) => map.addImage(name, readImage(name), { pixelRatio: imageRatio });

/** @param {maplibre.Map} map @param {MapStyle} style @param {Listener} listener @param {Tile[]} failed */
function listen(map, style, listener, failed) {
  map.on('moveend', () => listener.onView(readView(map)));
  map.on('mousemove', ({ lngLat }) => listener.onPointer({ lng: lngLat.lng, lat: lngLat.lat }));
  map.on('mouseout', () => listener.onPointer(null));
  map.on('click', ({ point }) => listener.onPick(pick(map, style, point)));
  map.on('dataloading', () => listener.onBusy(true));
  map.on('idle', () => listener.onBusy(false));
  map.on('error', (/** @type {any} */ event) => {
    if (event.tile) failed.push([event.sourceId, event.tile.tileID.canonical]);
    listener.onTileFault(event.error?.status ?? -1);
  });
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') listener.onPick(pick(map, style, map.project(map.getCenter())));
  });
}

/** What lies under a point of the screen. @param {maplibre.Map} map @param {MapStyle} style @param {{x: number, y: number}} point */
function pick(map, style, { x, y }) {
  const isSeen = (/** @type {import('./state.js').StyleLayer} */ { minzoom = 0 }) => minzoom <= map.getZoom(); // the tiles of a zoom hold what is drawn from half of it on
  const kinds = new Map(style.layers.filter((layer) => layer.metadata?.pick && isSeen(layer) && map.getLayer(layer.id)).map((layer) => [layer.id, layer.metadata?.pick ?? '']));
  const box = /** @type {[[number, number], [number, number]]} */ ([[x - reach, y - reach], [x + reach, y + reach]]);
  const near = map.queryRenderedFeatures(box, { layers: [...kinds.keys()] });
  const exact = new Set(map.queryRenderedFeatures([x, y], { layers: [...kinds.keys()] })
    .map((feature) => keyOf(kinds.get(feature.layer.id) ?? '', feature)));
  return listHits(near
    .map(({ id, layer, properties, geometry }) => ({ id, kind: kinds.get(layer.id) ?? '', properties, type: geometry.type }))
    .filter((feature) => !feature.type.endsWith('Polygon') || exact.has(keyOf(feature.kind, feature))));
}

/** What the map can be told. @param {maplibre.Map} map @param {MapStyle} style @param {Tile[]} failed */
function command(map, style, failed) {
  return {
    /** @param {string[]} groups */
    show: (groups) => style.layers.filter(({ id }) => map.getLayer(id)).forEach((layer) => map.setLayoutProperty(layer.id, 'visibility', isShown(layer, groups) ? 'visible' : 'none')),
    /** A source that the map opened without, and its layers, each below the one it stands below in the style. @param {string} source */
    admit(source) {
      if (map.getSource(source) || !style.sources[source]) return;
      map.addSource(source, style.sources[source]);
      style.layers.forEach((layer, at) => {
        const above = style.layers.slice(at + 1).find(({ id }) => map.getLayer(id));
        if (layer.source === source) map.addLayer(/** @type {maplibre.AddLayerObject} */ (/** @type {unknown} */ (layer)), above?.id);
      });
    },
    /** @param {string} key `kind:key`, or empty */
    highlight: (key) => map.setGlobalStateProperty('selected', key),
    /** @param {string} lang @param {string} label of the canvas */
    speak(lang, label) {
      map.setGlobalStateProperty('lang', lang);
      map.getCanvas().setAttribute('aria-label', label);
    },
    /** @param {import('./state.js').Target} target */
    move: (target) => move(map, target),
    /** Asks again for the tiles that failed, and tells how many they are. By name: MapLibre 6.17 waits for ever when it reloads a failed tile with all others. */
    retry() {
      const tiles = failed.splice(0);
      for (const [source, tile] of tiles) map.refreshTiles(source, [tile]);
      return tiles.length;
    },
    /** Where features draw. */
    overlay: () => loadOverlay(map),
    /** @param {string} key @returns {Hit | undefined} */
    find: (key) => find(map, style, key),
  };
}

/** @param {maplibre.Map} map @param {import('./state.js').Target} target */
function move(map, target) {
  const animate = !calm.matches;
  if ('view' in target) map[target.fly && animate ? 'flyTo' : 'jumpTo'](toCamera(target.view));
  else if ('bbox' in target) map.fitBounds(target.bbox, { padding: target.beside ? { ...besidePanel(map), ...target.clear } : 72, maxZoom: 14.5, duration: 1200, animate });
  else if ('steps' in target) map.zoomTo(Math.round(map.getZoom()) + target.steps, { animate });
  else map.easeTo({ bearing: target.bearing, animate });
}

/** What is sought is not to lie under the panel, which stands on the right, and below on a narrow screen. @param {maplibre.Map} map */
function besidePanel(map) {
  const { clientWidth, clientHeight } = map.getContainer();
  return clientWidth > 700 ? { top: 48, bottom: 48, left: 48, right: 424 } : { top: 90, bottom: clientHeight * 0.6 + 12, left: 24, right: 60 };
}

/** The attributes of a selected feature, from the tiles that are loaded. @param {maplibre.Map} map @param {MapStyle} style @param {string} key */
function find(map, style, key) {
  const kind = kindOf(key);
  for (const { source = '', 'source-layer': sourceLayer } of style.layers.filter((layer) => layer.metadata?.pick === kind && map.getLayer(layer.id))) {
    const feature = map.querySourceFeatures(source, { sourceLayer }).find((each) => keyOf(kind, each) === key);
    if (feature) return listHits([{ id: feature.id, kind, properties: feature.properties }])[0];
  }
  return undefined;
}
