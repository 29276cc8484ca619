/**
 * The rows of the table on the map: a ring around each place, a filled one around the chosen row.
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {import('./pages.js').Shown} Shown
 * @param {Overlay} map
 */
export function addPlaces(map) {
  map.data('row-places', []);
  map.layer({ id: 'row-places-line', type: 'line', source: 'row-places', filter: ['==', ['geometry-type'], 'LineString'], layout: { 'line-cap': 'round' }, paint: { 'line-color': '#7a3f0c', 'line-width': ['case', ['get', 'chosen'], 9, 4], 'line-opacity': 0.45 } });
  map.layer({
    id: 'row-places', type: 'circle', filter: ['==', ['geometry-type'], 'Point'], source: 'row-places',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, ['case', ['get', 'chosen'], 9, 4], 14, ['case', ['get', 'chosen'], 13, 8]], 'circle-color': '#ffd24a', 'circle-opacity': ['case', ['get', 'chosen'], 0.75, 0.35],
      'circle-stroke-color': '#7a3f0c', 'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 11, ['case', ['get', 'chosen'], 3, 1], 14, ['case', ['get', 'chosen'], 4, 2]],
    },
  });
}

/** @param {Overlay} map @param {Shown | null} shown */
export function showPlaces(map, shown) {
  const at = shown?.kind.at ?? '';
  const places = at && shown ? shown.rows.map((row, i) => ({ place: row[at], chosen: i === shown.chosen })).filter(({ place }) => place) : [];
  map.data('row-places', places.map(({ place, chosen }) => ({ type: 'Feature', properties: { chosen }, geometry: place })));
}
