import { createPropertyExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import raw from '../../api/Tiles/style.json?raw';
import { evaluate } from './expression.js';
import { imageNames } from './images.js';
import { listGroups } from './layers.js';
import { en } from './language/en.js';
import { zh } from './language/zh.js';
import { readLegend } from './legend.js';

const style = JSON.parse(raw.replaceAll('{base}', 'http://localhost'));
const groups = listGroups(style);
/** @param {number} zoom @param {string[]} shown */
const labels = (zoom, shown = groups) => readLegend(style, shown, zoom, imageNames).flatMap(({ rows }) => rows.map((row) => row.label));

test('The style is valid', () => {
  expect(validateStyleMin(style)).toEqual([]);
});

test('The style fetches nothing from elsewhere: no glyphs, no sprite, tiles of this server', () => {
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
  expect(JSON.stringify(style)).not.toMatch(/https?:\/\/(?!localhost)/);
});

test('Every legend row and every group has a text in both languages', () => {
  const keys = [...[8, 11, 13, 16].flatMap((zoom) => labels(zoom)), ...groups.map((group) => `group.${group}`)];
  for (const key of keys) expect([zh, en].filter((language) => key in language), key).toHaveLength(2);
});

test('Every image the legend shows can be drawn', () => {
  const swatches = readLegend(style, groups, 16, imageNames).flatMap(({ rows }) => rows.map((row) => row.swatch));
  for (const swatch of swatches) if ('image' in swatch) expect(imageNames).toContain(swatch.image);
});

test('The legend follows the zoom and the visible layers', () => {
  expect(labels(8)).not.toContain('village.border');
  expect(labels(10)).toContain('village.border');
  expect(labels(10, ['zones'])).toEqual(['ZoneLevel.Municipal', 'ZoneLevel.Provincial']);
  expect(labels(14, [])).toEqual([]);
});

test('Unknown, suppressed and not rural are rows of their own beside the six classes', () => {
  expect(labels(9, ['villages'])).toEqual([
    'rate.below50', 'rate.50to70', 'rate.70to85', 'rate.85to95', 'rate.95to100', 'rate.100', 'rate.notRural', 'rate.unknown', 'rate.suppressed',
  ]);
});

test('The ramp grows lighter with every class, so the deficit stands out and reads without colour', () => {
  const rows = readLegend(style, ['villages'], 9, imageNames)[0].rows.slice(0, 6);
  const light = rows.map(({ swatch }) => ('color' in swatch ? luminance(swatch.color) : NaN));
  expect(light).toEqual([...light].sort((a, b) => a - b));
});

test('The legend reads paint as MapLibre does', () => {
  const names = /** @type {const} */ (['fill-color', 'fill-opacity', 'line-color', 'line-width', 'circle-radius']);
  for (const layer of style.layers) for (const [, properties] of layer.metadata?.legend ?? []) for (const zoom of [9, 12.5, 16]) {
    for (const name of names.filter((n) => Array.isArray(layer.paint?.[n]))) {
      const ours = evaluate(layer.paint[name], { zoom, properties, images: imageNames });
      expect([ours], `${layer.id} ${name}`).toEqual([mapLibre(layer, name, zoom, properties)].map((v) => (typeof v === 'number' ? expect.closeTo(v, 9) : v)));
    }
  }
});

/** @param {any} layer @param {string} name @param {number} zoom @param {any} properties */
function mapLibre(layer, name, zoom, properties) {
  const spec = /** @type {any} */ (latest)[`paint_${layer.type}`][name];
  const compiled = createPropertyExpression(layer.paint[name], `layers.${layer.id}`, spec);
  if (compiled.result === 'error') throw new Error(`${layer.id} ${name}`);
  const value = /** @type {any} */ (compiled.value).evaluate({ zoom }, { type: 1, properties });
  return spec.type === 'color' ? toHex(value) : value;
}

/** @param {{r: number, g: number, b: number}} color */
const toHex = ({ r, g, b }) => `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;

/** @param {string} hex */
const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16), 0);

