import { fetchAnswer } from '../api.js';
import { readVillage } from '../coverage/answer.js';
import { drawDifferences } from '../coverage/differences.js';
import { showMarks } from '../coverage/marks.js';
import { askVillages } from '../coverage/question.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { isUnsaved } from './document.js';
import { ruleOf } from './follow.js';

/**
 * The villages of the boundary beside the announced list of its zone: in the panel with the reason, on the map by hatch and outline.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../coverage/answer.js').CoveredVillage} CoveredVillage
 */

/** The map is marked anew when the hand rests; milliseconds. */
const rest = 400;

/** @param {Store} store @param {import('../overlay.js').Overlay} map @param {() => boolean} isHeld is a corner being dragged? The map is then not painted anew */
export function drawList(store, map, isHeld) {
  const place = make('div', { id: 'plan-list', hidden: true });
  part('plan-sums').after(place);
  const known = askInTurn(store, () => wait());
  let [timer, drawn] = [0, ''];
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (isHeld() ? wait() : draw()), rest);
  };
  const draw = () => {
    const state = store.get();
    const villages = state.work === 'plan' ? compare(state, known.villages()) : [];
    if (state.work === 'plan' || !place.hidden) showMarks(map, villages);
    place.hidden = state.work !== 'plan' || !state.plan?.shape || !state.tally?.frame; // the sums come first
    const now = JSON.stringify([place.hidden, state.lang, state.rule, state.plan?.zone?.id, state.plan && isUnsaved(state.plan), villages]);
    if (now !== drawn) place.replaceChildren(...(place.hidden ? [] : drawAll(store, state, villages)));
    drawn = now;
  };
  store.watch(['tally', 'plan', 'work', 'lang'], wait);
}

/** @param {Store} store @param {State} state @param {CoveredVillage[]} villages */
function drawAll(store, { lang, plan, rule }, villages) {
  const zone = plan?.zone;
  const question = zone ? { zone: zone.id, rule: ruleOf(rule) } : { area: [], rule: ruleOf(rule) };
  return [
    drawDifferences(store, lang, villages, question),
    ...(zone && plan && isUnsaved(plan) ? [make('p', { class: 'hint part' }, text(lang, 'plan.list.changed'))] : []),
  ];
}

/** What the server says of the stored boundary, with the reasons; of a changed one the frames say which villages, the list stays as it is. @param {State} state @param {CoveredVillage[] | null} stored @returns {CoveredVillage[]} */
export function compare({ plan, tally }, stored) {
  const covered = tally?.frame?.villages;
  const bare = { evidence: null, why: { zh: '', en: '' } };
  if (!plan?.zone) return [...covered ?? []].map(([code, name]) => ({ code, name, status: 'Covered', ...bare }));
  if (!stored || !covered) return [];
  if (!isUnsaved(plan)) return stored;
  const declared = stored.filter(({ status }) => status !== 'CoveredOnly');
  const listed = new Set(declared.map(({ code }) => code));
  return [
    ...declared.map((each) => ({ ...each, status: covered.has(each.code) ? /** @type {const} */ ('Both') : /** @type {const} */ ('DeclaredOnly'), why: bare.why })),
    ...[...covered].filter(([code]) => !listed.has(code)).map(([code, name]) => ({ code, name, status: /** @type {const} */ ('CoveredOnly'), ...bare })),
  ];
}

/** The comparison of the stored boundary, asked once for each zone and rule. @param {Store} store @param {() => void} tell */
function askInTurn(store, tell) {
  /** @type {CoveredVillage[] | null} */
  let villages = null;
  let asked = '';
  store.watch(['plan', 'rule', 'work'], async ({ plan, rule, work, lang }) => {
    const key = work === 'plan' && plan?.zone ? `${plan.zone.id} ${plan.zone.etag} ${ruleOf(rule)}` : '';
    if (key === asked) return;
    asked = key;
    villages = null;
    if (!key || !plan?.zone) return;
    const { address } = askVillages({ zone: plan.zone.id, rule: ruleOf(rule) });
    const answer = await fetchAnswer(address, { lang, page: 10_000 }).catch(() => null);
    if (asked !== key || !answer) return;
    villages = answer.value.map(readVillage);
    tell();
  });
  return { villages: () => villages };
}
