import { part } from '../element.js';

/**
 * What is being dragged, drawn over the map and not by it: the map need not be painted anew for every move, and shows meanwhile where the boundary was.
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../drawing/shape.js').Corner} Corner
 */

const svg = 'http://www.w3.org/2000/svg';

/** @param {string} name @param {Record<string, string | number>} attributes */
function draw(name, attributes) {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** @param {import('../overlay.js').Overlay} map */
export function drawInk(map) {
  const { sheet, paths, hand, held, fault } = makeSheet();
  const lines = keepLines((at) => map.spot(at).map((pixels) => pixels.toFixed(1)).join(' '));
  /** @type {Position | null} */
  let last = null;
  const place = (/** @type {Element} */ circle, /** @type {Position | null | undefined} */ at) => putCircle(circle, at ? map.spot(at) : null);
  const trace = (/** @type {Position} */ to) => {
    for (const each of paths) each.setAttribute('d', lines.write());
    place(hand, to);
    sheet.setAttribute('class', 'plan-ink on');
  };
  return {
    isOn: false,
    /** @param {Shape} shape */
    begin(shape) {
      lines.begin(shape);
      last = null;
      this.isOn = true;
    },
    /** The map has moved. */
    again() {
      lines.again();
      if (last) trace(last);
    },
    /** @param {Corner} corner @param {Position} to */
    move(corner, to) {
      lines.move(corner, to);
      trace(last = to);
    },
    /** The corner lies on a border that was near. */
    hold: (/** @type {Position | null} */ at) => place(held, at),
    /** Where it is wrong. */
    mark: (/** @type {Position | undefined} */ at) => place(fault, at),
    end() {
      this.isOn = false;
      sheet.setAttribute('class', 'plan-ink');
    },
  };
}

/** The rings in pixels: of all corners only the one that moves is placed anew. @param {(at: Position) => string} write */
function keepLines(write) {
  /** @type {Position[][]} */
  let places = [];
  /** @type {string[][]} */
  let rings = [];
  const again = () => { rings = places.map((ring) => ring.map(write)); };
  return {
    again,
    begin(/** @type {Shape} */ shape) {
      places = shape.flat().map((ring) => [...ring]);
      again();
    },
    move(/** @type {Corner} */ { ring, vertex }, /** @type {Position} */ to) {
      places[ring][vertex] = to;
      rings[ring][vertex] = write(to);
    },
    write: () => rings.map((all) => `M${all.join('L')}Z`).join(''),
  };
}

/** Above the map, the hand above the lines. */
function makeSheet() {
  const paths = ['casing', 'line'].map((name) => draw('path', { class: name }));
  const [held, hand, fault] = /** @type {const} */ ([['held', 13], ['hand', 8], ['fault', 15]]).map(([name, r]) => draw('circle', { class: name, r, hidden: '' }));
  const sheet = draw('svg', { class: 'plan-ink', 'aria-hidden': 'true' });
  sheet.append(...paths, held, hand, fault);
  part('map').parentElement?.append(sheet);
  return { sheet, paths, hand, held, fault };
}

/** @param {Element} circle @param {[x: number, y: number] | null} spot null: it is not shown */
function putCircle(circle, spot) {
  circle.toggleAttribute('hidden', !spot);
  if (!spot) return;
  circle.setAttribute('cx', spot[0].toFixed(1));
  circle.setAttribute('cy', spot[1].toFixed(1));
}
