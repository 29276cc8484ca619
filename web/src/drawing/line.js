import { drawFree } from './free.js';
import { showLine } from './ring-layers.js';
import { cornerBefore, cornerOf, isRepeated, makeStep, openRing, readSteps, settleStep } from './steps.js';

/**
 * A ring or a stroke drawn on the map: corner by corner or freehand, by mouse, touch and keys.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {import('./steps.js').Step} Step
 * @typedef {{at: Position, of: string, name: string}} Held where a place goes, and what holds it there: its address and its name, empty of pipes
 * @typedef {object} Guide
 * @property {(at: Position) => Held | null} hold what is near enough to hold a place
 * @property {(held: Held, from: Position | undefined) => Promise<Position[]>} follow where it comes to lie on the stored border; before it, the stretch of that border from the last corner
 * @property {(from: Position, held: Held) => Position[]} preview that stretch, as far as it is known
 * @typedef {object} Way how it is drawn
 * @property {'ring' | 'stroke'} as
 * @property {Position[]} line to go on with
 * @property {number} most corners
 * @property {string} [hint] what to do, the key of a text
 * @property {(at: Position) => Position} grid
 * @property {Guide} [guide]
 * @property {import('./drawing-bar.js').Switches} [switches]
 * @property {(line: Position[]) => void} onSketch the pointer its last place
 * @property {(line: Position[]) => string} onDone why it cannot be used, or empty
 * @property {() => void} onCancel
 * @typedef {Record<'begin' | 'undo' | 'end', () => void> & Record<'add' | 'point', (at: Position) => void> & {line: () => Position[], replace: (line: Position[]) => void, settled: () => Promise<Position[]>}} Pen settled: the line, once nothing is sought any more
 */

/** A click so near the first corner closes the ring; pixels. */
const near = 12;

/** @param {Overlay} map @param {import('./drawing-bar.js').Bar} bar @param {Way} way @returns {() => void} lets go */
export function drawLine(map, bar, way) {
  const pen = makePen(map, bar, way);
  const free = drawFree(map, bar, { begin: pen.line, show: pen.replace, finish: () => acts.finish() });
  const least = way.as === 'ring' ? 3 : 2;
  let isOpen = true; // a double click on the first corner finishes once
  const acts = {
    free: free.toggle, undo: pen.undo, cancel: way.onCancel,
    add: () => pen.add(map.centre()),
    finish: () => void pen.settled().then((line) => isOpen && line.length >= least && bar.refuse(way.onDone(line))),
  };
  const click = (/** @type {Position} */ at) => {
    if (free.isOn()) return;
    const closes = way.as === 'ring' && pen.line().length >= least && map.apart(at, pen.line()[0]) < near;
    pen.add(closes ? pen.line()[0] : at);
    if (closes) acts.finish();
  };
  const release = map.hear({ onPoint: click, onDouble: acts.finish, onMove: (at) => !free.isOn() && pen.point(at), onKey: (key) => press(acts, bar.flip, key) });
  const close = bar.open(acts, { least, hint: way.hint ?? 'draw.hint', switches: way.switches });
  pen.begin();
  return () => {
    isOpen = false;
    [release, close, free.stop, pen.end].forEach((end) => end());
  };
}

/** What is drawn so far, its stretches sought one after another. @param {Overlay} map @param {import('./drawing-bar.js').Bar} bar @param {Way} way @returns {Pen} */
function makePen(map, bar, way) {
  let steps = way.line.map(makeStep);
  let sought = Promise.resolve();
  let [isMarked, isOpen] = [false, true];
  const line = () => readSteps(steps);
  const hold = (/** @type {Position} */ at) => way.guide?.hold(at) ?? null;
  const show = (/** @type {Step[]} */ next, /** @type {Position[]} */ ahead = [], /** @type {Held | null} */ held = null) => {
    steps = next;
    isMarked = held !== null;
    present(map, bar, way, { steps, ahead, held });
  };
  const seek = async (/** @type {Step} */ step, /** @type {Held} */ held) => {
    const places = await way.guide?.follow(held, cornerBefore(steps, step));
    if (isOpen) show(settleStep(steps, step, places), [], held); // the steps as they are now: more may have been drawn meanwhile
  };
  const add = (/** @type {Position} */ at) => {
    const held = hold(at);
    const step = makeStep(way.grid(held?.at ?? at));
    if (isRepeated(steps, step.spot) || line().length >= way.most) return;
    show([...steps, step], [], held);
    if (held) sought = sought.then(() => seek(step, held));
  };
  return {
    line, begin: () => show(steps), end: () => { isOpen = false; }, undo: () => show(steps.slice(0, -1)),
    replace: (places) => show(places.slice(0, way.most).map((at) => makeStep(way.grid(at)))),
    settled: () => sought.then(() => (way.as === 'ring' ? openRing(line()) : line())),
    add, point(at) {
      const held = hold(at);
      if (steps.length || held || isMarked) show(steps, lookAhead(way, steps, held, at), held);
    },
  };
}

/** From the last corner to the hand. @param {Way} way @param {Step[]} steps @param {Held | null} held @param {Position} at */
function lookAhead({ guide, grid }, steps, held, at) {
  if (steps.length === 0) return [];
  return [...(held && guide ? guide.preview(cornerOf(steps[steps.length - 1]), held) : []), grid(held?.at ?? at)];
}

/** On the map, in the bar, and to whoever draws. @param {Overlay} map @param {import('./drawing-bar.js').Bar} bar @param {Way} way @param {{steps: Step[], ahead: Position[], held: Held | null}} now */
function present(map, bar, way, { steps, ahead, held }) {
  const line = readSteps(steps);
  showLine(map, [...line, ...ahead], { corners: [...steps.map(cornerOf), ...ahead.slice(-1)], held: held?.at, as: way.as });
  way.onSketch([...line, ...ahead]);
  bar.say(line.length, { isFull: line.length >= way.most, held: held?.name ?? null });
}

/** Keys on the map while drawing. @param {import('./drawing-bar.js').Acts} acts @param {(name: 'snap' | 'trace') => void} flip @param {string} key */
function press(acts, flip, key) {
  const act = {
    ' ': acts.add, f: acts.free, s: () => flip('snap'), t: () => flip('trace'),
    Backspace: acts.undo, Delete: acts.undo, Enter: acts.finish, Escape: acts.cancel,
  }[key.length === 1 ? key.toLowerCase() : key];
  act?.();
  return act !== undefined;
}
