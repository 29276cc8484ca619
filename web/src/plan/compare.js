import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { readShape, writeShape } from '../drawing/shape.js';
import { make } from '../element.js';
import { formatCount } from '../format.js';
import { text } from '../language.js';
import { askFrame, drawBeside, showOther } from './beside.js';
import { ruleOf } from './follow.js';
import { lookAt } from './look.js';

/**
 * The boundary beside an earlier version of its zone or another zone: over each other on the map, with what differs in numbers and names.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {{Part: 'Village' | 'Outside' | 'Project', Change: 'Gained' | 'Lost' | 'Changed' | 'Same', Name: string | null, PersonsDifference: number | null}} Change
 * @typedef {{sides: [import('./beside.js').Side, import('./beside.js').Side], changes: Change[]}} Compared
 */

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {HTMLElement} place */
export function drawCompare(store, map, place) {
  const view = { chosen: '', fault: '', isBusy: false };
  /** @type {{Number: number, RecordedAt: string, Author: string}[]} */
  let versions = [];
  /** @type {Compared | null} */
  let compared = null;
  let known = '';
  const choose = async (/** @type {string} */ chosen) => {
    Object.assign(view, { chosen, fault: '', isBusy: chosen !== '' });
    compared = null;
    showOther(map, null);
    redraw();
    if (!chosen) return;
    try {
      const done = await compare(store, map, chosen);
      if (view.chosen === chosen) compared = done;
    } catch (fault) {
      view.fault = /** @type {Error} */ (fault).message;
    }
    view.isBusy = false;
    redraw();
  };
  const redraw = () => {
    const { lang, plan, work, about } = store.get();
    const others = (about?.zones ?? []).filter(({ id }) => id !== plan?.zone?.id);
    const options = /** @type {[string, string][]} */ ([
      ...versions.map(({ Number, RecordedAt, Author }) => [`version:${Number}`, text(lang, 'plan.compare.version', { n: Number, at: RecordedAt.slice(0, 10), author: Author })]), ...others.map(({ id, name }) => [`zone:${id}`, name]),
    ]);
    place.replaceChildren(...(work === 'plan' && plan?.shape && options.length ? [make('section', { class: 'part', id: 'plan-compare' }, make('h2', {}, text(lang, 'plan.compare')),
      make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.compare.with')), make('select', { id: 'compare-with', onchange: ({ currentTarget }) => void choose(currentTarget.value) },
        make('option', { value: '' }, text(lang, 'plan.compare.none')), ...options.map(([value, label]) => make('option', { value, selected: value === view.chosen }, label)))),
      ...(view.isBusy ? [make('p', { class: 'hint', role: 'status' }, text(lang, 'coverage.asking'))] : []),
      ...(view.fault ? [make('p', { class: 'bad', role: 'alert' }, view.fault)] : []),
      ...(compared ? [make('p', { class: 'hint' }, text(lang, 'plan.compare.map')), drawBeside(lang, ...compared.sides), drawChanges(lang, compared.changes),
        make('p', { class: 'acts' }, make('button', { type: 'button', id: 'compare-again', onclick: () => void choose(view.chosen) }, text(lang, 'plan.compare.again')))] : []))] : []));
  };
  store.watch(['plan', 'work', 'lang', 'about'], async ({ plan, work, lang }) => {
    const key = work === 'plan' && plan?.zone ? `${plan.zone.id} ${plan.zone.etag}` : '';
    if (key !== known) {
      known = key;
      versions = [];
      if (view.chosen) void choose('');
      if (key && plan?.zone) {
        const answer = await fetchAnswer(`/odata/Zones(${plan.zone.id})/Versions?$select=Number,RecordedAt,Author&$orderby=Number%20desc`, { lang, page: 200 }).catch(() => null);
        if (known === key && answer) versions = answer.value;
      }
    }
    redraw();
  });
}

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {string} chosen @returns {Promise<Compared>} */
async function compare(store, map, chosen) {
  const { plan, lang, rule, about } = store.get();
  if (!plan?.shape) throw new Error(text(lang, 'plan.hint.none'));
  const [kind, key] = chosen.split(':');
  const { Boundary } = kind === 'zone' ? await fetchAnswer(`/odata/Zones(${key})?$select=Boundary`, { lang })
    : (await fetchAnswer(`/odata/Zones(${plan.zone?.id})/Versions?$filter=Number%20eq%20${key}&$select=Boundary`, { lang })).value[0];
  const other = readShape(Boundary);
  showOther(map, other);
  store.set(lookAt(boxOf([other, plan.shape])));
  const [theirs, mine, changes] = await Promise.all([
    askFrame(other, rule, lang), askFrame(plan.shape, rule, lang),
    fetchAnswer('/odata/CoverageChanges', { lang, page: 10_000, body: { before: writeShape(other), after: writeShape(plan.shape), rule: ruleOf(rule) } }),
  ]);
  const name = kind === 'zone' ? about?.zones.find(({ id }) => String(id) === key)?.name ?? chosen : text(lang, 'plan.compare.number', { n: key });
  return { sides: [{ title: name, frame: theirs }, { title: text(lang, 'plan.compare.now'), frame: mine }], changes: changes.value };
}

/** What kept villages and projects differ in; who came and went stands above. @param {Language} lang @param {Change[]} changes */
function drawChanges(lang, changes) {
  const sign = (/** @type {number} */ n) => `${n > 0 ? '+' : ''}${formatCount(lang, n)}`;
  const kept = changes.filter(({ Part, Change }) => Part === 'Village' && Change === 'Changed').map(({ Name, PersonsDifference }) => `${Name} ${PersonsDifference === null ? text(lang, 'coverage.hidden') : text(lang, 'plan.compare.persons', { n: sign(PersonsDifference) })}`);
  const projects = (/** @type {string} */ change) => changes.filter(({ Part, Change }) => Part === 'Project' && Change === change).map(({ Name }) => Name ?? '');
  const line = (/** @type {string} */ key, /** @type {string[]} */ names) => (names.length ? [make('p', { class: 'hint' }, make('b', {}, `${text(lang, key, { n: names.length })} `), names.join(lang === 'zh' ? '、' : ', '))] : []);
  return make('div', {}, ...line('plan.compare.kept', kept), ...line('plan.compare.gained', projects('Gained')), ...line('plan.compare.lost', projects('Lost')));
}
