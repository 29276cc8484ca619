import { part } from './element.js';

/**
 * One view on paper, A4 across: what stands around the map keeps its size beside it, so that scale and legend stay true, and all of it is fitted to the sheet.
 * @param {() => HTMLCanvasElement} develop the map as it is drawn now
 */
export function listenToPrint(develop) {
  /** @type {HTMLCanvasElement | undefined} */
  let copy;
  addEventListener('beforeprint', () => {
    copy = develop();
    copy.className = 'printed';
    part('map').append(copy);
    const stage = part('map').parentElement?.getBoundingClientRect();
    const slide = part('slide').getBoundingClientRect();
    const beside = document.body.dataset.work === 'briefing' && slide.width < innerWidth * 0.9 ? slide.width : 0;
    const [width, height] = [(stage?.width ?? innerWidth) + beside, stage?.height ?? innerHeight];
    for (const [name, value] of Object.entries({ width: `${width}px`, height: `${height}px`, beside: `${beside}px`, fit: String(Math.min(sheet.width / width, sheet.height / height)) })) document.body.style.setProperty(`--print-${name}`, value);
  });
  addEventListener('afterprint', () => copy?.remove());
}

/** A4 across without its margins of 8 mm, less a line for the facts below; CSS pixels. */
const sheet = { width: 1060, height: 690 };
