import { headlines } from '../briefing-link.js';
import { text } from '../language.js';
import { saveFile } from '../save-file.js';
import { slideOf } from './deck.js';
import { tell, tellFunds, titleOf } from './facts.js';
import { listFacts, listLegend } from './marks.js';
import { breakLines, paintFrame, paintLegend, sans, serif } from './painting.js';
import { boxOf, keyOf, listLayers } from './sight.js';

/**
 * The slide that is shown as a picture of 3840 x 2160: numbers on the left, the map with its frame on the right.
 * @typedef {import('../state.js').State} State
 * @typedef {CanvasRenderingContext2D} Pen
 * @typedef {{pen: Pen, top: number}} Column top: where the next line begins
 */

const size = { width: 3840, height: 2160 };
const left = 1480;
const edge = 84;
const below = 400;
const film = { width: (size.width - left) / 2, height: (size.height - below) / 2, ratio: 2 };

/** @param {import('./output.js').Job} job */
export async function savePicture({ store, map, signal }) {
  const state = store.get();
  const slide = slideOf(state);
  const answer = slide && state.told[slide.place];
  const at = slide && (slide.view ?? boxOf(state, slide));
  if (!slide || answer?.state !== 'ready' || !at || !state.about) throw new Error(text(state.lang, 'slide.none'));
  const camera = await map.camera(film);
  try {
    const groups = listLayers(state, slide);
    const photograph = await camera.take({ at, groups, selected: keyOf(slide) }, signal);
    const pen = begin();
    paintFrame(state, photograph, 40);
    pen.drawImage(photograph.canvas, left, 0);
    paintBelow(pen, state, { ...state.about, dataVersion: answer.version }, listLegend({ ...state, groups }, photograph.zoom));
    paintNumbers(pen, state, slide, answer);
    await save(pen.canvas, `${titleOf(state, slide)}-${slide.headline}.png`);
  } finally {
    camera.close();
  }
}

function begin() {
  const pen = /** @type {Pen} */ (Object.assign(document.createElement('canvas'), size).getContext('2d'));
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  return pen;
}

/** Legend and facts below the map. @param {Pen} pen @param {State} state @param {import('../state.js').About} about @param {import('../legend.js').LegendGroup[]} legend */
function paintBelow(pen, state, about, legend) {
  const width = size.width - left - 80;
  const end = paintLegend(pen, state.lang, legend, { x: left + 40, y: size.height - below + 28, width, unit: 36 });
  Object.assign(pen, { font: `28px ${sans}`, fillStyle: '#33454d', textBaseline: 'top', textAlign: 'left' });
  breakLines(pen, listFacts(state, about).join(' · '), width).forEach((line, i) => pen.fillText(line, left + 40, end + 8 + i * 40));
}

/** @param {Column} column @param {string} words @param {{font: string, height: number, color?: string}} as */
function write(column, words, { font, height, color = '#101c22' }) {
  Object.assign(column.pen, { font, fillStyle: color, textBaseline: 'top', textAlign: 'left' });
  for (const line of breakLines(column.pen, words, left - 2 * edge)) {
    column.pen.fillText(line, edge, column.top);
    column.top += height;
  }
}

/** @param {Pen} pen @param {State} state @param {import('../briefing-link.js').Slide} slide @param {Extract<import('./answer.js').Answer, {state: 'ready'}>} answer */
function paintNumbers(pen, state, slide, { facts }) {
  const { lang } = state;
  const told = tell(lang, slide.headline, facts[slide.headline], slide.place);
  const column = { pen, top: edge };
  write(column, titleOf(state, slide), { font: `700 92px ${serif}`, height: 124 });
  column.top += 30;
  write(column, told.label, { font: `72px ${sans}`, height: 100 });
  paintHeadline(column, told);
  for (const note of [...(told.exact ? [text(lang, 'coverage.exact', { exact: told.exact })] : []), ...told.notes]) write(column, note, { font: `52px ${sans}`, height: 72, color: '#33454d' });
  if (slide.headline === 'funds') write(column, tellFunds(lang, facts.funds).map(({ label, number }) => `${label} ${number}`).join('　'), { font: `46px ${sans}`, height: 66 });
  column.top += 50;
  for (const headline of headlines.filter((each) => each !== slide.headline)) paintOther(column, tell(lang, headline, facts[headline], slide.place));
}

/** As large as the column lets it be. @param {Column} column @param {import('./facts.js').Told} told */
function paintHeadline(column, { number, unit, isHidden }) {
  const { pen } = column;
  const height = isHidden ? 150 : 330;
  const measure = (/** @type {number} */ font) => {
    pen.font = `700 ${font}px ${sans}`;
    return pen.measureText(number).width;
  };
  const font = Math.min(height, height * (left - 2 * edge) / measure(height));
  const width = measure(font);
  Object.assign(pen, { fillStyle: isHidden ? '#55646c' : '#0b3a52', textBaseline: 'alphabetic', textAlign: 'left' });
  column.top += font * 0.95;
  pen.fillText(number, edge, column.top);
  pen.font = `700 ${font * 0.36}px ${sans}`;
  const isWide = width + 40 + pen.measureText(unit).width > left - 2 * edge;
  if (isWide) column.top += font * 0.42;
  pen.fillText(unit, isWide ? edge : edge + width + 40, column.top);
  column.top += 60;
}

/** @param {Column} column @param {import('./facts.js').Told} told */
function paintOther(column, { label, number, unit }) {
  const { pen } = column;
  Object.assign(pen, { fillStyle: '#d5d9d6' });
  pen.fillRect(edge, column.top, left - 2 * edge, 3);
  Object.assign(pen, { fillStyle: '#101c22', font: `60px ${sans}`, textBaseline: 'top', textAlign: 'left' });
  pen.fillText(label, edge, column.top + 28);
  Object.assign(pen, { font: `700 62px ${sans}`, textAlign: 'right' });
  pen.fillText(`${number} ${unit}`.trim(), left - edge, column.top + 26);
  column.top += 124;
}

/** @param {HTMLCanvasElement} canvas @param {string} name */
async function save(canvas, name) {
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('PNG');
  saveFile(blob, name);
}
