import { asHeader } from './api.js';
import { imageNames, imageRatio, readImage } from './images.js';
import { isShown } from './layers.js';

/**
 * A second map outside the page, in the style of the first, whose pictures are kept.
 * @typedef {import('./state.js').Box} Box
 * @typedef {import('./state.js').View} View
 * @typedef {{at: Box | View, groups: string[], selected: string}} Shot
 * @typedef {{canvas: HTMLCanvasElement, zoom: number, metresPerPixel: number}} Photograph metres on the ground in a pixel of the picture, at its centre
 * @typedef {Awaited<ReturnType<typeof openCamera>>} Camera
 */

/** Around a box; CSS pixels. */
const padding = 36;

/** Longest wait for the tiles of one picture; milliseconds. */
const longest = 40_000;

/**
 * @param {import('maplibre-gl').Map} first
 * @param {{width: number, height: number, ratio: number, style?: any, as?: 'public'}} film CSS pixels, and pixels of the picture to each; a style other than that of the first map; as whom its tiles are asked for
 */
export async function openCamera(first, { width, height, ratio, style, as }) {
  const container = document.createElement('div');
  container.className = 'camera';
  container.setAttribute('aria-hidden', 'true');
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(container);
  const kind = /** @type {typeof import('maplibre-gl').Map} */ (first.constructor);
  const map = new kind({
    container, style: style ?? first.getStyle(), interactive: false, attributionControl: false, fadeDuration: 0, pixelRatio: ratio, maxCanvasSize: [4096, 4096],
    canvasContextAttributes: { preserveDrawingBuffer: true }, ...(as ? { transformRequest: (url) => ({ url, headers: { [asHeader]: as }, cache: 'no-store' }) } : {}),
  });
  map.on('error', () => {}); // a tile that fails leaves its place blank, as on the page
  await map.once('style.load');
  for (const name of imageNames) map.addImage(name, readImage(name), { pixelRatio: imageRatio });
  for (const [name, value] of Object.entries(first.getGlobalState())) map.setGlobalStateProperty(name, value);
  return {
    /** @param {Shot} shot @param {AbortSignal} signal @returns {Promise<Photograph>} */
    take: async (shot, signal) => {
      signal.throwIfAborted();
      aim(map, shot);
      await settle(map, signal);
      return develop(map, ratio);
    },
    close() {
      map.remove();
      container.remove();
    },
  };
}

/** @param {import('maplibre-gl').Map} map @param {Shot} shot */
function aim(map, { at, groups, selected }) {
  for (const layer of map.getStyle().layers) map.setLayoutProperty(layer.id, 'visibility', isShown(/** @type {any} */ (layer), groups) ? 'visible' : 'none');
  map.setGlobalStateProperty('selected', selected);
  if (Array.isArray(at)) map.fitBounds(at, { padding, maxZoom: 14.5, animate: false });
  else map.jumpTo({ center: [at.lng, at.lat], zoom: at.zoom, bearing: at.bearing });
}

/** Until all that is to be seen is drawn. @param {import('maplibre-gl').Map} map @param {AbortSignal} signal */
function settle(map, signal) {
  return new Promise((done, fail) => {
    const late = setTimeout(() => done(undefined), longest);
    map.once('idle', () => (clearTimeout(late), done(undefined)));
    signal.addEventListener('abort', () => (clearTimeout(late), fail(signal.reason)), { once: true });
    map.triggerRepaint();
  });
}

/** @param {import('maplibre-gl').Map} map @param {number} ratio @returns {Photograph} */
function develop(map, ratio) {
  const source = map.getCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [source.width, source.height];
  canvas.getContext('2d')?.drawImage(source, 0, 0);
  const [x, y] = [map.getContainer().clientWidth / 2, map.getContainer().clientHeight / 2];
  return { canvas, zoom: map.getZoom(), metresPerPixel: map.unproject([x - 50, y]).distanceTo(map.unproject([x + 50, y])) / 100 / ratio };
}
