import { patterns, patternSide } from './patterns.js';
import { drawSymbol, symbols } from './symbols.js';

/** Every image the style may name. @type {ReadonlySet<string>} */
export const imageNames = new Set([...Object.keys(symbols), ...Object.keys(patterns)]);

/** Pixels per CSS pixel of the drawn images. */
export const imageRatio = 2;

/** @param {number} side CSS pixels @returns {CanvasRenderingContext2D} a pen that counts in CSS pixels */
export function takePen(side) {
  const canvas = document.createElement('canvas');
  canvas.width = side * imageRatio;
  canvas.height = side * imageRatio;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  pen.scale(imageRatio, imageRatio);
  return pen;
}

/**
 * The canvas of one image: a symbol of 24 pixels or a pattern tile.
 * @param {string} name
 */
export function drawImage(name) {
  const pen = takePen(name in patterns ? patternSide : 24);
  if (name in patterns) patterns[name](pen);
  else drawSymbol(pen, name, 24);
  return pen.canvas;
}

/** The pixels of one image, as MapLibre takes them. @param {string} name */
export function readImage(name) {
  const canvas = drawImage(name);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
