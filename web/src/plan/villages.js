import { fetchAnswer } from '../api.js';
import { among } from '../codes.js';
import { readShape } from '../drawing/shape.js';

/**
 * Villages by click or brush: the boundary becomes that of the villages chosen, as the server draws it.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {Map<string, string>} Chosen names by code
 */

/** Up to this zoom a click takes a whole town. */
const townZoom = 10.5;

/** @param {string} code of a village @returns {string} of its town */
const townOf = (code) => `${code.slice(0, 9)}000`;

/** The boundary of villages; what the server does not know is told. @param {string[]} codes @param {string} lang @param {AbortSignal} [signal] */
export async function fetchBoundary(codes, lang, signal) {
  const answer = await fetchAnswer('/odata/ZoneFromVillages', { lang, signal, body: { codes } });
  return { shape: readShape(answer.Boundary), answer };
}

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {{step: (shape: import('../drawing/shape.js').Shape) => void}} acts */
export function brushVillages(store, map, acts) {
  addLayer(map);
  /** @type {Chosen} */
  let chosen = new Map();
  let request = new AbortController();
  let letGo = () => {};
  /** The boundary that the brush made. @type {import('../drawing/shape.js').Shape | null} */
  let mine = null;
  const hold = { get: () => chosen, set: (/** @type {Chosen} */ next) => { chosen = next; }, show: () => map.filter('plan-brush', among([...chosen.keys()])), ask: () => void ask() };
  /** Asks for the boundary of what is chosen; the latest wins. */
  const ask = async () => {
    request.abort();
    if (chosen.size === 0) return;
    request = new AbortController();
    const { signal } = request;
    const { lang } = store.get();
    try {
      const { shape } = await fetchBoundary([...chosen.keys()], lang, signal);
      if (signal.aborted) return;
      mine = shape;
      acts.step(shape);
    } catch (fault) {
      if (!signal.aborted) store.set({ faults: { ...store.get().faults, refused: /** @type {Error} */ (fault).message } });
    }
  };
  store.watch(['mode', 'work'], ({ mode, work, tally }) => {
    letGo();
    letGo = () => {};
    const isOn = work === 'plan' && mode === 'brush';
    map.filter('plan-brush', among([]));
    if (!isOn) return;
    chosen = new Map(tally?.frame?.villages ?? []);
    hold.show();
    letGo = map.hear({ drag: brush(store, map, hold), onKey: (key) => press(store, map, hold, key) });
  });
  store.watch(['tally'], ({ tally, plan, mode }) => { // a step back was taken, or another rule chosen
    if (mode !== 'brush' || !tally?.frame || plan?.shape === mine) return;
    chosen = new Map(tally.frame.villages);
    hold.show();
  });
}

/** @typedef {{get: () => Chosen, set: (chosen: Chosen) => void, show: () => void, ask: () => void}} Hold */

/** The first village under the brush decides: the stroke adds, or takes away; it is one step. @param {Store} store @param {import('../overlay.js').Overlay} map @param {Hold} hold @returns {NonNullable<import('../gestures.js').Hand['drag']>} */
function brush(store, map, hold) {
  let adds = true;
  let before = hold.get();
  /** @type {Promise<void>} */
  let done = Promise.resolve();
  const touch = async (/** @type {Position} */ at) => {
    const village = villageAt(map, at);
    if (!village) return;
    const isTown = (store.get().view?.zoom ?? 12) <= townZoom;
    hold.set(change(hold.get(), isTown ? await fetchTown(village.code, store.get().lang) : [village], adds ? 'add' : 'drop'));
    hold.show();
  };
  const reach = (/** @type {Position} */ at) => { done = done.then(() => touch(at)).catch(() => {}); };
  return {
    layer: '',
    onGrab(_, at) {
      before = hold.get();
      adds = !before.has(villageAt(map, at)?.code ?? '');
      reach(at);
    },
    onDrag: reach,
    onDrop: () => void done.then(() => hold.get() !== before && hold.ask()),
  };
}

/** Space takes or leaves the village in the middle of the map. @param {Store} store @param {import('../overlay.js').Overlay} map @param {Hold} hold @param {string} key */
function press(store, map, hold, key) {
  if (key === 'Escape' || key === 'Enter') store.set({ mode: '' });
  else if (key === ' ') {
    const stroke = brush(store, map, hold);
    stroke.onGrab({}, map.centre());
    stroke.onDrop(false);
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
