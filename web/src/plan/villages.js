import { fetchAnswer } from '../api.js';
import { among } from '../codes.js';
import { readShape } from '../drawing/shape.js';
import { findCovered, isOn, stroke } from './stroke.js';

/**
 * Villages by click or brush: the boundary becomes that of the villages chosen, as the server draws it.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('./stroke.js').Chosen} Chosen
 * @typedef {import('./stroke.js').Brush} Brush
 */

/** The boundary of villages; what the server does not know is told. @param {string[]} codes @param {string} lang */
export async function fetchBoundary(codes, lang) {
  const answer = await fetchAnswer('/odata/ZoneFromVillages', { lang, body: { codes } });
  return { shape: readShape(answer.Boundary), answer };
}

/** @typedef {{chosen: Chosen, mine: Shape | null | undefined, turn: number}} Now mine: the boundary that the brush made @typedef {ReturnType<typeof import('./follow.js').followShape>} Follow */

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {{acts: Pick<import('./acts.js').Acts, 'land'>, follow: Follow}} parts */
export function brushVillages(store, map, { acts, follow }) {
  addLayer(map);
  /** @type {Now} */
  const now = { chosen: new Map(), mine: undefined, turn: 0 };
  const show = (/** @type {Chosen} */ chosen) => {
    now.chosen = chosen;
    map.filter('plan-brush', among(isOn(store.get()) ? [...chosen.keys()] : []));
  };
  const ask = askInTurn(store, (shape, isLast) => {
    follow.hold({ villages: now.chosen.size, shape });
    if (!isLast) return shape && follow.show(shape);
    now.mine = shape;
    acts.land(shape);
    follow.hold(null);
  }, () => follow.hold(null));
  takeUp(makeBrush(store, map, now, { follow, ask, show }), show, () => now.mine);
}

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {Now} now @param {{follow: Follow, ask: ReturnType<typeof askInTurn>, show: (chosen: Chosen) => void}} parts @returns {Brush} */
const makeBrush = (store, map, now, { follow, ask, show }) => ({
  store, map, get: () => now.chosen, begin: follow.begin, turn: () => now.turn, end: () => ask.next(now.chosen, 'last'),
  set(chosen) {
    show(chosen);
    follow.hold({ villages: chosen.size, shape: null });
    ask.next(chosen, 'more');
  },
  giveUp() {
    now.turn++;
    ask.drop();
    const { plan, tally } = store.get();
    if (!tally?.hand) return;
    follow.hold(null);
    show(findCovered(store.get()) ?? new Map());
    if (plan?.shape) follow.settle(plan.shape);
    else follow.empty();
  },
});

/** The brush is on the map while the mode is on. @param {Brush} brush @param {(chosen: Chosen) => void} show @param {() => Shape | null | undefined} mine */
function takeUp(brush, show, mine) {
  const { store, map, giveUp } = brush;
  let letGo = () => {};
  const refresh = (state = store.get()) => { // what was drawn is known now, a step back was taken, or another rule chosen
    const covered = isOn(state) && !state.tally?.hand && state.plan?.shape !== mine() ? findCovered(state) : null;
    if (covered) show(covered);
  };
  store.watch(['mode', 'work'], (state) => {
    letGo();
    letGo = () => {};
    map.filter('plan-brush', among([]));
    if (!isOn(state)) return;
    show(state.tally?.hand ? brush.get() : findCovered(state) ?? new Map());
    letGo = hearStroke(brush);
  });
  let known = store.get().plan?.shape;
  store.watch(['plan'], ({ plan }) => {
    if (plan?.shape === known) return;
    known = plan?.shape;
    if (known !== mine()) giveUp(); // a step that the brush did not take, or another zone
  });
  store.watch(['tally', 'plan'], refresh);
  addEventListener('keydown', ({ key }) => key === 'Escape' && isOn(store.get()) && store.set({ mode: '' }));
}

/** @param {Brush} brush @returns {() => void} lets go; a stroke that was not ended is given up */
function hearStroke(brush) {
  const drag = stroke(brush);
  const release = brush.map.hear({ drag, onKey: (key) => press(brush, key) });
  return () => {
    release();
    if (drag.isHeld()) brush.giveUp();
  };
}

/**
 * The boundary of what is chosen: one question at a time, those between are passed over, the last is always answered.
 * @param {Store} store
 * @param {(shape: Shape | null, isLast: boolean) => void} tell
 * @param {() => void} fail
 */
function askInTurn(store, tell, fail) {
  /** @type {{chosen: Chosen, how: 'more' | 'last'} | null} */
  let next = null;
  let [isBusy, dropped] = [false, 0];
  const fetchShape = keepLast(store);
  const work = async () => {
    isBusy = true;
    for (let now = next; now; now = next) {
      next = null;
      const turn = dropped;
      const shape = await fetchShape(now.chosen);
      if (turn !== dropped) continue;
      if (shape === undefined) fail();
      else tell(shape, now.how === 'last');
    }
    isBusy = false;
  };
  return {
    /** @param {Chosen} chosen @param {'more' | 'last'} how */
    next(chosen, how) {
      next = { chosen, how };
      if (!isBusy) void work();
    },
    /** What was asked is not wanted any more. */
    drop() {
      next = null;
      dropped++;
    },
  };
}

/** The boundary of villages; that which was answered last is not asked again. @param {Store} store @returns {(chosen: Chosen) => Promise<Shape | null | undefined>} undefined: it was refused */
function keepLast(store) {
  /** @type {{chosen: Chosen | null, shape: Shape | null}} */
  let known = { chosen: null, shape: null };
  return async (chosen) => {
    try {
      if (known.chosen !== chosen) known = { chosen, shape: chosen.size ? (await fetchBoundary([...chosen.keys()], store.get().lang)).shape : null };
      return known.shape;
    } catch (fault) {
      store.set({ faults: { ...store.get().faults, refused: /** @type {Error} */ (fault).message } });
    }
  };
}

/** Space takes or leaves the village in the middle of the map. @param {Brush} brush @param {string} key */
function press(brush, key) {
  if (key === 'Escape' || key === 'Enter') brush.store.set({ mode: '' });
  else if (key === ' ') {
    const once = stroke(brush);
    once.onGrab({}, brush.map.centre());
    once.onDrop(false);
  } else return false;
  return true;
}

/** What is chosen, and villages to find whatever layers are shown. @param {import('../overlay.js').Overlay} map */
function addLayer(map) {
  const on = { source: 'villages', 'source-layer': 'villages', minzoom: 8 };
  map.layer({ id: 'plan-villages', type: 'fill', ...on, paint: { 'fill-color': '#7a1fa2', 'fill-opacity': 0.004 } }, 'town-border');
  map.layer({ id: 'plan-brush', type: 'fill', ...on, filter: among([]), paint: { 'fill-color': '#7a1fa2', 'fill-opacity': 0.35 } }, 'town-border');
}
