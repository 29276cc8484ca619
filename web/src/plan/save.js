import { ApiFault, fetchAbout, fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { make } from '../element.js';
import { formatArea } from '../format.js';
import { text } from '../language.js';
import { askFrame, drawBeside, showOther } from './beside.js';
import { saveMoved } from './border.js';
import { isUnsaved, step } from './document.js';
import { keepShape } from './keep.js';
import { fetchZone, saveBoundary, saveDraft, saveStatus } from './zones.js';

/**
 * Saving with a reason, the life of a zone, and two who saved at once. Nothing is lost: what was drawn stays until it is saved or thrown away.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('./document.js').Stored} Stored
 * @typedef {{theirs: Stored, sides: [import('./beside.js').Side, import('./beside.js').Side] | null}} Conflict
 */

/** What may follow, and who does it; the server decides. @type {[from: string, to: string, roles: string[]][]} */
const steps = [['Draft', 'Submitted', ['planner', 'admin']], ['Submitted', 'Draft', ['planner', 'admin']], ['Submitted', 'Approved', ['admin']], ['Approved', 'Retired', ['admin']]];

/** Who saves boundaries. */
const savers = ['planner', 'admin'];

/** @param {string} status @param {string} role */
export const listSteps = (status, role) => steps.filter(([from, , roles]) => from === status && roles.includes(role)).map(([, to]) => to);

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {HTMLElement} place */
export function drawSave(store, map, place) {
  const form = { name: '', level: 'Municipal', town: '', reason: '', fault: '', done: '', isBusy: false };
  /** @type {Conflict | null} */
  let conflict = null;
  /** The neighbour's new boundary, on the map. @type {import('../drawing/shape.js').Shape | null} */
  let shown = null;
  /** @type {Map<string, string>} */
  const towns = new Map();
  const redraw = () => {
    const state = store.get();
    const focused = document.activeElement?.id;
    place.replaceChildren(...(state.work === 'plan' && state.plan?.shape ? drawAll(state, { form, towns, conflict, acts }) : []));
    if (focused) document.getElementById(focused)?.focus();
  };
  /** @param {() => Promise<Stored>} write */
  const save = async (write) => {
    if (form.isBusy) return;
    Object.assign(form, { isBusy: true, fault: '', done: '' });
    redraw();
    const { lang, plan } = store.get();
    try {
      const zone = await write();
      conflict = null;
      showOther(map, null);
      keepShape(plan?.zone, null);
      Object.assign(form, { reason: '', name: '', done: text(lang, 'plan.save.done', { name: zone.name, n: zone.version }) });
      const now = store.get().plan;
      if (now) store.set({ plan: { ...now, zone, moved: null }, within: `zone:${zone.id}` });
      map.refresh('zones');
      store.set({ about: await fetchAbout(lang).catch(() => store.get().about) });
    } catch (fault) {
      if (fault instanceof ApiFault && fault.status === 412) await meet();
      else if (fault instanceof ApiFault) form.fault = fault.status === 0 ? text(lang, 'plan.save.gone') : fault.message;
      else throw fault;
    } finally {
      form.isBusy = false;
      redraw();
    }
  };
  /** Somebody else has saved meanwhile: theirs beside mine. */
  const meet = async () => {
    const { lang, plan, rule } = store.get();
    if (!plan?.zone || !plan.shape) return;
    const theirs = await fetchZone(plan.zone.id, lang);
    conflict = { theirs, sides: null };
    showOther(map, theirs.boundary);
    const bbox = boxOf([theirs.boundary, plan.shape]);
    if (bbox) store.set({ target: { bbox, beside: true } });
    redraw();
    const [other, mine] = await Promise.all([theirs.boundary, plan.shape].map((shape) => askFrame(shape, rule, lang).catch(() => null)));
    if (conflict && other && mine) conflict.sides = [{ title: text(lang, 'plan.conflict.theirs'), frame: other }, { title: text(lang, 'plan.conflict.mine'), frame: mine }];
  };
  const need = () => {
    const { plan } = store.get();
    if (!plan?.shape) throw new Error('nothing is drawn');
    return { plan, shape: plan.shape, reason: form.reason.trim(), lang: store.get().lang };
  };
  const draft = (/** @type {string} */ name, /** @type {string} */ level) => {
    const { shape, reason, lang } = need();
    return saveDraft({ name, level, town: form.town || [...towns.keys()][0], shape, reason }, lang);
  };
  const acts = {
    redraw,
    save: () => save(() => {
      const { plan, shape, reason, lang } = need();
      if (plan.zone && plan.moved) return saveBoth(plan.zone, plan.moved, { reason, lang });
      return plan.zone ? saveBoundary(plan.zone, { shape, reason }, lang) : draft(form.name.trim(), form.level);
    }),
    move: (/** @type {string} */ status) => save(() => saveStatus(/** @type {Stored} */ (need().plan.zone), { status, reason: form.reason.trim() || text(store.get().lang, `plan.life.${status}`) }, store.get().lang)),
    over: () => conflict && save(() => saveBoundary(/** @type {Conflict} */ (conflict).theirs, need(), store.get().lang)),
    take() {
      const { plan } = store.get();
      if (!conflict || !plan) return;
      const { theirs } = conflict;
      conflict = null;
      showOther(map, null);
      store.set({ plan: { ...step(plan, theirs.boundary), zone: theirs } });
    },
    both: () => conflict && save(() => draft(`${/** @type {Conflict} */ (conflict).theirs.name}${text(store.get().lang, 'plan.conflict.suffix')}`, /** @type {Conflict} */ (conflict).theirs.level)),
  };
  nameTowns(store, towns, redraw);
  store.watch(['plan', 'work', 'lang', 'account'], ({ plan, work }) => {
    const neighbour = plan?.moved?.find(({ id }) => id !== plan.zone?.id)?.boundary ?? null;
    if (neighbour !== shown) showOther(map, shown = neighbour);
    if (conflict && (work !== 'plan' || plan?.zone?.id !== conflict.theirs.id)) {
      conflict = null;
      showOther(map, null);
    }
    redraw();
  });
}

/** The zone and the neighbour that follows: both, or neither. @param {Stored} zone @param {import('./border.js').Moved[]} moved @param {{reason: string, lang: string}} why */
async function saveBoth(zone, moved, why) {
  const refused = await saveMoved(moved, why);
  if (refused) throw new ApiFault(409, refused);
  return fetchZone(zone.id, why.lang);
}

/** @typedef {{form: {name: string, level: string, town: string, reason: string, fault: string, done: string, isBusy: boolean}, towns: Map<string, string>, conflict: Conflict | null, acts: Record<'redraw' | 'save' | 'over' | 'take' | 'both', () => void> & {move: (status: string) => void}}} Parts */

/** @param {State} state @param {Parts} parts */
function drawAll({ lang, plan, account }, parts) {
  const { form, conflict, acts } = parts;
  const role = account?.role ?? 'public';
  const title = make('h2', {}, text(lang, 'plan.save'));
  const said = [...(form.fault ? [make('p', { class: 'bad', role: 'alert' }, form.fault)] : []), make('p', { class: 'done', role: 'status' }, form.done)];
  if (!savers.includes(role)) return [make('section', { class: 'part' }, title, make('p', { class: 'hint' }, text(lang, 'plan.save.role')))];
  if (!plan) return [];
  const isReady = form.reason.trim() !== '' && (plan.zone !== null || (form.name.trim() !== '' && parts.towns.size > 0));
  return [make('section', { class: 'part', id: 'plan-save' }, title,
    ...(plan.zone ? [] : drawNew(lang, parts)),
    drawField(lang, 'reason', form, acts.redraw),
    make('p', { class: 'acts' },
      make('button', { type: 'button', id: 'save-boundary', disabled: !isUnsaved(plan) || !isReady || form.isBusy || conflict !== null, onclick: acts.save }, text(lang, plan.zone ? 'plan.save.boundary' : 'plan.save.draft')),
      ...(plan.zone && !isUnsaved(plan) ? listSteps(plan.zone.status, role).map((status) => make('button', { type: 'button', id: `save-${status}`, disabled: form.isBusy, onclick: () => acts.move(status) }, text(lang, `plan.life.${status}`))) : [])),
    ...(plan.moved ? [make('p', { class: 'conflict', role: 'status' }, text(lang, 'plan.save.moved', { name: plan.moved.find(({ id }) => id !== plan.zone?.id)?.name ?? '', area: formatArea(lang, plan.moved[0].area).short }))] : []),
    make('p', { class: 'hint' }, text(lang, isUnsaved(plan) ? (isReady ? 'plan.save.kept' : 'plan.save.needs') : 'plan.save.nothing')),
    ...said, ...(conflict ? [drawConflict(lang, conflict, parts)] : []))];
}

/** What a new draft needs besides its boundary. @param {Language} lang @param {Parts} parts */
function drawNew(lang, { form, towns, acts }) {
  return [
    drawField(lang, 'name', form, acts.redraw),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.save.level')), make('select', { id: 'save-level', onchange: ({ currentTarget }) => { form.level = currentTarget.value; } },
      ...['Municipal', 'Provincial'].map((level) => make('option', { value: level, selected: form.level === level }, text(lang, `ZoneLevel.${level}`))))),
    make('label', { class: 'line' }, make('span', {}, text(lang, 'plan.save.town')), make('select', { id: 'save-town', onchange: ({ currentTarget }) => { form.town = currentTarget.value; } },
      ...[...towns].map(([code, name]) => make('option', { value: code, selected: form.town === code }, name)))),
    ...(towns.size === 0 ? [make('p', { class: 'hint' }, text(lang, 'plan.save.noTown'))] : []),
  ];
}

/** @param {Language} lang @param {'name' | 'reason'} key @param {Parts['form']} form @param {() => void} redraw */
function drawField(lang, key, form, redraw) {
  const field = make('input', { id: `save-${key}`, maxlength: 200, autocomplete: 'off', onchange: redraw, oninput({ currentTarget }) {
    const wasEmpty = form[key].trim() === '';
    form[key] = currentTarget.value;
    if (wasEmpty !== (form[key].trim() === '')) redraw();
  } });
  field.value = form[key];
  return make('label', { class: 'line' }, make('span', {}, text(lang, `plan.save.${key}`)), field);
}

/** @param {Language} lang @param {Conflict} conflict @param {Parts} parts */
const drawConflict = (lang, { theirs, sides }, { acts, form }) => make('div', { class: 'conflict', role: 'alert' },
  make('b', {}, text(lang, 'plan.conflict', { name: theirs.name, n: theirs.version })),
  ...(sides ? [drawBeside(lang, ...sides)] : [make('p', { class: 'hint' }, text(lang, 'coverage.asking'))]),
  make('p', { class: 'acts' }, ...(/** @type {const} */ (['over', 'take', 'both'])).map((act) => make('button', { type: 'button', id: `conflict-${act}`, disabled: form.isBusy, onclick: acts[act] }, text(lang, `plan.conflict.${act}`)))));

/** The towns of the villages that are covered, by name. @param {Store} store @param {Map<string, string>} towns @param {() => void} tell */
function nameTowns(store, towns, tell) {
  let asked = '';
  store.watch(['tally'], async ({ tally, lang, work }) => {
    const codes = [...new Set([...tally?.frame?.villages.keys() ?? []].map((code) => `${code.slice(0, 9)}000`))].sort();
    if (work !== 'plan' || codes.join() === asked) return;
    asked = codes.join();
    const rows = codes.length ? await fetchAnswer(`/odata/Divisions?$filter=Code%20in%20(${codes.map((code) => `'${code}'`).join(',')})&$select=Code,Name`, { lang, page: 200 }).catch(() => null) : { value: [] };
    if (!rows || codes.join() !== asked) return;
    towns.clear();
    for (const { Code, Name } of rows.value) towns.set(Code, Name);
    tell();
  });
}
