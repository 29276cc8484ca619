import { fetchAnswer } from '../api.js';
import { among } from '../codes.js';
import { readShape } from '../drawing/shape.js';

/**
 * Villages by click or brush: the boundary becomes that of the villages chosen, as the server draws it.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {Map<string, string>} Chosen names by code
 */

/** Up to this zoom a click takes a whole town. */
const townZoom = 10.5;

/** @param {string} code of a village @returns {string} of its town */
const townOf = (code) => `${code.slice(0, 9)}000`;

/** The boundary of villages; what the server does not know is told. @param {string[]} codes @param {string} lang */
export async function fetchBoundary(codes, lang) {
  const answer = await fetchAnswer('/odata/ZoneFromVillages', { lang, body: { codes } });
  return { shape: readShape(answer.Boundary), answer };
}

/**
 * @typedef {object} Brush
 * @property {Store} store
 * @property {import('../overlay.js').Overlay} map
 * @property {() => Chosen} get
 * @property {(chosen: Chosen) => void} set
 * @property {() => void} begin a stroke
 * @property {() => void} end of a stroke: a step that can be taken back
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {{acts: Pick<import('./acts.js').Acts, 'land'>, follow: ReturnType<typeof import('./follow.js').followShape>}} parts */
export function brushVillages(store, map, { acts, follow }) {
  addLayer(map);
  /** @type {Chosen} */
  let chosen = new Map();
  /** The boundary that the brush made. @type {Shape | null} */
  let mine = null;
  const show = (/** @type {Chosen} */ now) => map.filter('plan-brush', among([...(chosen = now).keys()]));
  const ask = askInTurn(store, (shape, isLast) => {
    follow.hold({ villages: chosen.size, shape });
    if (!isLast) return shape && follow.show(shape);
    mine = shape;
    acts.land(shape);
    follow.hold(null);
  }, () => follow.hold(null));
  /** @type {Brush} */
  const brush = {
    store, map, get: () => chosen, begin: follow.begin,
    set(now) {
      show(now);
      follow.hold({ villages: now.size, shape: null });
      ask(now, 'more');
    },
    end: () => ask(chosen, 'last'),
  };
  takeUp(brush, show);
  store.watch(['tally'], ({ tally, plan, mode }) => { // a step back was taken, or another rule chosen
    if (mode === 'brush' && tally?.frame && !tally.hand && plan?.shape !== mine) show(new Map(tally.frame.villages));
  });
}

/** The brush is on the map while the mode is on. @param {Brush} brush @param {(chosen: Chosen) => void} show */
function takeUp(brush, show) {
  let letGo = () => {};
  brush.store.watch(['mode', 'work'], ({ mode, work, tally }) => {
    letGo();
    letGo = () => {};
    show(new Map());
    if (work !== 'plan' || mode !== 'brush') return;
    show(new Map(tally?.frame?.villages ?? []));
    letGo = brush.map.hear({ drag: stroke(brush), onKey: (key) => press(brush, key) });
  });
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
  let isBusy = false;
  /** The boundary that was answered last. @type {{chosen: Chosen | null, shape: Shape | null}} */
  let known = { chosen: null, shape: null };
  const work = async () => {
    isBusy = true;
    for (let now = next; now; now = next) {
      next = null;
      try {
        if (known.chosen !== now.chosen) known = { chosen: now.chosen, shape: now.chosen.size ? (await fetchBoundary([...now.chosen.keys()], store.get().lang)).shape : null };
        tell(known.shape, now.how === 'last');
      } catch (fault) {
        fail();
        store.set({ faults: { ...store.get().faults, refused: /** @type {Error} */ (fault).message } });
      }
    }
    isBusy = false;
  };
  return (/** @type {Chosen} */ chosen, /** @type {'more' | 'last'} */ how) => {
    next = { chosen, how };
    if (!isBusy) void work();
  };
}

/** The first village under the brush decides: the stroke adds, or takes away; it is one step. @param {Brush} brush @returns {NonNullable<import('../gestures.js').Hand['drag']>} */
function stroke({ store, map, get, set, begin, end }) {
  let adds = true;
  let before = get();
  /** @type {Promise<void>} */
  let done = Promise.resolve();
  const touch = async (/** @type {Position} */ at) => {
    const village = villageAt(map, at);
    if (!village) return;
    const isTown = (store.get().view?.zoom ?? 12) <= townZoom;
    const next = change(get(), isTown ? await fetchTown(village.code, store.get().lang) : [village], adds ? 'add' : 'drop');
    if (next !== get()) set(next);
  };
  const reach = (/** @type {Position} */ at) => { done = done.then(() => touch(at)).catch(() => {}); };
  return {
    layer: '',
    onGrab(_, at) {
      before = get();
      adds = !before.has(villageAt(map, at)?.code ?? '');
      begin();
      reach(at);
    },
    onDrag: reach,
    onDrop: () => void done.then(() => get() !== before && end()),
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

/** @param {Chosen} chosen @param {{code: string, name: string}[]} villages @param {'add' | 'drop'} how */
export function change(chosen, villages, how) {
  const others = villages.filter(({ code }) => chosen.has(code) !== (how === 'add'));
  if (others.length === 0) return chosen;
  const next = new Map(chosen);
  for (const { code, name } of others) how === 'add' ? next.set(code, name) : next.delete(code);
  return next;
}

/** @param {import('../overlay.js').Overlay} map @param {Position} at */
function villageAt(map, at) {
  const properties = map.under(at, 'villages').find((each) => each.properties.code)?.properties;
  return properties ? { code: String(properties.code), name: String(properties.name ?? properties.code) } : null;
}

/** @param {string} code of a village @param {string} lang */
async function fetchTown(code, lang) {
  const { value } = await fetchAnswer(`/odata/Villages?$filter=TownshipCode%20eq%20'${townOf(code)}'&$select=Code,Name`, { lang, page: 1000 });
  return value.map((/** @type {any} */ row) => ({ code: row.Code, name: row.Name }));
}

/** What is chosen, and villages to find whatever layers are shown. @param {import('../overlay.js').Overlay} map */
function addLayer(map) {
  const on = { source: 'villages', 'source-layer': 'villages', minzoom: 8 };
  map.layer({ id: 'plan-villages', type: 'fill', ...on, paint: { 'fill-color': '#7a1fa2', 'fill-opacity': 0.004 } }, 'town-border');
  map.layer({ id: 'plan-brush', type: 'fill', ...on, filter: among([]), paint: { 'fill-color': '#7a1fa2', 'fill-opacity': 0.35 } }, 'town-border');
}
