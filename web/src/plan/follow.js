import { askCoverage } from '../coverage/answer.js';
import { openLive } from './live.js';
import { noTally } from './tally.js';

/**
 * Keeps the tally in step with the shape: over the WebSocket with every change; while there is none, by a question after each step.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {import('./tally.js').Frame} Frame
 */

/** @param {Store} store */
export function followShape(store) {
  /** Frames of shapes that were shown, so that a step back restores its numbers at once. @type {WeakMap<Shape, Frame>} */
  const told = new WeakMap();
  let request = new AbortController();
  const { tally, paint, paintNow } = paintTally(store);
  const live = openLive({
    onFrame(frame, shape) {
      if (shape) told.set(shape, frame);
      paintNow({ way: 'live', frame, of: shape, fault: null });
    },
    onFault: (fault) => paintNow({ fault }),
    onLink: (isOpen) => {
      paint({ way: isOpen ? 'live' : 'lost' });
      if (!isOpen) void post();
    },
  });

  /** Asks once, without a WebSocket. */
  async function post() {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const { plan, lang, work } = store.get();
    const rule = ruleOf(store.get().rule);
    const ring = plan?.shape;
    if (!ring || work !== 'plan') return;
    const answer = await askCoverage({ shape: ring, rule }, { lang, signal }).catch(() => null);
    if (!answer || signal.aborted || tally().way === 'live') return;
    if (answer.state === 'failed') return paint(answer.fault.status === 0 ? { way: 'failed' } : { way: 'posted', fault: { code: answer.fault.code, message: { zh: answer.fault.message, en: answer.fault.message } } });
    if (answer.state === 'ready') paint({ way: 'posted', of: ring, fault: null, frame: { rule, totals: answer.totals, villages: new Map(answer.villages.map(({ code, name }) => [code, name])) } });
  }

  return {
    /** @param {Shape} shape @param {import('./live.js').Move | null} [move] */
    show: (shape, move = null) => live.show(shape, ruleOf(store.get().rule), move),
    /** A step is done: its numbers are known, or come. @param {Shape} shape */
    settle(shape) {
      const known = told.get(shape);
      if (known?.rule === ruleOf(store.get().rule)) paint({ frame: known, of: shape, fault: null });
      live.show(shape, ruleOf(store.get().rule), null);
      if (tally().way !== 'live' && tally().way !== 'opening') void post();
    },
    /** Nothing is drawn any more. */
    empty: () => paint({ frame: null, of: null, fault: null }),
    /** From here on villages are gained and lost. */
    begin: () => paint({ began: tally().frame?.villages ?? null }),
    /** Villages that are being brushed; null: no more. @param {Tally['hand']} hand */
    hold: (hand) => paint({ hand }),
    stop() {
      request.abort();
      live.close();
    },
  };
}

/** The tally, painted in the animation frame in which it changes. @param {Store} store */
function paintTally(store) {
  /** @type {Partial<Tally> | null} */
  let next = null;
  const tally = () => ({ ...(store.get().tally ?? noTally), ...next });
  let isPainted = false; // in this animation frame
  const show = () => {
    const now = tally();
    next = null;
    if (store.get().work === 'plan') store.set({ tally: now });
  };
  const atFrame = () => {
    isPainted = false;
    if (next) show();
  };
  /** What came since the last animation frame is painted together. @param {Partial<Tally>} change */
  const paint = (change) => {
    if (!next && !isPainted) requestAnimationFrame(atFrame);
    next = { ...next, ...change };
  };
  /** The first numbers since then at once: they are on the screen a frame sooner. @param {Partial<Tally>} change */
  const paintNow = (change) => {
    paint(change);
    if (isPainted) return;
    isPainted = true;
    show();
  };
  return { tally, paint, paintNow };
}

/** A boundary under the hand has no declared list. @param {import('../state.js').Rule} rule */
export const ruleOf = (rule) => (rule === 'declared' ? 'majorityOfArea' : rule);
