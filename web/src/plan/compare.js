import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { readShape, writeShape } from '../drawing/shape.js';
import { make, part } from '../element.js';
import { formatCount } from '../format.js';
import { text } from '../language.js';
import { least, most, noComparison } from '../plan-link.js';
import { askFrame, drawBeside, showOther } from './beside.js';
import { ruleOf } from './follow.js';
import { lookAt } from './look.js';
import { drawSplit } from './split.js';
import { replaceKeeping } from './sums-panel.js';

/**
 * The boundary beside an earlier version of its zone or another zone: over each other on the map or on the two sides of a line, with what differs in numbers and names.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('./beside.js').Side} Side
 * @typedef {import('./tally.js').Frame} Frame
 * @typedef {{Part: 'Village' | 'Outside' | 'Project', Change: 'Gained' | 'Lost' | 'Changed' | 'Same', Name: string | null, PersonsDifference: number | null}} Change
 * @typedef {{of: Shape, other: Shape, frames: [Frame, Frame], changes: Change[]}} Compared of: mine, as it was then
 * @typedef {{Number: number, RecordedAt: string, Author: string}} Version
 * @typedef {{fault: string, isBusy: boolean, compared: Compared | null, versions: Version[]}} View
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {{place: HTMLElement, acts: import('./acts.js').Acts}} parts */
export function drawCompare(store, map, { place, acts }) {
  /** @type {View} */
  const view = { fault: '', isBusy: false, compared: null, versions: [] };
  const split = drawSplit(store, map);
  let asked = '';
  const redraw = () => {
    const state = store.get();
    const isOn = state.work === 'plan' && state.plan?.shape !== null;
    split(isOn && state.split && view.compared ? listHalves(state, view.compared) : null);
    replaceKeeping(place, isOn && state.plan ? [drawAll(store, state, view, { ...acts, again, begin: () => store.set({ split: findMiddle(map, view.compared) }) })] : []);
  };
  let turn = 0;
  const again = () => {
    const now = ++turn;
    return show(store, map, view, { redraw, isAsked: asked !== '', isLate: () => now !== turn });
  };
  store.watch(['plan', 'work', 'compare'], ({ plan, work, compare }) => {
    const now = work === 'plan' && plan?.shape && compare ? `${plan.zone?.id} ${compare}` : '';
    if (now === asked) return;
    asked = now;
    void again();
  });
  watchVersions(store, view, redraw);
  watchSplit(store, redraw);
}

/** Asks for what is to be compared, and shows it. @param {Store} store @param {import('../overlay.js').Overlay} map @param {View} view @param {{redraw: () => void, isAsked: boolean, isLate: () => boolean}} parts */
async function show(store, map, view, { redraw, isAsked, isLate }) {
  Object.assign(view, { fault: '', isBusy: isAsked, compared: null });
  showOther(map, null);
  redraw();
  if (!isAsked) return;
  const done = await askCompared(store.get()).catch((/** @type {Error} */ fault) => fault.message);
  if (isLate()) return;
  Object.assign(view, typeof done === 'string' ? { fault: done, isBusy: false } : { compared: done, isBusy: false });
  if (view.compared) {
    showOther(map, view.compared.other);
    store.set(lookAt(boxOf([view.compared.other, view.compared.of])));
  }
  redraw();
}

/** While the line is moved nothing else is drawn anew; whoever draws or brushes sees one boundary. @param {Store} store @param {() => void} redraw */
function watchSplit(store, redraw) {
  let last = 0;
  store.watch(['plan', 'work', 'lang', 'about', 'split'], ({ split }) => {
    const isMoved = split !== last && split > 0 && last > 0;
    last = split;
    if (!isMoved) redraw();
  });
  store.watch(['mode'], ({ mode, split }) => { if (mode && split) store.set({ split: 0 }); });
}

/** The versions of the zone under the hand; with another zone nothing is compared any more. @param {Store} store @param {View} view @param {() => void} tell */
function watchVersions(store, view, tell) {
  let [known, last] = ['', /** @type {number | undefined} */ (undefined)];
  store.watch(['plan', 'work'], async ({ plan, work, lang }) => {
    const zone = work === 'plan' ? plan?.zone : null;
    const key = zone ? `${zone.id} ${zone.etag}` : '';
    if (key === known) return;
    known = key;
    view.versions = [];
    if (zone && last !== undefined && last !== zone.id) store.set(noComparison);
    last = zone?.id ?? last;
    const answer = zone && await fetchAnswer(`/odata/Zones(${zone.id})/Versions?$select=Number,RecordedAt,Author&$orderby=Number%20desc`, { lang, page: 200 }).catch(() => null);
    if (known !== key || !answer) return;
    view.versions = answer.value;
    tell();
  });
}

/** @param {Store} store @param {State} state @param {View} view @param {import('./acts.js').Acts & {again: () => void, begin: () => void}} acts */
function drawAll(store, state, { fault, isBusy, compared, versions }, acts) {
  const { lang, plan, about, compare, split } = state;
  const others = (about?.zones ?? []).filter(({ id }) => id !== plan?.zone?.id);
  const options = /** @type {[string, string][]} */ ([
    ...versions.map(({ Number, RecordedAt, Author }) => [`version:${Number}`, text(lang, 'plan.compare.version', { n: Number, at: RecordedAt.slice(0, 10), author: Author })]), ...others.map(({ id, name }) => [`zone:${id}`, name]),
  ]);
  const isOld = compared && compared.of !== plan?.shape;
  return make('section', { class: 'part', id: 'plan-compare', hidden: options.length === 0 && !compare }, make('h2', {}, text(lang, 'plan.compare')),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.compare.with')), make('select', { id: 'compare-with', onchange: ({ currentTarget }) => store.set({ compare: currentTarget.value, ...(currentTarget.value ? {} : { split: 0 }) }) },
      make('option', { value: '' }, text(lang, 'plan.compare.none')), ...options.map(([value, label]) => make('option', { value, selected: value === compare }, label)))),
    ...(isBusy ? [make('p', { class: 'hint', role: 'status' }, text(lang, 'coverage.asking'))] : []),
    ...(fault ? [make('p', { class: 'bad', role: 'alert' }, fault)] : []),
    ...(compared ? [drawWays(store, lang, { split, begin: acts.begin }), make('p', { class: 'hint' }, text(lang, split ? 'plan.split.map' : 'plan.compare.map')), drawBeside(lang, ...nameSides(state, compared)), drawChanges(lang, compared.changes),
      ...(isOld ? [make('p', { class: 'conflict', role: 'status' }, text(lang, 'plan.compare.old'))] : []),
      make('p', { class: 'acts' }, make('button', { type: 'button', id: 'compare-again', onclick: acts.again }, text(lang, 'plan.compare.again')),
        make('button', { type: 'button', id: 'compare-take', onclick: () => acts.step(compared.other) }, text(lang, 'plan.compare.take')))] : []));
}

/** Where the line stands at first: in the middle of both; percent. @param {import('../overlay.js').Overlay} map @param {Compared | null} compared */
function findMiddle(map, compared) {
  const bbox = boxOf(compared ? [compared.other, compared.of] : []);
  const x = bbox ? map.spot([(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2])[0] / part('map').clientWidth * 100 : 50;
  return Math.max(least, Math.min(most, x));
}

/** Over each other, or on the two sides of a line. @param {Store} store @param {Language} lang @param {{split: number, begin: () => void}} now */
const drawWays = (store, lang, { split, begin }) => make('p', { class: 'acts pressed', role: 'group', 'aria-label': text(lang, 'plan.compare') },
  make('button', { type: 'button', id: 'compare-over', 'aria-pressed': split === 0, onclick: () => store.set({ split: 0 }) }, text(lang, 'plan.compare.over')),
  make('button', { type: 'button', id: 'compare-split', 'aria-pressed': split > 0, onclick: begin }, text(lang, 'plan.compare.split')));

/** What stands at the head of each side; numbers only of the boundary that was counted. @param {State} state @param {Compared} compared @returns {[import('./split.js').Half, import('./split.js').Half]} */
function listHalves(state, compared) {
  const { lang, plan } = state;
  const { of, other } = compared;
  const [theirs, mine] = nameSides(state, compared);
  const numbers = (/** @type {Side} */ { frame: { totals: t } }) => text(lang, 'plan.split.numbers', { villages: formatCount(lang, t.Villages), persons: t.Persons === null ? text(lang, 'coverage.hidden') : formatCount(lang, t.Persons) });
  const shape = plan?.shape ?? of;
  return [{ shape: other, title: theirs.title, numbers: numbers(theirs) }, { shape, title: mine.title, numbers: shape === of ? numbers(mine) : '' }];
}

/** @param {State} state @returns {Promise<Compared>} */
async function askCompared({ plan, lang, rule, compare }) {
  if (!plan?.shape) throw new Error(text(lang, 'plan.hint.none'));
  const [kind, key] = compare.split(':');
  const { Boundary } = kind === 'zone' ? await fetchAnswer(`/odata/Zones(${key})?$select=Boundary`, { lang })
    : (await fetchAnswer(`/odata/Zones(${plan.zone?.id})/Versions?$filter=Number%20eq%20${key}&$select=Boundary`, { lang })).value[0] ?? {};
  if (!Boundary) throw new Error(text(lang, 'plan.compare.absent'));
  const other = readShape(Boundary);
  const [theirs, mine, changes] = await Promise.all([
    askFrame(other, rule, lang), askFrame(plan.shape, rule, lang),
    fetchAnswer('/odata/CoverageChanges', { lang, page: 10_000, body: { before: writeShape(other), after: writeShape(plan.shape), rule: ruleOf(rule) } }),
  ]);
  return { of: plan.shape, other, frames: [theirs, mine], changes: changes.value };
}

/** By their names in the language of now. @param {State} state @param {Compared} compared @returns {[Side, Side]} */
function nameSides({ lang, about, compare }, { frames: [theirs, mine] }) {
  const [kind, key] = compare.split(':');
  const title = kind === 'zone' ? about?.zones.find(({ id }) => String(id) === key)?.name ?? compare : text(lang, 'plan.compare.number', { n: key });
  return [{ title, frame: theirs }, { title: text(lang, 'plan.compare.now'), frame: mine }];
}

/** What kept villages and projects differ in; who came and went stands above. @param {Language} lang @param {Change[]} changes */
function drawChanges(lang, changes) {
  const sign = (/** @type {number} */ n) => `${n > 0 ? '+' : ''}${formatCount(lang, n)}`;
  const kept = changes.filter(({ Part, Change }) => Part === 'Village' && Change === 'Changed').map(({ Name, PersonsDifference }) => `${Name} ${PersonsDifference === null ? text(lang, 'coverage.hidden') : text(lang, 'plan.compare.persons', { n: sign(PersonsDifference) })}`);
  const projects = (/** @type {string} */ change) => changes.filter(({ Part, Change }) => Part === 'Project' && Change === change).map(({ Name }) => Name ?? '');
  const line = (/** @type {string} */ key, /** @type {string[]} */ names) => (names.length ? [make('p', { class: 'hint' }, make('b', {}, `${text(lang, key, { n: names.length })} `), names.join(lang === 'zh' ? '、' : ', '))] : []);
  return make('div', {}, ...line('plan.compare.kept', kept), ...line('plan.compare.gained', projects('Gained')), ...line('plan.compare.lost', projects('Lost')));
}
