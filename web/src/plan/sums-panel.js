import { drawRules } from '../coverage/rule-switch.js';
import { drawSums } from '../coverage/sums.js';
import { make, part } from '../element.js';
import { formatCount } from '../format.js';
import { text } from '../language.js';
import { isUnsaved } from './document.js';
import { ruleOf } from './follow.js';
import { isBehind, listMore } from './tally.js';

/**
 * What the boundary covers, in the panel: the rule, villages gained and lost, all totals.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('./tally.js').Tally} Tally
 */

/** Villages that a list of names shows. */
const most = 40;

/** The panel follows the numbers beside the pointer in the frames between them, at most so often; milliseconds. */
const [after, pace] = [20, 120];

/** The last is always drawn. @param {() => void} draw */
function paced(draw) {
  let [timer, last] = [0, 0];
  return () => {
    timer ||= setTimeout(() => {
      [timer, last] = [0, performance.now()];
      draw();
    }, Math.max(after, last + pace - performance.now()));
  };
}

/** @param {Store} store */
export function drawPlanSums(store) {
  const [head, rules, news, sums] = ['plan-head', 'plan-rules', 'plan-news', 'plan-sums'].map((id) => make('div', { id }));
  const spoken = make('p', { class: 'unseen', role: 'status' });
  const place = make('div', { class: 'plan-panel', hidden: true }, head, rules, news, sums, spoken);
  part('panel').prepend(place);
  store.watch(['work', 'plan', 'tally'], ({ work, plan }) => { place.hidden = work !== 'plan' || !plan?.shape; });
  store.watch(['work', 'plan', 'lang'], (state) => state.work === 'plan' && head.replaceChildren(...drawHead(state)));
  let drawn = '';
  store.watch(['work', 'rule', 'lang', 'style', 'plan', 'tally'], (state) => {
    const { work, rule, lang, style, plan, tally } = state;
    const now = JSON.stringify([work, rule, lang, style !== null, plan?.shape !== null, tally?.frame ? tally.frame.totals.SuppressedVillages === null : null]);
    if (work !== 'plan' || now === drawn) return; // not with every frame
    drawn = now;
    replaceKeeping(rules, [drawRule(store, state)]);
  });
  const drawNumbers = paced(() => {
    const state = store.get();
    if (state.work !== 'plan') return;
    news.replaceChildren(...(state.tally ? drawNews(state, state.tally) : []));
    replaceKeeping(sums, state.tally?.frame ? [...drawSums(state, state.tally.frame.totals, null), make('p', { class: 'source' }, text(state.lang, 'coverage.source', { n: state.tally.frame.totals.DataVersion }))] : []);
    sums.toggleAttribute('data-old', state.tally !== null && (state.tally.fault !== null || state.tally.way === 'failed' || isBehind(state.tally)));
  });
  store.watch(['work', 'tally', 'lang', 'style'], drawNumbers);
  speakSoon(store, spoken);
}

/** @param {State} state */
function drawHead({ lang, plan }) {
  if (!plan) return [];
  const name = plan.zone?.name ?? text(lang, 'plan.newName');
  return [make('div', { class: 'panel-top' },
    make('p', { class: 'kind' }, plan.zone ? text(lang, 'plan.stored', { status: text(lang, `ZoneStatus.${plan.zone.status}`), n: plan.zone.version }) : text(lang, 'plan.kind'),
      ...(isUnsaved(plan) ? [make('span', { class: 'badge' }, text(lang, 'plan.unsaved'))] : [])),
    make('h2', {}, name))];
}

/** @param {Store} store @param {State} state */
function drawRule(store, { lang, rule, tally, plan }) {
  const question = { area: [], rule: ruleOf(rule) };
  const totals = tally?.frame?.totals;
  return plan?.shape ? drawRules(store, lang, totals ? { question, state: 'ready', totals, villages: [] } : { question, state: 'asking' }) : '';
}

/** How the numbers come, what is wrong, and what was gained and lost since the drag began. @param {State} state @param {Tally} tally */
function drawNews({ lang }, tally) {
  const { way, fault, frame, began } = tally;
  const gained = listMore(frame?.villages ?? null, began);
  const lost = listMore(began, frame?.villages ?? null);
  return [
    make('p', { class: `way ${way}` }, text(lang, isBehind(tally) && way === 'live' ? 'plan.way.behind' : `plan.way.${way}`)),
    ...(fault ? [make('p', { class: 'bad', role: 'alert' }, fault.message[lang], make('small', {}, ` ${fault.code}`))] : []),
    ...(gained.length ? [drawNames(lang, 'gained', gained)] : []),
    ...(lost.length ? [drawNames(lang, 'lost', lost)] : []),
  ];
}

/** @param {State['lang']} lang @param {'gained' | 'lost'} kind @param {{name: string}[]} villages */
const drawNames = (lang, kind, villages) => make('p', { class: kind }, make('b', {}, `${text(lang, `plan.${kind}`, { n: villages.length })} `),
  villages.slice(0, most).map(({ name }) => name).join(lang === 'zh' ? '、' : ', ') + (villages.length > most ? '…' : ''));

/** What is unfolded stays so, and the focus stays where it is. @param {HTMLElement} place @param {(Node | string)[]} children */
export function replaceKeeping(place, children) {
  const open = [...place.querySelectorAll('details')].map((each) => each.open);
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : '';
  place.replaceChildren(...children);
  place.querySelectorAll('details').forEach((each, i) => { each.open = open[i] ?? each.open; });
  if (focused) document.getElementById(focused)?.focus();
}

/** The numbers in a sentence, once they rest: a reader of screens cannot follow every frame. @param {Store} store @param {HTMLElement} place */
function speakSoon(store, place) {
  let timer = 0;
  store.watch(['tally'], () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { tally, lang, work } = store.get();
      const totals = tally?.frame?.totals;
      if (work !== 'plan' || !totals) return;
      place.textContent = text(lang, 'plan.spoken', { villages: formatCount(lang, totals.Villages), persons: totals.Persons === null ? text(lang, 'coverage.hidden') : formatCount(lang, totals.Persons) });
    }, 900);
  });
}
