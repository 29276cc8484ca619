import { part } from './element.js';

/** A4 across without its margins of 8 mm; CSS pixels. */
const sheet = { width: 1060, height: 728 };

/** What legend and facts take below a map that has no frame of its own. */
const below = 130;

/**
 * One view on paper, A4 across: what stands around the map keeps its size beside it, so that scale and legend stay true, and all of it is fitted to the sheet.
 * @param {() => HTMLCanvasElement} develop the map as it is drawn now
 */
export function listenToPrint(develop) {
  /** @type {HTMLCanvasElement | undefined} */
  let copy;
  addEventListener('beforeprint', () => {
    copy?.remove();
    copy = Object.assign(develop(), { className: 'printed' });
    part('map').append(copy);
    for (const [name, value] of Object.entries(measure())) document.body.style.setProperty(`--print-${name}`, value);
  });
  addEventListener('afterprint', () => copy?.remove());
}

/** The sizes of the screen, which stay, and what fits them to the sheet. */
function measure() {
  const isBriefing = document.body.dataset.work === 'briefing';
  const [stage, slide] = ['map', 'slide'].map((id) => (id === 'map' ? /** @type {HTMLElement} */ (part(id).parentElement) : part(id)).getBoundingClientRect());
  const beside = isBriefing && slide.width < innerWidth * 0.9 ? slide.width : 0;
  const [width, room] = [stage.width + beside, isBriefing ? sheet.height : sheet.height - below];
  return { width: `${width}px`, height: `${stage.height}px`, beside: `${beside}px`, fit: String(Math.min(sheet.width / width, room / stage.height)) };
}
