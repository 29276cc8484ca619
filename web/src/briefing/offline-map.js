import libraryAddress from 'maplibre-gl/dist/maplibre-gl.mjs?url';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { fetchBytes } from '../api.js';
import { writeDeck } from '../briefing-link.js';
import { drawImage, imageNames, imageRatio } from '../images.js';
import packCode from '../pack.js?raw';
import player from './offline-player.js?raw';

/**
 * What lets the map of the offline file be moved: tiles as the public gets them, the style, its images and the map library, all as text.
 * @typedef {import('../state.js').State} State
 * @typedef {Record<'tiles' | 'library' | 'worker' | 'look', string>} Kept
 */

/** @param {State} state @param {import('../briefing-link.js').Slide[]} slides @param {import('../api.js').Asking} asking @returns {Promise<Kept>} @throws {import('../api.js').ApiFault} the tiles are more than one file may hold */
export async function packMap({ style, lang, frozen }, slides, asking) {
  const [tiles, library, worker] = await Promise.all([frozen ? `/briefings/${frozen.number}/tiles` : `/briefings/tiles?deck=${encodeURIComponent(writeDeck(slides))}`, libraryAddress, workerAddress].map((address) => fetchBytes(address, asking)));
  const images = Object.fromEntries([...imageNames].map((name) => [name, drawImage(name).toDataURL()]));
  const look = JSON.stringify({ style, images, imageRatio, lang });
  return { tiles: await write(new Blob([tiles])), library: await write(press(library)), worker: await write(press(worker)), look: await write(press(new TextEncoder().encode(look))) };
}

/** @param {BufferSource} bytes */
const press = (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));

/** As base64. @param {Blob | Response} body @returns {Promise<string>} */
async function write(body) {
  const blob = body instanceof Response ? await body.blob() : body;
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1]);
    reader.readAsDataURL(blob);
  });
}

/** @param {Kept} kept */
export const writeMap = (kept) => Object.entries(kept).map(([name, text]) => `<script type="text/plain" id="kept-${name}">${text}</script>`).join('\n');

/** What runs in the file is one module: nothing is imported in it. */
export const writePlayer = () => `${packCode}\n${player.replace(/^import .*$/gm, '')}`;
