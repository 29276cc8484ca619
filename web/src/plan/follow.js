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
  const painted = paintTally(store);
  const { tally, paint } = painted;
  const posts = askInstead(store, painted);
  let isEmpty = true; // what comes late of what was thrown away is not told
  const live = openLive(listen({ told, isEmpty: () => isEmpty, post: posts.ask }, painted));
  const show = (/** @type {Shape} */ shape, /** @type {import('./live.js').Move | null} */ move = null) => {
    isEmpty = false;
    live.show(shape, ruleOf(store.get().rule), move);
  };
  return {
    show,
    /** A step is done: its numbers are known, or come. @param {Shape} shape */
    settle(shape) {
      const known = told.get(shape);
      if (known?.rule === ruleOf(store.get().rule)) paint({ frame: known, of: shape, fault: null });
      show(shape);
      if (tally().way !== 'live' && tally().way !== 'opening') void posts.ask();
    },
    ...makeMarks(painted, () => { isEmpty = true; }),
    stop() {
      posts.stop();
      live.close();
    },
  };
}

/** @param {ReturnType<typeof paintTally>} painted @param {() => void} forget */
const makeMarks = ({ tally, paint }, forget) => ({
  /** Nothing is drawn any more. */
  empty() {
    forget();
    paint({ frame: null, of: null, fault: null });
  },
  /** From here on villages are gained and lost. */
  begin: () => paint({ began: tally().frame?.villages ?? null }),
  /** Villages that are being brushed; null: no more. @param {Tally['hand']} hand */
  hold: (hand) => paint({ hand }),
});

/** What the WebSocket tells. @param {{told: WeakMap<Shape, Frame>, isEmpty: () => boolean, post: () => Promise<void>}} parts @param {ReturnType<typeof paintTally>} painted @returns {import('./live.js').Ears} */
const listen = ({ told, isEmpty, post }, { paint, paintNow }) => ({
  onFrame(frame, shape) {
    if (shape) told.set(shape, frame);
    if (!isEmpty()) paintNow({ way: 'live', frame, of: shape, fault: null });
  },
  onFault: (fault) => { if (!isEmpty()) paintNow({ fault }); },
  onLink(isOpen) {
    paint({ way: isOpen ? 'live' : 'lost' });
    if (!isOpen) void post();
  },
});

/** Asks once, without a WebSocket. @param {Store} store @param {ReturnType<typeof paintTally>} painted */
function askInstead(store, { tally, paint }) {
  let request = new AbortController();
  const stop = () => request.abort();
  return {
    stop,
    async ask() {
      stop();
      request = new AbortController();
      const { signal } = request;
      const { plan, lang, work } = store.get();
      const rule = ruleOf(store.get().rule);
      const shape = plan?.shape;
      if (!shape || work !== 'plan') return;
      const answer = await askCoverage({ shape, rule }, { lang, signal }).catch(() => null);
      if (!answer || signal.aborted || tally().way === 'live' || store.get().plan?.shape !== shape) return;
      if (answer.state === 'failed') return paint(answer.fault.status === 0 ? { way: 'failed' } : { way: 'posted', fault: { code: answer.fault.code, message: { zh: answer.fault.message, en: answer.fault.message } } });
      if (answer.state === 'ready') paint({ way: 'posted', of: shape, fault: null, frame: { rule, totals: answer.totals, villages: new Map(answer.villages.map(({ code, name }) => [code, name])) } });
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
