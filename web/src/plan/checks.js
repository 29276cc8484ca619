import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { readShape, writeShape } from '../drawing/shape.js';
import { make } from '../element.js';
import { text } from '../language.js';
import { askMoved, findChange } from './border.js';
import { feature } from './layers.js';
import { lookAt } from './look.js';

/**
 * What the server finds wrong with the boundary, as it is drawn: a list, the places on the map, and what would mend each.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {import('../drawing/shape.js').Geometry} Geometry
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {import('./border.js').Moved} Moved
 * @typedef {{Number: number, Kind: string, Severity: 'Error' | 'Warning' | 'Note', OtherZoneId: number | null, OtherName: string | null, Place: Geometry | null, Fix: string, ProposedBoundary: Geometry | null, ReasonZh: string, ReasonEn: string}} Finding
 * @typedef {{state: 'none' | 'asking' | 'ready' | 'failed', findings: Finding[], fault: string}} Checks
 */

/** @type {Checks} */
const none = { state: 'none', findings: [], fault: '' };

/** The boundary is looked at when the hand rests; milliseconds. */
const rest = 600;

/** Around the place of a finding; degrees. */
const reach = 0.003;

/** @type {Record<string, string>} */
const colours = { Error: '#b3261e', Warning: '#c77700', Note: '#55646c' };

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {(checks: Checks) => void} tell */
export function checkShape(store, map, tell) {
  addLayers(map);
  let told = none;
  /** @type {{shape: Shape | null, moved: Moved[] | null}} */
  let looked = { shape: null, moved: null };
  const say = (/** @type {Checks} */ checks) => {
    told = checks;
    const findings = withoutMoved(checks.findings, looked.moved ?? []);
    map.data('plan-checks', findings.flatMap(({ Place, Severity }) => (Place ? [feature(Place, { severity: Severity })] : [])));
    tell({ ...checks, findings });
  };
  const ask = askAtRest(store, say);
  store.watch(['plan', 'work'], ({ plan, work }) => {
    const [before, shape, moved] = [looked, work === 'plan' ? plan?.shape ?? null : null, plan?.moved ?? null];
    if (shape === before.shape && moved === before.moved) return;
    looked = { shape, moved };
    if (shape === before.shape && moved) return say(told); // it was looked at before the neighbour followed
    say({ ...none, state: shape ? 'asking' : 'none' });
    ask(shape);
  });
}

/** What was asked before is not wanted any more. @param {Store} store @param {(checks: Checks) => void} say @returns {(shape: Shape | null) => void} */
function askAtRest(store, say) {
  let request = new AbortController();
  let timer = 0;
  const ask = async () => {
    const { signal } = request;
    const checks = await askChecks(store.get(), signal);
    if (!signal.aborted) say(checks);
  };
  return (shape) => {
    request.abort();
    request = new AbortController();
    clearTimeout(timer);
    if (shape) timer = setTimeout(() => void ask(), rest);
  };
}

/** @param {import('../overlay.js').Overlay} map */
function addLayers(map) {
  map.data('plan-checks', []);
  const colour = ['match', ['get', 'severity'], 'Error', colours.Error, 'Warning', colours.Warning, colours.Note];
  map.layer({ id: 'plan-checks', type: 'fill', source: 'plan-checks', paint: { 'fill-color': colour, 'fill-opacity': 0.4 } });
  map.layer({ id: 'plan-checks-line', type: 'line', source: 'plan-checks', paint: { 'line-color': colour, 'line-width': 2.5 } });
}

/** @param {import('../state.js').State} state @param {AbortSignal} signal @returns {Promise<Checks>} */
async function askChecks({ plan, lang }, signal) {
  if (!plan?.shape) return none;
  const body = { area: writeShape(plan.shape), ...(plan.zone ? { zone: plan.zone.id } : {}) };
  try {
    const { value } = await fetchAnswer('/odata/ZoneChecksOf', { lang, signal, body });
    return { state: 'ready', findings: value, fault: '' };
  } catch (fault) {
    return { state: 'failed', findings: [], fault: /** @type {import('../api.js').ApiFault} */ (fault).status === 0 ? text(lang, 'fault.gone') : /** @type {Error} */ (fault).message };
  }
}

/** What lies between this boundary and a neighbour's as it is stored is settled when that border moves too. @param {Finding[]} findings @param {Moved[]} moved */
const withoutMoved = (findings, moved) => findings.filter(({ OtherZoneId }) => OtherZoneId === null || !moved.some(({ id }) => id === OtherZoneId));

/** @param {Store} store @param {Language} lang @param {Checks} checks @param {Pick<import('./acts.js').Acts, 'step' | 'follow'>} acts */
export function drawChecks(store, lang, { state, findings, fault }, acts) {
  const grave = findings.filter(({ Severity }) => Severity !== 'Note').length;
  return make('section', { class: 'part', id: 'plan-checks', 'aria-busy': state === 'asking' }, make('h2', {}, text(lang, 'plan.checks')),
    make('p', { role: 'status', class: 'hint' }, state === 'ready' ? text(lang, grave ? 'plan.checks.some' : 'plan.checks.fine', { n: grave }) : state === 'failed' ? '' : text(lang, 'plan.checks.asking')),
    ...(state === 'failed' ? [make('p', { class: 'bad', role: 'alert' }, fault), make('p', { class: 'acts' }, make('button', { type: 'button', id: 'check-repair', onclick: () => void repair(store, lang, acts) }, text(lang, 'plan.fix.Repair')))] : []),
    make('ul', { class: 'findings' }, ...findings.map((finding) => drawFinding(store, lang, finding, acts))));
}

/** @param {Store} store @param {Language} lang @param {Finding} finding @param {Pick<import('./acts.js').Acts, 'step' | 'follow'>} acts */
function drawFinding(store, lang, { Number, Kind, Severity, OtherZoneId, OtherName, Place, Fix, ProposedBoundary, ReasonZh, ReasonEn }, acts) {
  const box = boxOf(Place?.coordinates);
  const fly = () => box && store.set(lookAt([box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach]));
  return make('li', { class: Severity },
    make('b', {}, `${text(lang, `plan.check.${Kind}`)} `), make('small', {}, text(lang, `plan.severity.${Severity}`)), make('span', {}, lang === 'zh' ? ReasonZh : ReasonEn),
    ...(box || ProposedBoundary ? [make('p', { class: 'acts' },
      ...(box ? [make('button', { type: 'button', id: `check-place-${Number}`, onclick: fly }, text(lang, 'plan.check.place'))] : []),
      ...(ProposedBoundary ? [make('button', { type: 'button', id: `check-fix-${Number}`, onclick: () => acts.step(readShape(ProposedBoundary)) }, text(lang, `plan.fix.${Fix}`))] : []),
      ...(mayFollow(store) && OtherZoneId !== null ? [make('button', { type: 'button', id: `check-follow-${Number}`, onclick: ({ currentTarget }) => void follow(store, OtherZoneId, acts, currentTarget) }, text(lang, 'plan.fix.Follow', { name: OtherName ?? '' }))] : []))] : []));
}

/** What may be stored, made from a boundary that may not. @param {Store} store @param {Language} lang @param {Pick<import('./acts.js').Acts, 'step' | 'follow'>} acts */
async function repair(store, lang, acts) {
  const { plan } = store.get();
  if (!plan?.shape) return;
  const answer = await fetchAnswer('/odata/ProposeRepair', { lang, body: { area: writeShape(plan.shape) } }).catch(() => null);
  if (answer?.Boundary && store.get().plan?.shape === plan.shape) acts.step(readShape(answer.Boundary));
}

/** A border is moved between two stored zones, where one of them was changed. @param {Store} store */
const mayFollow = (store) => {
  const { plan } = store.get();
  return plan?.zone && plan.shape ? findChange(plan.zone.boundary, plan.shape) !== null : false;
};

/** @param {Store} store @param {number} neighbour @param {Pick<import('./acts.js').Acts, 'follow'>} acts @param {HTMLElement} button */
async function follow(store, neighbour, acts, button) {
  const { plan, lang } = store.get();
  const border = plan?.zone && plan.shape && findChange(plan.zone.boundary, plan.shape);
  if (!plan?.zone || !border) return;
  try {
    const moved = await askMoved(plan.zone.id, neighbour, { border, lang });
    if (store.get().plan?.shape === plan.shape) acts.follow(moved);
  } catch (fault) {
    button.after(make('p', { class: 'bad', role: 'alert' }, /** @type {Error} */ (fault).message));
  }
}
