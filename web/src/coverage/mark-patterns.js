import { imageRatio, takePen } from '../images.js';

/**
 * How villages are marked: each status has a hatch, an outline and a colour of its own, so that it reads without colour too.
 * @typedef {import('./answer.js').Status} Status
 * @typedef {{color: string, dash: number[], lines: [number, number, number, number][]}} Mark lines of a tile of 12 x 12
 */

const side = 12;

/** @type {Record<Status, Mark>} */
export const marks = {
  Both: { color: '#0b6e4f', dash: [1, 0], lines: [[-3, 9, 3, 15], [-3, -3, 15, 15], [9, -3, 15, 3]] },
  Covered: { color: '#0b6e4f', dash: [1, 0], lines: [[-3, 9, 3, 15], [-3, -3, 15, 15], [9, -3, 15, 3]] },
  DeclaredOnly: { color: '#b3261e', dash: [3, 1.6], lines: [[3, 3, 9, 9], [9, 3, 3, 9]] },
  CoveredOnly: { color: '#1f4fa3', dash: [0.8, 1.4], lines: [[-1, 3, 13, 3], [-1, 9, 13, 9]] },
};

/** @param {Status} status */
export const markName = (status) => `mark-${status}`;

/** The tile of a status, on nothing, so that what lies below shows through. @param {Status} status */
function drawTile(status) {
  const pen = takePen(side);
  const { color, lines } = marks[status];
  for (const [stroke, width] of /** @type {[string, number][]} */ ([['#ffffffb0', 3.2], [color, 1.5]])) {
    Object.assign(pen, { strokeStyle: stroke, lineWidth: width });
    pen.beginPath();
    for (const [x1, y1, x2, y2] of lines) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }
    pen.stroke();
  }
  return pen.canvas;
}

/** The pixels of the tile. @param {Status} status */
export function readTile(status) {
  const canvas = drawTile(status);
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(0, 0, canvas.width, canvas.height);
}

/** A small picture of a status for list and legend. @param {Status} status */
export function drawStatus(status) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 30 * imageRatio, height: 18 * imageRatio, className: 'swatch' });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true })); // drawn by the processor: so small a picture need not wait for the graphics
  pen.scale(imageRatio, imageRatio);
  const pattern = /** @type {CanvasPattern} */ (pen.createPattern(drawTile(status), 'repeat'));
  pattern.setTransform(new DOMMatrix().scale(1 / imageRatio));
  Object.assign(pen, { fillStyle: pattern, strokeStyle: marks[status].color, lineWidth: 2 });
  pen.fillRect(2, 2, 26, 14);
  pen.setLineDash(marks[status].dash[1] ? marks[status].dash.map((length) => length * 2) : []);
  pen.strokeRect(2, 2, 26, 14);
  return canvas;
}
