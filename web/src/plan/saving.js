import { ApiFault, fetchAbout } from '../api.js';
import { text } from '../language.js';
import { saveMoved } from './border.js';
import { step } from './document.js';
import { forgetPlan } from './keep.js';
import { fetchZone, saveBoundary, saveDraft, saveStatus } from './zones.js';

/**
 * What is written, and what is done when it could not be. What was drawn stays until it is saved or thrown away.
 * @typedef {import('./document.js').Stored} Stored
 * @typedef {{name: string, level: string, town: string, reason: string, fault: string, done: string, isBusy: boolean}} Form
 * @typedef {object} Desk
 * @property {import('../state.js').Store} store
 * @property {import('../overlay.js').Overlay} map
 * @property {Form} form
 * @property {Map<string, string>} towns names by code
 * @property {import('./conflict.js').Held} conflict
 * @property {import('./acts.js').Acts} plan
 * @property {() => void} redraw
 */

/** @param {Desk} desk */
export function makeSaves(desk) {
  const { store, form, conflict, plan } = desk;
  const save = (/** @type {() => Promise<Stored>} */ send) => void write(desk, send);
  const theirs = () => /** @type {import('./conflict.js').Conflict} */ (conflict.get()).theirs;
  return {
    save: () => save(() => {
      const { zone, moved, shape, reason, lang } = read(desk);
      if (zone && moved) return saveBoth(zone, moved, { reason, lang });
      return zone ? saveBoundary(zone, { shape, reason }, lang) : saveNew(desk, form.name.trim(), form.level);
    }),
    move: (/** @type {string} */ status) => save(() => {
      const { zone, reason, lang } = read(desk);
      return saveStatus(/** @type {Stored} */ (zone), { status, reason: reason || text(store.get().lang, `plan.life.${status}`) }, lang);
    }),
    over: () => save(() => saveBoundary(theirs(), read(desk), store.get().lang)),
    take() {
      const zone = theirs();
      conflict.end();
      plan.change((now) => ({ ...step(now, zone.boundary), zone, moved: null }));
      form.done = text(store.get().lang, 'plan.conflict.took', { n: zone.version });
      desk.redraw();
    },
    both: () => save(() => saveNew(desk, `${theirs().name}${text(store.get().lang, 'plan.conflict.suffix')}`, theirs().level)),
  };
}

/** What is under the hand, to be written. @param {Desk} desk */
function read({ store, form }) {
  const { plan, lang } = store.get();
  if (!plan?.shape) throw new Error('nothing is drawn');
  return { zone: plan.zone, moved: plan.moved, shape: plan.shape, reason: form.reason.trim(), lang };
}

/** @param {Desk} desk @param {string} name @param {string} level */
function saveNew(desk, name, level) {
  const { shape, reason, lang } = read(desk);
  return saveDraft({ name, level, town: desk.towns.has(desk.form.town) ? desk.form.town : [...desk.towns.keys()][0], shape, reason }, lang);
}

/** The zone and the neighbour that follows: both, or neither. @param {Stored} zone @param {import('./border.js').Moved[]} moved @param {{reason: string, lang: string}} why */
async function saveBoth(zone, moved, why) {
  const refused = await saveMoved(moved, why);
  if (refused) throw new ApiFault(409, refused);
  return fetchZone(zone.id, why.lang);
}

/** One at a time. @param {Desk} desk @param {() => Promise<Stored>} send */
async function write(desk, send) {
  const { store, form, redraw } = desk;
  if (form.isBusy) return;
  const before = /** @type {import('./document.js').Plan} */ (store.get().plan);
  Object.assign(form, { isBusy: true, fault: '', done: '' });
  redraw();
  try {
    await keep(desk, before, await send());
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault;
    await explain(desk, before, fault);
  } finally {
    form.isBusy = false;
    redraw();
  }
}

/** Is what was sent still the zone under the hand? Another may have been taken up meanwhile. @param {Desk} desk @param {import('./document.js').Plan} before */
const isHere = ({ store }, before) => store.get().plan?.zone?.id === before.zone?.id;

/** @param {Desk} desk @param {import('./document.js').Plan} before @param {Stored} zone as it is stored now */
async function keep(desk, before, zone) {
  const { store, map, form, conflict, plan } = desk;
  const { lang, work } = store.get();
  const said = conflict.get() ? 'plan.conflict.done' : zone.status === before.zone?.status || zone.status === 'Draft' ? 'plan.save.done' : 'plan.life.done';
  Object.assign(form, { reason: '', name: '', done: text(lang, said, { name: zone.name, n: zone.version, status: text(lang, `ZoneStatus.${zone.status}`) }) });
  if (isHere(desk, before)) {
    conflict.end();
    plan.change((now) => ({ ...now, zone, moved: null }));
    if (work === 'plan') store.set({ within: `zone:${zone.id}` });
  } else if (!before.zone) forgetPlan(undefined);
  map.refresh('zones');
  const about = await fetchAbout(lang).catch(() => null);
  if (about) store.set({ about });
}

/** Why nothing was written, and what may be done. @param {Desk} desk @param {import('./document.js').Plan} before @param {ApiFault} fault */
async function explain(desk, before, { status, message }) {
  const { store, form, redraw } = desk;
  const why = status === 0 ? text(store.get().lang, 'plan.save.gone') : message;
  form.fault = isHere(desk, before) ? why : `${before.zone?.name ?? text(store.get().lang, 'plan.newName')}: ${why}`;
  if (!isHere(desk, before)) return;
  if (status === 404) return leave(desk);
  if (status !== 412) return;
  try {
    await meet(desk, before);
    form.fault = '';
    redraw();
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault;
    if (fault.status === 404 && isHere(desk, before)) leave(desk);
  }
}

/** Somebody has changed the zone: where nothing is drawn here theirs is taken up, else the two stand side by side. @param {Desk} desk @param {import('./document.js').Plan} before */
async function meet(desk, before) {
  const { store, form, conflict, plan, redraw } = desk;
  if (!before.zone || plan.isUnsaved()) return conflict.meet(redraw);
  const zone = await fetchZone(before.zone.id, store.get().lang);
  if (!isHere(desk, before)) return;
  if (plan.isUnsaved()) return conflict.meet(redraw); // drawn meanwhile
  plan.change((mine) => ({ ...step(mine, zone.boundary), zone, moved: null }));
  const { lang } = store.get();
  form.done = text(lang, 'plan.save.changed', { name: zone.name, n: zone.version, status: text(lang, `ZoneStatus.${zone.status}`) });
}

/** The zone is gone: what was drawn may be saved as a new one. @param {Desk} desk */
function leave({ store, form, plan, conflict }) {
  const name = store.get().plan?.zone?.name ?? '';
  conflict.end();
  plan.change((now) => ({ ...now, zone: null, moved: null }));
  store.set({ within: '' });
  Object.assign(form, { name, fault: text(store.get().lang, 'plan.save.deleted', { name }) });
}
