/**
 * The point symbols of the map, our own drawings in a box of 24 x 24. Kinds differ in shape, not only in colour.
 * @typedef {{d: string, fill?: string, stroke?: string, width?: number}} Stroke
 */

const water = '#123f73';
const white = '#ffffff';
const rust = '#a4501a';
const olive = '#56692a';
const drop = 'M12 2.8C8.4 8 6 11.2 6 14.800a6 6 0 0 0 12 0C18 11.2 15.6 8 12 2.800z';
const bowTie = 'M3.5 6v12L20.5 6v12z';
const jar = 'M8 4h8v3c3 1.5 4 4 4 6.5 0 4-3.5 6.5-8 6.500s-8-2.5-8-6.500C4 11 5 8.5 8 7z';
const hexagon = 'M12 2.500l8.2 4.700v9.600L12 21.500l-8.2-4.700V7.200z';

/** @param {string} d @param {string} color @returns {Stroke} */
const filled = (d, color) => ({ d, fill: color, stroke: white, width: 1.6 });
/** @param {string} d @param {string} color @returns {Stroke} */
const hollow = (d, color) => ({ d, fill: white, stroke: color, width: 2 });
/** @param {string} d @param {string} [color] @returns {Stroke} */
const inside = (d, color = white) => ({ d, stroke: color, width: 2 });
/** A project site is a pin. @param {string} glyph */
const pin = (glyph) => [filled('M12 22.500l-4-5H5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v11.500a2 2 0 0 1-2 2h-3z', rust), inside(glyph)];
/** A facility is a round plate. @param {string} glyph */
const plate = (glyph) => [filled('M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z', olive), inside(glyph)];

/** @type {Record<string, Stroke[]>} */
export const symbols = {
  'node-Source': [filled(drop, water)],
  'node-BackupSource': [hollow(drop, water)],
  'node-Plant': [filled(hexagon, water), inside('M7 10.500c1.7-1.6 3.3-1.6 5 0s3.3 1.6 5 0M7 15c1.7-1.6 3.3-1.6 5 0s3.3 1.6 5 0')],
  'node-BoosterStation': [filled('M12 2.500a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z', water), { d: 'M9 7l8 5-8 5z', fill: white }],
  'node-ClearWaterTank': [hollow('M4 6h16v13H4z', water), { d: 'M5 12.500h14V18H5z', fill: water }],
  'node-HighLevelTank': [inside('M8 12v10M16 12v10M8 17h8', water), filled('M4.5 3h15v10h-15z', water)],
  'node-Valve-open': [hollow(bowTie, water)],
  'node-Valve-closed': [filled(bowTie, '#9b1c1c'), inside('M12 3v18', '#9b1c1c')],
  'node-Valve-unknown': [{ ...hollow(bowTie, '#6b7480'), fill: '#d5dae0' }],
  'node-ServiceConnection': [hollow('M6.5 6.500h11v11h-11z', water)],
  'node-Standpipe': [inside('M12 21V7M6 7h12M18 7v5', white), { ...inside('M12 21V7M6 7h12M18 7v5', water), width: 3 }],
  'node-Unknown': [hollow('M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14z', '#6b7480')],
  'cistern-drinking': [filled(jar, '#8a4b08'), { d: 'M12 9c-2 2.8-3 4.2-3 5.600a3 3 0 0 0 6 0c0-1.4-1-2.8-3-5.600z', fill: white }],
  'cistern-other': [hollow(jar, '#8a4b08')],
  'cistern-eliminated': [hollow(jar, '#8b8f94'), inside('M4 20L20 5', '#8b8f94')],
  'supply-Well': [filled('M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z', '#c9640a')],
  'supply-Cistern': [filled('M4.5 4.500h15v15h-15z', '#7a4308')],
  'supply-Spring': [filled('M12 3l9.5 17h-19z', '#1b7a68')],
  'supply-Hauled': [filled('M12 2l10 10-10 10L2 12z', '#b3261e')],
  'supply-NoFacility': [{ ...inside('M5 5l14 14M19 5L5 19', white), width: 7 }, { ...inside('M5 5l14 14M19 5L5 19', '#5c0f14'), width: 4 }],
  'supply-Unknown': [hollow('M12 4.500a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z', '#4d545c')],
  'site-Industry': pin('M6.5 14V8l4 2.500V8l4 2.500V5.500h3V14z'),
  'site-Road': pin('M8.5 5L6.5 15M15.5 5l2 10M12 5.500v2M12 9.500v2M12 13.500v1.5'),
  'site-WaterSupply': pin('M12 4.500c-2.4 3.4-3.6 5-3.6 6.700a3.6 3.6 0 0 0 7.2 0c0-1.7-1.2-3.3-3.6-6.700z'),
  'site-PublicService': pin('M6 10l6-5 6 5M7.5 9.500V15h9V9.5'),
  'site-LivingEnvironment': pin('M7 14.500c0-6 4-8.5 10-9 .5 6-2.5 9.5-8 8.500M7 15.500l5-5'),
  'site-Other': pin('M12 5v10M7.5 7.500l9 5M16.5 7.500l-9 5'),
  'facility-Clinic': plate('M12 7v10M7 12h10'),
  'facility-School': plate('M5.5 10L12 7l6.5 3-6.5 3zM8.5 12v3.500c2.3 1.3 4.7 1.3 7 0V12'),
  'facility-Workshop': plate('M6.5 16.500v-5l4 2v-2l4 2v-6h3v9z'),
  'facility-PhotovoltaicStation': plate('M7 8h10l1.5 8h-13zM12 8v8M6.3 12h11.4'),
  'facility-ColdStore': plate('M12 6v12M7 9l10 6M17 9L7 15'),
  'facility-Orchard': plate('M12 18v-5M12 13a3.5 3.5 0 1 1 .1 0z'),
  'facility-Park': plate('M6.5 16h11M8.5 16l3.5-9 3.5 9'),
  'facility-Other': plate('M12 9.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z'),
};

/**
 * Draws a symbol into a square of the given side, from the upper left corner.
 * @param {CanvasRenderingContext2D} pen
 * @param {string} name
 * @param {number} side pixels
 */
export function drawSymbol(pen, name, side) {
  pen.save();
  pen.scale(side / 24, side / 24);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const { d, fill, stroke, width } of symbols[name] ?? []) {
    const path = new Path2D(d);
    if (stroke) Object.assign(pen, { strokeStyle: stroke, lineWidth: width }).stroke(path);
    if (fill) Object.assign(pen, { fillStyle: fill }).fill(path);
  }
  pen.restore();
}
