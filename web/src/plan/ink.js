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
  const [casing, line] = ['casing', 'line'].map((name) => draw('path', { class: name }));
  const hand = draw('circle', { class: 'hand', r: 8 });
  const fault = draw('circle', { class: 'fault', r: 15 });
  const sheet = draw('svg', { class: 'plan-ink', 'aria-hidden': 'true' });
  const held = draw('circle', { class: 'held', r: 13 });
  sheet.append(casing, line, held, hand, fault);
  part('map').parentElement?.append(sheet);
  /** @type {string[][]} */
  let rings = [];
  const place = (/** @type {Element} */ circle, /** @type {Position} */ at) => {
    const [x, y] = map.spot(at);
    circle.setAttribute('cx', x.toFixed(1));
    circle.setAttribute('cy', y.toFixed(1));
  };
  const write = (/** @type {Position} */ at) => map.spot(at).map((pixels) => pixels.toFixed(1)).join(' ');
  const ink = {
    isOn: false,
    /** @param {Shape} shape */
    begin(shape) {
      rings = shape.flat().map((ring) => ring.map(write));
      ink.isOn = true;
    },
    /** @param {Corner} corner @param {Position} to */
    move({ ring, vertex }, to) {
      rings[ring][vertex] = write(to);
      const path = rings.map((all) => `M${all.join('L')}Z`).join('');
      casing.setAttribute('d', path);
      line.setAttribute('d', path);
      place(hand, to);
      sheet.setAttribute('class', 'plan-ink on');
    },
    /** The corner lies on a border that was near. @param {Position | null} at */
    hold(at) {
      held.toggleAttribute('hidden', !at);
      if (at) place(held, at);
    },
    /** Where it is wrong. @param {Position | undefined} at */
    mark(at) {
      fault.toggleAttribute('hidden', !at);
      if (at) place(fault, at);
    },
    end() {
      ink.isOn = false;
      sheet.setAttribute('class', 'plan-ink');
    },
  };
  return ink;
}
