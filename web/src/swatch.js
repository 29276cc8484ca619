import { drawImage, imageRatio } from './images.js';
import { drawSymbol } from './symbols.js';

const width = 30;
const height = 18;

/**
 * A small picture of a legend row.
 * @param {import('./legend.js').Swatch} swatch
 */
export function drawSwatch(swatch) {
  const canvas = document.createElement('canvas');
  canvas.className = 'swatch';
  canvas.width = width * imageRatio;
  canvas.height = height * imageRatio;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.scale(imageRatio, imageRatio);
  draw(pen, swatch);
  return canvas;
}

/** @param {CanvasRenderingContext2D} pen @param {import('./legend.js').Swatch} swatch */
function draw(pen, swatch) {
  switch (swatch.shape) {
    case 'area': return drawArea(pen, swatch.color, swatch.opacity);
    case 'pattern': return drawPattern(pen, swatch.image);
    case 'line': return drawLine(pen, swatch);
    case 'dot': return drawDot(pen, swatch);
    case 'icon': pen.translate((width - height) / 2, 0); return drawSymbol(pen, swatch.image, height);
  }
}

/** @param {CanvasRenderingContext2D} pen @param {string | CanvasPattern} color @param {number} opacity */
function drawArea(pen, color, opacity) {
  Object.assign(pen, { fillStyle: color, globalAlpha: opacity });
  pen.fillRect(1, 2, width - 2, height - 4);
  Object.assign(pen, { strokeStyle: '#5f7377', globalAlpha: 0.6, lineWidth: 0.75 });
  pen.strokeRect(1, 2, width - 2, height - 4);
}

/** @param {CanvasRenderingContext2D} pen @param {string} image */
function drawPattern(pen, image) {
  const pattern = /** @type {CanvasPattern} */ (pen.createPattern(drawImage(image), 'repeat'));
  pattern.setTransform(new DOMMatrix().scale(1 / imageRatio));
  drawArea(pen, pattern, 1);
}

/** @param {CanvasRenderingContext2D} pen @param {{color: string, width: number, dash: number[]}} line */
function drawLine(pen, line) {
  Object.assign(pen, { strokeStyle: line.color, lineWidth: Math.max(0.8, line.width) });
  pen.setLineDash(line.dash.map((part) => part * pen.lineWidth));
  pen.beginPath();
  pen.moveTo(0, height / 2);
  pen.lineTo(width, height / 2);
  pen.stroke();
}

/** @param {CanvasRenderingContext2D} pen @param {{color: string, radius: number}} dot */
function drawDot(pen, { color, radius }) {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(width / 2, height / 2, Math.max(2, radius), 0, 2 * Math.PI);
  pen.fill();
}
