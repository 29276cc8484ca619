import { packSources, readPack, readTile } from '../pack.js';

/* Runs inside the offline file: from slide to slide by keys, clicker, swipe and buttons; the map is moved within the tiles that the file holds. */
const slides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.slide')]);
const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
let at = 0;

/** Shows what the slide is about on the map; nothing where the browser draws none. @type {(slide: HTMLElement) => void} */
let aim = () => {};

function show(/** @type {number} */ to) {
  at = Math.max(0, Math.min(to, slides.length - 1));
  slides.forEach((slide, i) => { slide.hidden = i !== at; });
  aim(slides[at]);
  part('position').textContent = `${at + 1} / ${slides.length}`;
  part('news').textContent = `${at + 1} / ${slides.length}: ${slides[at].getAttribute('aria-label')}, ${slides[at].querySelector('.what')?.textContent} ${slides[at].querySelector('.headline')?.textContent}`;
  history.replaceState(null, '', `#${at + 1}`);
}

/** @type {Record<string, () => number>} */
const keys = { ArrowRight: () => at + 1, PageDown: () => at + 1, ' ': () => at + 1, ArrowLeft: () => at - 1, PageUp: () => at - 1, Home: () => 0, End: () => slides.length - 1 };

addEventListener('keydown', (event) => {
  const target = /** @type {Element} */ (event.target);
  if (!Object.hasOwn(keys, event.key) || event.ctrlKey || event.altKey || event.metaKey || (event.key === ' ' && target.closest('button, summary'))) return;
  event.preventDefault();
  show(keys[event.key]());
});
addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1 || 0));
part('back').addEventListener('click', () => show(at - 1));
part('next').addEventListener('click', () => show(at + 1));
part('whole').addEventListener('click', () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()));

let [x, y] = [0, 0];
addEventListener('touchstart', ({ touches: [touch] }) => { [x, y] = [touch.clientX, touch.clientY]; }, { passive: true });
addEventListener('touchend', ({ changedTouches: [touch] }) => {
  const [dx, dy] = [touch.clientX - x, touch.clientY - y];
  if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) show(at + (dx < 0 ? 1 : -1));
}, { passive: true });

show(Number(location.hash.slice(1)) - 1 || 0);

/** @param {string} name @returns {Uint8Array<ArrayBuffer>} */
const readKept = (name) => Uint8Array.from(atob(part(`kept-${name}`).textContent), (letter) => letter.charCodeAt(0));
/** @param {string} name */
const unpress = (name) => new Response(new Blob([readKept(name)]).stream().pipeThrough(new DecompressionStream('gzip')));
/** @param {string} name */
const codeOf = async (name) => URL.createObjectURL(new Blob([await unpress(name).arrayBuffer()], { type: 'text/javascript' }));

/** The pictures stay where there is no WebGL. */
async function openMap() {
  if (!document.createElement('canvas').getContext('webgl2')) return;
  const library = await import(await codeOf('library'));
  const look = await unpress('look').json();
  const pack = readPack(readKept('tiles').buffer);
  library.setWorkerUrl(await codeOf('worker'));
  library.addProtocol('kept', async (/** @type {{url: string}} */ { url }) => ({ data: await readTile(pack, url.split('/').slice(-4).join('/')) }));
  const container = Object.assign(document.createElement('div'), { className: 'live' });
  slides[at].querySelector('.picture')?.before(container);
  const map = new library.Map({ container, style: onlyKept(look.style, pack), maxBounds: boundsOf(pack), maxZoom: pack.maxzoom + 3, keyboard: false, dragRotate: false, touchPitch: false, maxPitch: 0, attributionControl: false, fadeDuration: 0 });
  map.addControl(new library.ScaleControl({ unit: 'metric', maxWidth: 140 }), 'bottom-right');
  await map.once('style.load');
  map.touchZoomRotate.disableRotation();
  await Promise.all(Object.entries(look.images).map(async ([name, address]) => map.addImage(name, await readImage(String(address)), { pixelRatio: look.imageRatio })));
  map.setGlobalStateProperty('lang', look.lang);
  letMove(map, container);
}

/** From here on the slides show the map. @param {any} map @param {HTMLElement} container */
function letMove(map, container) {
  aim = (slide) => point(map, container, slide);
  for (const [id, act] of Object.entries({ in: () => map.zoomIn(), out: () => map.zoomOut(), home: () => aim(slides[at]) })) {
    part(id).hidden = false;
    part(id).addEventListener('click', act);
  }
  document.body.classList.add('moves');
  aim(slides[at]);
}

/** What the file has no tiles of is left out. @param {any} style @param {import('../pack.js').Pack} pack */
function onlyKept(style, pack) {
  const sources = Object.fromEntries(Object.entries(packSources(style.sources, pack, 'kept://0')).filter(([name]) => pack.layers.includes(name)));
  return { ...style, sources, layers: style.layers.filter((/** @type {any} */ { source }) => !source || source in sources) };
}

/** Around the squares of the highest zoom; degrees. @param {import('../pack.js').Pack} pack */
function boundsOf({ tiles, maxzoom }) {
  const squares = Object.keys(tiles).map((name) => name.split('/').slice(1).map(Number)).filter(([z]) => z === maxzoom);
  const [xs, ys] = [squares.map(([, x]) => x), squares.map(([, , y]) => y)];
  const lng = (/** @type {number} */ x) => x / 2 ** maxzoom * 360 - 180;
  const lat = (/** @type {number} */ y) => Math.atan(Math.sinh(Math.PI * (1 - 2 * y / 2 ** maxzoom))) * 180 / Math.PI;
  return squares.length ? [lng(Math.min(...xs)) - 0.3, lat(Math.max(...ys) + 1) - 0.2, lng(Math.max(...xs) + 1) + 0.3, lat(Math.min(...ys)) + 0.2] : undefined;
}

/** @param {string} address */
async function readImage(address) {
  const image = Object.assign(new Image(), { src: address });
  await image.decode();
  const pen = /** @type {CanvasRenderingContext2D} */ (Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d'));
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height);
}

/** @param {any} map @param {HTMLElement} container @param {HTMLElement} slide */
function point(map, container, slide) {
  const { at: place, hidden, selected } = JSON.parse(slide.dataset.sight ?? '{}');
  slide.querySelector('.picture')?.before(container);
  map.resize();
  for (const layer of map.getStyle().layers) map.setLayoutProperty(layer.id, 'visibility', hidden.includes(layer.id) ? 'none' : 'visible');
  map.setGlobalStateProperty('selected', selected);
  if (Array.isArray(place)) map.fitBounds(place, { padding: 36, maxZoom: 14.5, animate: false });
  else map.jumpTo({ center: [place.lng, place.lat], zoom: place.zoom });
}

void openMap().catch((fault) => console.warn(fault));
