import { fetchAnswer } from '../api.js';
import { formatArea } from '../format.js';
import { make } from '../element.js';
import { text } from '../language.js';
import { showOther } from './beside.js';
import { drawConflict, holdConflict } from './conflict.js';
import { isUnsaved } from './document.js';
import { makeSaves } from './saving.js';
import { replaceKeeping } from './sums-panel.js';

/**
 * Saving with a reason, and the life of a zone.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./document.js').Plan} Plan
 * @typedef {import('./saving.js').Desk} Desk
 * @typedef {Desk & {acts: ReturnType<typeof makeSaves>}} Parts
 */

/** What may follow, and who does it; the server decides. @type {[from: string, to: string, roles: string[]][]} */
const steps = [['Draft', 'Submitted', ['planner', 'admin']], ['Submitted', 'Draft', ['planner', 'admin']], ['Submitted', 'Approved', ['admin']], ['Approved', 'Retired', ['admin']]];

/** Who saves boundaries. */
const savers = ['planner', 'admin'];

/** Steps that nobody takes back: they need a reason of their own. */
const last = ['Retired'];

/** @param {string} status @param {string} role */
export const listSteps = (status, role) => steps.filter(([from, , roles]) => from === status && roles.includes(role)).map(([, to]) => to);

/** The fields stay while something is written in them, the rest is drawn anew. @param {Store} store @param {import('../overlay.js').Overlay} map @param {{place: HTMLElement, plan: import('./acts.js').Acts}} parts */
export function drawSave(store, map, { place, plan }) {
  const [head, foot] = [make('div'), make('div')];
  place.append(make('section', { class: 'part', id: 'plan-save', tabindex: -1 }, head, foot));
  const desk = { store, map, plan, form: { name: '', level: 'Municipal', town: '', reason: '', fault: '', done: '', isBusy: false }, towns: new Map(), conflict: holdConflict(store, map), redraw };
  const parts = { ...desk, acts: makeSaves(desk) };
  let drawn = '';
  function redraw() {
    const state = store.get();
    place.hidden = state.work !== 'plan' || !state.plan?.shape;
    if (place.hidden) return;
    const now = JSON.stringify([state.lang, state.plan?.zone === null, roleOf(state), [...desk.towns]]);
    if (now !== drawn) replaceKeeping(head, drawHead(state, parts));
    drawn = now;
    for (const field of head.querySelectorAll('input')) if (field.value !== desk.form[/** @type {'name' | 'reason'} */ (field.name)]) field.value = desk.form[/** @type {'name' | 'reason'} */ (field.name)];
    replaceFoot(foot, drawFoot(state, parts));
  }
  nameTowns(store, desk.towns, redraw);
  const show = showNeighbour(map);
  store.watch(['plan', 'work', 'lang', 'account'], ({ plan: now, work }) => {
    show(now);
    if (work !== 'plan' || now?.zone?.id !== desk.conflict.get()?.theirs.id) desk.conflict.end();
    redraw();
  });
}

/** Where the button that was pressed is gone, or rests, the section has the focus. @param {HTMLElement} foot @param {Node[]} children */
function replaceFoot(foot, children) {
  const focused = foot.contains(document.activeElement) ? document.activeElement?.id : '';
  foot.replaceChildren(...children);
  if (!focused) return;
  const again = /** @type {HTMLElement | null} */ (foot.querySelector(`[id="${focused}"]:not(:disabled)`));
  (again ?? foot.parentElement)?.focus({ preventScroll: true });
}

/** @param {State} state */
const roleOf = ({ account }) => account?.role ?? 'public';

/** The neighbour's new boundary on the map. @param {import('../overlay.js').Overlay} map */
function showNeighbour(map) {
  /** @type {import('../drawing/shape.js').Shape | null} */
  let shown = null;
  return (/** @type {Plan | null} */ plan) => {
    const neighbour = plan?.moved?.find(({ id }) => id !== plan.zone?.id)?.boundary ?? null;
    if (neighbour !== shown) showOther(map, shown = neighbour);
  };
}

/** @param {State} state @param {Parts} parts */
function drawHead(state, parts) {
  const { lang, plan } = state;
  const title = make('h2', {}, text(lang, 'plan.save'));
  if (!savers.includes(roleOf(state))) return [title, make('p', { class: 'hint' }, text(lang, 'plan.save.role'))];
  return [title, ...(plan?.zone ? [] : drawNew(lang, parts)), drawField(lang, 'reason', parts)];
}

/** @param {State} state @param {Parts} parts */
function drawFoot(state, parts) {
  const { lang, plan } = state;
  const { form, towns, conflict, acts } = parts;
  if (!plan || !savers.includes(roleOf(state))) return [];
  const [met, hasReason] = [conflict.get(), form.reason.trim() !== ''];
  const can = { take: !form.isBusy, over: !form.isBusy && hasReason, both: !form.isBusy && hasReason && towns.size > 0 };
  return [
    ...(met ? [] : [drawButtons(lang, plan, { ...parts, role: roleOf(state) }), ...drawHints(lang, plan, parts)]),
    ...(form.fault ? [make('p', { class: 'bad', role: 'alert' }, form.fault)] : []), make('p', { class: 'done', role: 'status' }, form.done),
    ...(met ? [drawConflict(lang, met, { acts, can })] : []),
  ];
}

/** @param {Language} lang @param {Plan} plan @param {Parts & {role: string}} parts */
function drawButtons(lang, plan, { form, towns, acts, role }) {
  const [isOpen, hasReason] = [isUnsaved(plan), form.reason.trim() !== ''];
  const isReady = hasReason && (plan.zone !== null || (form.name.trim() !== '' && towns.size > 0));
  const next = plan.zone && !isOpen ? listSteps(plan.zone.status, role) : [];
  return make('p', { class: 'acts' },
    make('button', { type: 'button', id: 'save-boundary', disabled: !isOpen || !isReady || form.isBusy, onclick: acts.save }, text(lang, plan.zone ? 'plan.save.boundary' : 'plan.save.draft')),
    ...next.map((status) => make('button', { type: 'button', id: `save-${status}`, disabled: form.isBusy || (last.includes(status) && !hasReason), onclick: () => acts.move(status) }, text(lang, `plan.life.${status}`))));
}

/** What a save would do, and what it needs. @param {Language} lang @param {Plan} plan @param {Parts} parts */
function drawHints(lang, plan, { form }) {
  const isReady = form.reason.trim() !== '' && (plan.zone !== null || form.name.trim() !== '');
  const neighbour = plan.moved?.find(({ id }) => id !== plan.zone?.id);
  return [
    ...(plan.moved && neighbour ? [make('p', { class: 'conflict', role: 'status' }, text(lang, 'plan.save.moved', { name: neighbour.name, area: formatArea(lang, plan.moved[0].area).short }))] : []),
    make('p', { class: 'hint' }, text(lang, isUnsaved(plan) ? (isReady ? 'plan.save.kept' : plan.zone ? 'plan.save.needsReason' : 'plan.save.needs') : plan.zone?.status === 'Approved' ? 'plan.save.approved' : 'plan.save.nothing')),
  ];
}

/** What a new draft needs besides its boundary. @param {Language} lang @param {Parts} parts */
function drawNew(lang, parts) {
  const { form, towns } = parts;
  return [
    drawField(lang, 'name', parts),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.save.level')), make('select', { id: 'save-level', onchange: ({ currentTarget }) => { form.level = currentTarget.value; } },
      ...['Municipal', 'Provincial'].map((level) => make('option', { value: level, selected: form.level === level }, text(lang, `ZoneLevel.${level}`))))),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.save.town')), make('select', { id: 'save-town', onchange: ({ currentTarget }) => { form.town = currentTarget.value; } },
      ...[...towns].map(([code, name]) => make('option', { value: code, selected: form.town === code }, name)))),
    ...(towns.size === 0 ? [make('p', { class: 'hint' }, text(lang, 'plan.save.noTown'))] : []),
  ];
}

/** @param {Language} lang @param {'name' | 'reason'} key @param {Parts} parts */
function drawField(lang, key, { form, redraw }) {
  const field = make('input', { id: `save-${key}`, name: key, maxlength: 200, autocomplete: 'off', oninput({ currentTarget }) {
    form[key] = currentTarget.value;
    redraw();
  } });
  field.value = form[key];
  return make('label', { class: 'line' }, make('span', {}, text(lang, `plan.save.${key}`)), field);
}

/** The towns of the villages that are covered, by name. @param {Store} store @param {Map<string, string>} towns @param {() => void} tell */
function nameTowns(store, towns, tell) {
  let asked = '';
  store.watch(['tally'], async ({ tally, lang, work }) => {
    const codes = [...new Set([...tally?.frame?.villages.keys() ?? []].map((code) => `${code.slice(0, 9)}000`))].sort();
    if (work !== 'plan' || codes.join() === asked) return;
    asked = codes.join();
    const rows = codes.length ? await fetchAnswer(`/odata/Divisions?$filter=Code%20in%20(${codes.map((code) => `'${code}'`).join(',')})&$select=Code,Name`, { lang, page: 200 }).catch(() => null) : { value: [] };
    if (codes.join() !== asked) return;
    if (!rows) return void (asked = ''); // with the next numbers again
    towns.clear();
    for (const { Code, Name } of rows.value) towns.set(Code, Name);
    tell();
  });
}
