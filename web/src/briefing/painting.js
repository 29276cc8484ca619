import { text } from '../language.js';
import { drawSwatch } from '../swatch.js';
import { isInternal } from './marks.js';

/**
 * The frame of a map on its picture: stamp, north arrow and scale; the legend where it stands in the picture.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../camera.js').Photograph} Photograph
 * @typedef {import('../legend.js').LegendGroup} LegendGroup
 * @typedef {CanvasRenderingContext2D} Pen
 */

export const sans = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
export const serif = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", serif';
const ink = '#101c22';

/** Puts stamp, arrow and scale on a picture. @param {Pick<State, 'lang' | 'frozen'>} state @param {Photograph} picture @param {number} unit pixels of a line of text */
export function paintFrame(state, { canvas, metresPerPixel }, unit) {
  const pen = /** @type {Pen} */ (canvas.getContext('2d'));
  if (isInternal(state)) paintStamp(pen, text(state.lang, 'stamp'), unit);
  paintArrow(pen, canvas.width - 2.2 * unit, unit);
  paintScale(pen, { right: canvas.width - unit, bottom: canvas.height - unit, metresPerPixel }, unit);
}

/** @param {Pen} pen @param {string} words @param {number} unit */
function paintStamp(pen, words, unit) {
  pen.font = `700 ${1.15 * unit}px ${serif}`;
  const width = pen.measureText(words).width + 1.2 * unit;
  Object.assign(pen, { fillStyle: 'rgb(255 255 255 / 0.9)', strokeStyle: '#b3261e', lineWidth: unit / 7 });
  pen.fillRect(0.8 * unit, 0.8 * unit, width, 1.9 * unit);
  pen.strokeRect(0.8 * unit, 0.8 * unit, width, 1.9 * unit);
  Object.assign(pen, { fillStyle: '#9b1c1c', textBaseline: 'middle', textAlign: 'left' });
  pen.fillText(words, 1.4 * unit, 1.8 * unit);
}

/** North is up on every picture. @param {Pen} pen @param {number} x @param {number} unit */
function paintArrow(pen, x, unit) {
  pen.fillStyle = 'rgb(255 255 255 / 0.82)';
  pen.fillRect(x - 1.2 * unit, 0.8 * unit, 2.4 * unit, 3.7 * unit);
  Object.assign(pen, { fillStyle: ink, textAlign: 'center', font: `700 ${1.1 * unit}px ${sans}` });
  pen.fillText('N', x, 1.5 * unit);
  pen.beginPath();
  [[0, 2.2], [0.7, 4.2], [0, 3.6], [-0.7, 4.2]].forEach(([dx, y]) => pen.lineTo(x + dx * unit, y * unit));
  pen.fill();
}

/** A round length of at most a fifth of the picture. @param {Pen} pen @param {{right: number, bottom: number, metresPerPixel: number}} at @param {number} unit */
function paintScale(pen, { right, bottom, metresPerPixel }, unit) {
  const metres = roundDown(pen.canvas.width / 5 * metresPerPixel);
  const width = metres / metresPerPixel;
  pen.fillStyle = 'rgb(255 255 255 / 0.85)';
  pen.fillRect(right - width - unit / 2, bottom - 1.7 * unit, width + unit, 2.1 * unit);
  Object.assign(pen, { strokeStyle: ink, lineWidth: unit / 7, fillStyle: ink, textAlign: 'center', font: `${0.9 * unit}px ${sans}` });
  pen.beginPath();
  [[-width, -0.6], [-width, 0], [0, 0], [0, -0.6]].forEach(([dx, dy]) => pen.lineTo(right + dx, bottom + dy * unit));
  pen.stroke();
  pen.fillText(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, right - width / 2, bottom - 0.9 * unit);
}

/** 1, 2 or 5 of a power of ten. @param {number} metres */
export function roundDown(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([5, 2, 1].find((each) => each * power <= metres) ?? 1);
}

/** The legend in lines of swatches and words. @param {Pen} pen @param {State['lang']} lang @param {LegendGroup[]} legend @param {{x: number, y: number, width: number, unit: number}} at @returns {number} where it ends */
export function paintLegend(pen, lang, legend, { x, y, width, unit }) {
  Object.assign(pen, { fillStyle: ink, textAlign: 'left', textBaseline: 'middle', font: `${unit}px ${sans}` });
  let [left, top] = [x, y];
  for (const { label, swatch } of legend.flatMap(({ rows }) => rows)) {
    const words = text(lang, label);
    const size = 2.4 * unit + pen.measureText(words).width;
    if (left > x && left + size > x + width) [left, top] = [x, top + 1.55 * unit];
    pen.drawImage(drawSwatch(swatch), left, top, 1.9 * unit, 1.15 * unit);
    pen.fillText(words, left + 2.3 * unit, top + 0.6 * unit);
    left += size + unit;
  }
  return top + 1.55 * unit;
}

/** Words in lines no longer than that, cut where they may be. @param {Pen} pen @param {string} words @param {number} width */
export function breakLines(pen, words, width) {
  const lines = [''];
  for (const part of words.match(/[\x21-\x7e]+|./gsu) ?? []) {
    const last = lines.length - 1;
    if (lines[last] && pen.measureText(lines[last] + part).width > width) lines.push(part.trimStart());
    else lines[last] += part;
  }
  return lines;
}
