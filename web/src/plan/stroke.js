import { fetchAnswer } from '../api.js';

/**
 * A stroke of the brush over villages. What it needs from the server comes in turn; what was given up meanwhile is not gone on with.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').Position} Position
 * @typedef {Map<string, string>} Chosen names by code
 * @typedef {object} Brush
 * @property {Store} store
 * @property {import('../overlay.js').Overlay} map
 * @property {() => Chosen} get
 * @property {(chosen: Chosen) => void} set
 * @property {() => void} begin a stroke
 * @property {() => void} end of a stroke: a step that can be taken back
 * @property {() => void} giveUp what was brushed and is not drawn yet
 * @property {() => number} turn another once something was given up
 */

/** Up to this zoom a click takes a whole town. */
const townZoom = 10.5;

/** @param {string} code of a village @returns {string} of its town */
const townOf = (code) => `${code.slice(0, 9)}000`;

/** @param {import('../state.js').State} state */
export const isOn = ({ work, mode }) => work === 'plan' && mode === 'brush';

/** The villages of the boundary, once they are those of the boundary as it is; null: they come. @param {import('../state.js').State} state @returns {Chosen | null} */
export function findCovered({ plan, tally }) {
  if (!plan?.shape) return new Map();
  return tally?.fault || (tally?.frame && tally.of === plan.shape) ? new Map(tally.frame?.villages) : null;
}

/** The first village under the brush decides: the stroke adds, or takes away; it is one step. @param {Brush} brush @returns {NonNullable<import('../gestures.js').Hand['drag']> & {isHeld: () => boolean}} */
export function stroke(brush) {
  const { map, get, begin, end, turn } = brush;
  let [isHeld, mine] = [false, -1];
  /** @type {Stroke} */
  let now = { before: null, how: null, town: '' };
  const inTurn = queue(() => {
    const of = mine;
    return () => of === turn();
  });
  const reach = (/** @type {Position} */ at) => {
    const village = villageAt(map, at); // the map may move before its turn comes
    if (village) inTurn(() => touch(brush, village, now));
  };
  return {
    layer: '', isHeld: () => isHeld,
    onGrab(_, at) {
      [isHeld, mine] = [true, turn()];
      begin();
      inTurn(() => untilCovered(brush));
      inTurn(() => { now = { before: get(), how: null, town: '' }; });
      reach(at);
    },
    onDrag: reach,
    onDrop() {
      isHeld = false;
      inTurn(() => { if (get() !== now.before) end(); });
    },
  };
}

/** One after another, what failed or is not wanted any more passed over. @param {() => () => boolean} begin gives whether it still is wanted @returns {(act: () => void | Promise<void>) => void} */
function queue(begin) {
  let done = Promise.resolve();
  return (act) => {
    const isWanted = begin();
    done = done.then(() => (isWanted() ? act() : undefined)).catch(() => {});
  };
}

/** Once it is known what the boundary covers: who brushes at once adds to it. @param {Brush} brush @returns {Promise<void>} */
const untilCovered = ({ store, giveUp }) => new Promise((go) => {
  const isKnown = () => store.get().tally?.hand || findCovered(store.get());
  if (isKnown()) return go();
  const timer = setInterval(() => {
    if (!isKnown() && isOn(store.get())) return;
    clearInterval(timer);
    if (!isKnown()) giveUp(); // the brush was put away before
    go();
  }, 30);
});

/** @typedef {{before: Chosen | null, how: 'add' | 'drop' | null, town: string}} Stroke town: that was taken last @param {Brush} brush @param {{code: string, name: string}} village @param {Stroke} now */
async function touch({ store, get, set, turn }, village, now) {
  const [mine, town] = [turn(), (store.get().view?.zoom ?? 12) <= townZoom ? townOf(village.code) : ''];
  now.how ??= get().has(village.code) ? 'drop' : 'add';
  if (town && town === now.town) return;
  const villages = town ? await fetchTown(town, store.get().lang) : [village];
  now.town = town;
  const next = change(get(), villages, now.how);
  if (next !== get() && mine === turn()) set(next);
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

/** @param {string} code @param {string} lang */
async function fetchTown(code, lang) {
  const { value } = await fetchAnswer(`/odata/Villages?$filter=TownshipCode%20eq%20'${code}'&$select=Code,Name`, { lang, page: 1000 });
  return value.map((/** @type {any} */ row) => ({ code: row.Code, name: row.Name }));
}
