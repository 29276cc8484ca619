import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { drawnKind, keyOf, listHits } from './hits.js';
import { imageNames, imageRatio, readImage } from './images.js';
import { isShown } from './layers.js';

/**
 * The only file that touches MapLibre. The map tells what happened through `on` and is told what to show through what is returned.
 * @typedef {import('./state.js').View} View
 * @typedef {import('./state.js').Box} Box
 * @typedef {import('./state.js').Hit} Hit
 * @typedef {import('./state.js').MapStyle} MapStyle
 * @typedef {{onView: (view: View) => void, onPointer: (at: {lng: number, lat: number} | null) => void, onPick: (hits: Hit[]) => void, onBusy: (busy: boolean) => void, onTileFault: (status: number) => void}} Listener a fault's status is 0 when nothing answered
 * @typedef {Awaited<ReturnType<typeof openMap>>} GeoMap
 */

maplibre.setWorkerUrl(workerAddress);

/** A click may miss a symbol by so many pixels. */
const reach = 4;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {HTMLElement} container
 * @param {MapStyle} style
 * @param {View | Box} start
 * @param {Listener} listener
 */
export async function openMap(container, style, start, listener) {
  const map = new maplibre.Map({
    container,
    style: /** @type {maplibre.StyleSpecification} */ (/** @type {unknown} */ (style)),
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
  listen(map, style, listener);
  await map.once('style.load');
  for (const name of imageNames) addImage(map, name);
  listener.onView(readView(map));
  return command(map, style);
}

/** @param {View} view */
const toCamera = ({ lng, lat, zoom, bearing }) => ({ center: /** @type {[number, number]} */ ([lng, lat]), zoom, bearing });

/** @param {maplibre.Map} map @returns {View} */
const readView = (map) => ({ ...map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing() });

/** @param {maplibre.Map} map @param {string} name */
const addImage = (map, name) => map.addImage(name, readImage(name), { pixelRatio: imageRatio });

/** @param {maplibre.Map} map @param {MapStyle} style @param {Listener} listener */
function listen(map, style, listener) {
  map.on('moveend', () => listener.onView(readView(map)));
  map.on('mousemove', ({ lngLat }) => listener.onPointer({ lng: lngLat.lng, lat: lngLat.lat }));
  map.on('mouseout', () => listener.onPointer(null));
  map.on('click', ({ point }) => listener.onPick(pick(map, style, point)));
  map.on('dataloading', () => listener.onBusy(true));
  map.on('idle', () => listener.onBusy(false));
  map.on('error', (event) => listener.onTileFault(/** @type {any} */ (event.error)?.status ?? -1));
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') listener.onPick(pick(map, style, map.project(map.getCenter())));
  });
}

/** What lies under a point of the screen. @param {maplibre.Map} map @param {MapStyle} style @param {{x: number, y: number}} point */
function pick(map, style, { x, y }) {
  const kinds = new Map(style.layers.filter((layer) => layer.metadata?.pick).map((layer) => [layer.id, layer.metadata?.pick ?? '']));
  const box = /** @type {[[number, number], [number, number]]} */ ([[x - reach, y - reach], [x + reach, y + reach]]);
  const near = map.queryRenderedFeatures(box, { layers: [...kinds.keys()] });
  const exact = new Set(map.queryRenderedFeatures([x, y], { layers: [...kinds.keys()] }).map((feature) => keyOf(kinds.get(feature.layer.id) ?? '', feature)));
  return listHits(near
    .map((feature) => ({ id: feature.id, kind: kinds.get(feature.layer.id) ?? '', properties: feature.properties, type: feature.geometry.type }))
    .filter((feature) => !feature.type.endsWith('Polygon') || exact.has(keyOf(feature.kind, feature))));
}

/** What the map can be told. @param {maplibre.Map} map @param {MapStyle} style */
function command(map, style) {
  return {
    /** @param {string[]} groups */
    show: (groups) => style.layers.forEach((layer) => map.setLayoutProperty(layer.id, 'visibility', isShown(layer, groups) ? 'visible' : 'none')),
    /** @param {string} key `kind:key`, or empty */
    highlight: (key) => map.setGlobalStateProperty('selected', key),
    /** @param {string} lang @param {string} label of the canvas */
    speak(lang, label) {
      map.setGlobalStateProperty('lang', lang);
      map.getCanvas().setAttribute('aria-label', label);
    },
    /** @param {import('./state.js').Target} target */
    move: (target) => move(map, target),
    /** Asks for the tiles anew, failed ones too. */
    retry: () => Object.keys(style.sources).forEach((source) => {
      /** @type {maplibre.VectorTileSource} */ (map.getSource(source)).setTiles(style.sources[source].tiles);
    }),
    /** @param {string} key @returns {Hit | undefined} */
    find: (key) => find(map, style, key),
  };
}

/** @param {maplibre.Map} map @param {import('./state.js').Target} target */
function move(map, target) {
  const animate = !calm.matches;
  if ('view' in target) map.jumpTo(toCamera(target.view));
  else if ('bbox' in target) map.fitBounds(target.bbox, { padding: 72, maxZoom: 14.5, duration: 1200, animate });
  else if ('steps' in target) map.zoomTo(Math.round(map.getZoom()) + target.steps, { animate });
  else map.easeTo({ bearing: target.bearing, animate });
}

/** The attributes of a selected feature, from the tiles that are loaded. @param {maplibre.Map} map @param {MapStyle} style @param {string} key */
function find(map, style, key) {
  const kind = drawnKind(key);
  for (const { source = '', 'source-layer': sourceLayer } of style.layers.filter((layer) => layer.metadata?.pick === kind)) {
    const feature = map.querySourceFeatures(source, { sourceLayer }).find((each) => keyOf(key.replace(/:.*/, ''), each) === key);
    if (feature) return { ...listHits([{ id: feature.id, kind, properties: feature.properties }])[0], key };
  }
  return undefined;
}
