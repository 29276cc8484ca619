import { addCorner, dropCorner, moveCorner, nextCorner, placeOf } from '../drawing/shape.js';

/**
 * The hand on the boundary: corners are dragged, made and taken away by mouse, touch and keys. What it does is told step by step.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('../drawing/shape.js').Corner} Corner
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {object} Told
 * @property {() => void} onBegin a drag begins
 * @property {(shape: Shape, move: import('./live.js').Move | null) => void} onChange the shape while it is dragged
 * @property {(shape: Shape, corner: Corner) => void} onLand the drag is over
 * @property {(shape: Shape, way: [from: Position, to: Position]) => void} onSettle where the corner that was let go lies on the stored border is known now
 * @property {() => void} giveUp the drag, and what it has changed
 * @property {(shape: Shape) => void} onStep a step that can be taken back
 * @property {(corner: Corner | null) => void} onChoose
 * @property {ReturnType<typeof import('./ink.js').drawInk>} ink
 * @property {(from: Shape, to: Shape, name: string | null) => void} onSnap a key has put a corner on a border; name: whose, empty of a pipe, null where none is near
 * @property {Pick<import('./snap.js').Snap, 'to' | 'held' | 'land' | 'nearest' | 'settle'>} snap where a place really goes, while it is dragged and when it is let go
 */

/** Pixels of one press of an arrow. */
const stride = 4;

/** @type {Record<string, [number, number]>} */
const arrows = { ArrowLeft: [-stride, 0], ArrowRight: [stride, 0], ArrowUp: [0, -stride], ArrowDown: [0, stride] };

/**
 * @param {Overlay} map
 * @param {{shape: Shape, corner: Corner | null}} now
 * @param {Told} told
 * @returns {() => void} lets go
 */
export function holdShape(map, now, told) {
  return map.hear({ drag: drag(now.shape, told), onKey: (key) => press(map, now, told, key) });
}

/** @param {Shape} whole @param {Told} told @returns {NonNullable<import('../gestures.js').Hand['drag']>} */
function drag(whole, told) {
  let shape = whole;
  /** @type {Corner} */
  let corner = { ring: 0, vertex: 0 };
  let isNew = false;
  return {
    layer: 'plan-corners',
    onGrab({ ring, vertex, middle }, at) {
      corner = { ring, vertex };
      isNew = Boolean(middle);
      shape = isNew ? addCorner(whole, corner, at) : whole;
      told.ink.begin(shape);
      told.onBegin();
    },
    onDrag(at) {
      const to = told.snap.to(at);
      shape = moveCorner(shape, corner, to);
      told.onChange(shape, isNew ? null : { ...corner, to: placeOf(shape, corner) });
      isNew = false; // from here on it moves
      told.ink.move(corner, to);
      told.ink.hold(told.snap.held() ? to : null);
    },
    onDrop(moved) {
      if (moved) return void land(shape, corner, told);
      told.ink.end();
      told.onChoose(corner);
    },
  };
}

/** It stays where the hand has let go until the stored place is known: meanwhile the next may be dragged, or this be taken back. @param {Shape} shape @param {Corner} corner @param {Told} told */
async function land(shape, corner, told) {
  const from = placeOf(shape, corner);
  const sought = told.snap.land(from);
  told.ink.end();
  told.onLand(shape, corner);
  told.onSettle(shape, [from, await sought]);
}

/** @param {Overlay} map @param {{shape: Shape, corner: Corner | null}} now @param {Told} told @param {string} key @returns {boolean} did it mean something? */
function press(map, { shape, corner }, told, key) {
  if (told.ink.isOn) return key === 'Escape' && (told.giveUp(), true);
  if (key === 'n' || key === 'p') told.onChoose(nextCorner(shape, corner, key === 'n' ? 1 : -1));
  else if (!corner || !placeOf(shape, corner)) return false;
  else if (key in arrows) told.onStep(moveCorner(shape, corner, map.beside(placeOf(shape, corner), arrows[key])));
  else if (key === 'Delete' || key === 'Backspace') told.onStep(dropCorner(shape, corner));
  else if (key === 's') void snapCorner(shape, corner, told);
  else if (key === 'i') told.onStep(insertBehind(shape, corner));
  else if (key === 'Escape') told.onChoose(null);
  else return false;
  return true;
}

/** @param {Shape} shape @param {Corner} corner @param {Told} told */
async function snapCorner(shape, corner, told) {
  told.onBegin();
  const place = told.snap.nearest(placeOf(shape, corner));
  told.onSnap(shape, place ? moveCorner(shape, corner, await told.snap.settle(place)) : shape, place?.name ?? null);
}

/** @param {Shape} shape @param {Corner} corner */
function insertBehind(shape, corner) {
  const ring = shape.flat()[corner.ring];
  const [[lng, lat], [toLng, toLat]] = [ring[corner.vertex], ring[(corner.vertex + 1) % ring.length]];
  return addCorner(shape, { ...corner, vertex: corner.vertex + 1 }, [(lng + toLng) / 2, (lat + toLat) / 2]);
}
