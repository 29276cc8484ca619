/**
 * Tiles that were kept in one file, as `api/Briefings/TilePack.cs` writes it: the length of an index in four bytes, the index in JSON, tiles as gzip.
 * @typedef {{minzoom: number, maxzoom: number, layers: string[], tiles: Record<string, [from: number, length: number]>, bodies: Uint8Array<ArrayBuffer>}} Pack
 */

/** @param {ArrayBuffer} bytes @returns {Pack} */
export function readPack(bytes) {
  const length = new DataView(bytes).getUint32(0, true);
  return { ...JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))), bodies: new Uint8Array(bytes, 4 + length) };
}

/** An empty one where there is none. @param {Pack} pack @param {string} name `zones/10/845/406` @returns {Promise<ArrayBuffer>} */
export async function readTile({ tiles, bodies }, name) {
  if (!Object.hasOwn(tiles, name)) return new ArrayBuffer(0);
  const [from, length] = tiles[name];
  return new Response(new Blob([bodies.subarray(from, from + length)]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** The sources of a style, those of the pack in the place of the service's. @param {Record<string, any>} sources @param {Pack} pack @param {string} root */
export const packSources = (sources, { layers, maxzoom }, root) => Object.fromEntries(Object.entries(sources).map(([name, source]) =>
  [name, layers.includes(name) ? { ...source, tiles: [`${root}/${name}/{z}/{x}/{y}`], maxzoom: Math.min(source.maxzoom, maxzoom) } : source]));

const protocol = 'kept';

/** The pack that is drawn, by its number: an earlier one is asked for no more. */
let drawn = 0;

/** What the service gives. @type {Record<string, any> | null} */
let served = null;

/** @param {import('maplibre-gl').Map} map @param {typeof import('maplibre-gl').addProtocol} addProtocol @param {Pack | null} pack */
export function drawPack(map, addProtocol, pack) {
  const style = map.getStyle();
  if (!pack) {
    if (served) map.setStyle({ ...style, sources: { ...style.sources, ...served } });
    served = null;
    return;
  }
  served ??= Object.fromEntries(pack.layers.map((name) => [name, style.sources[name]]));
  addProtocol(protocol, async ({ url }) => ({ data: await readTile(pack, url.split('/').slice(-4).join('/')) }));
  map.setStyle({ ...style, sources: packSources({ ...style.sources, ...served }, pack, `${protocol}://${++drawn}`) });
}
