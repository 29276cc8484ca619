import { listenToGestures } from './gestures.js';
import { listHits } from './hits.js';
import { imageRatio } from './images.js';
import { drawPack } from './pack.js';

/**
 * What features draw over the style of the server, and what they hear of the pointer. Layers are named after their feature.
 * @typedef {import('./state.js').StyleLayer & {filter?: any}} OverlayLayer
 * @typedef {{type: 'Feature', id?: number, properties: Record<string, unknown>, geometry: {type: string, coordinates: any}}} Feature
 * @typedef {ReturnType<typeof overlay>} Overlay
 * @param {import('maplibre-gl').Map} map
 * @param {typeof import('maplibre-gl').addProtocol} addProtocol
 */
export function overlay(map, addProtocol) {
  return {
    /** @param {string} name @param {ImageData} pixels */
    image: (name, pixels) => map.hasImage(name) || map.addImage(name, pixels, { pixelRatio: imageRatio }),
    /** One that another feature has brought already stays as it is. @param {OverlayLayer} layer @param {string} [under] the layer above it; left out: on top */
    layer: (layer, under) => void (map.getLayer(layer.id) || map.addLayer(/** @type {any} */ (layer), under && map.getLayer(under) ? under : undefined)),
    /** @param {string} layer one that is not there has nothing to filter @param {any} filter */
    filter: (layer, filter) => void (map.getLayer(layer) && map.setFilter(layer, filter)),
    /** @param {string} layer @param {number} from zoom @param {number} to zoom */
    range: (layer, from, to) => void (map.getLayer(layer) && map.setLayerZoomRange(layer, from, to)),
    /** @param {string} layer @param {string} property @param {any} value */
    paint: (layer, property, value) => map.setPaintProperty(layer, /** @type {any} */ (property), value),
    /** @param {string} source @param {Feature[]} features */
    data: (source, features) => putData(map, source, { type: 'FeatureCollection', features }),
    /** Tiles that were kept instead of those of the service; null: those of the service again. @param {import('./pack.js').Pack | null} pack */
    pack: (pack) => drawPack(map, addProtocol, pack),
    /** A map of its own for pictures. @param {Parameters<typeof import('./camera.js').openCamera>[1]} film */
    camera: async (film) => (await import('./camera.js')).openCamera(map, film),
    /** Asks for the tiles of a source anew: they have changed. @param {string} source */
    refresh: (source) => void (map.getSource(source) && map.refreshTiles(source)),
    /** @param {import('./gestures.js').Hand} hand @returns {() => void} lets go */
    hear: (hand) => listenToGestures(map, hand),
    /** Whenever the map has moved or has another size. @param {() => void} listener @returns {() => void} lets go */
    moved(listener) {
      for (const event of /** @type {const} */ (['move', 'resize'])) map.on(event, listener);
      return () => { for (const event of /** @type {const} */ (['move', 'resize'])) map.off(event, listener); };
    },
    /** @returns {import('./state.js').Position} of the middle of the map */
    centre: () => /** @type {import('./state.js').Position} */ (map.getCenter().toArray()),
    /** @returns {import('./state.js').Box} what is in view */
    box: () => /** @type {import('./state.js').Box} */ (map.getBounds().toArray().flat()),
    /** @param {import('./state.js').Position} at @returns {[x: number, y: number]} pixels from the upper left corner of the map */
    spot: (at) => { const { x, y } = map.project(at); return [x, y]; },
    /** The areas and lines in view of these layers, as their tiles have them, rings closed. @param {string[]} layers */
    drawn: (layers) => map.queryRenderedFeatures({ layers: layers.filter((layer) => map.getLayer(layer)) }).map(({ source, id, properties, geometry }) => ({
      source, id, properties, lines: readLines(geometry),
    })),
    /** All that is in view and can be selected, each once. */
    seen: () => listHits(map.queryRenderedFeatures().flatMap(({ id, layer, properties }) => {
      const kind = /** @type {{pick?: string} | undefined} */ (layer.metadata)?.pick;
      return kind ? [{ id, kind, properties }] : [];
    })),
    /** What a source has drawn there, the uppermost first. @param {import('./state.js').Position} at @param {string} source @returns {{id?: string | number, properties: Record<string, any>}[]} */
    under: (at, source) => map.queryRenderedFeatures(map.project(at)).filter((feature) => feature.source === source),
    /** @param {import('./state.js').Position} at @param {[x: number, y: number]} by pixels, right and down @returns {import('./state.js').Position} */
    beside: (at, [x, y]) => /** @type {import('./state.js').Position} */ (map.unproject(map.project(at).add(/** @type {any} */ ({ x, y }))).toArray()),
    /** @param {import('./state.js').Position} a @param {import('./state.js').Position} b @returns {number} pixels of the screen between two places */
    apart: (a, b) => map.project(a).dist(map.project(b)),
  };
}

/** @param {any} geometry @returns {import('./state.js').Position[][]} rings of areas, and lines */
const readLines = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : type === 'Polygon' || type === 'MultiLineString' ? coordinates : type === 'MultiPolygon' ? coordinates.flat() : []);

/** @param {import('maplibre-gl').Map} map @param {string} name @param {any} data */
function putData(map, name, data) {
  const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (map.getSource(name));
  if (source) source.setData(data);
  else map.addSource(name, { type: 'geojson', data });
}
