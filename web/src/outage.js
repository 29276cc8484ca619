import { isAnswering, lastHeard, whenGone } from './api.js';
import { make, part } from './element.js';
import { formatClock } from './format.js';
import { text } from './language.js';

/** Milliseconds between one attempt and the next. */
const waits = [2000, 4000, 8000, 15_000];

/**
 * The server is gone while the page is in use: what is shown stays and is marked as old, and we ask again by ourselves until it answers.
 * @param {import('./state.js').Store} store
 * @param {() => void} start takes up what is there again, once it answers
 * @returns {() => void} asks at once
 */
export function watchOutage(store, start) {
  let timer = 0;
  let attempt = 0;
  const news = make('p', { class: 'unseen', role: 'status' });
  part('news').after(news);
  const ask = async () => {
    clearTimeout(timer);
    timer = 0;
    const isBack = await isAnswering(store.get().lang);
    if (!store.get().faults.gone || timer) return;
    if (!isBack) return void (timer = setTimeout(ask, waits[Math.min(attempt++, waits.length - 1)]));
    start();
    news.textContent = text(store.get().lang, 'fault.back');
  };
  whenGone(() => store.get().faults.gone || store.set({ faults: { ...store.get().faults, gone: true } }));
  store.watch(['faults', 'lang'], ({ faults: { gone }, lang }) => {
    markOld(gone && lastHeard() > 0 ? text(lang, 'fault.old', { time: formatClock(lastHeard()) }) : '');
    if (!gone) return void (attempt = 0);
    news.textContent = '';
    if (!timer) timer = setTimeout(ask, waits[0]);
  });
  for (const event of ['online', 'offline']) addEventListener(event, () => void ask());
  return () => void ask();
}

/** Beside the source of all numbers that are shown. @param {string} words empty: they are not old */
function markOld(words) {
  document.body.toggleAttribute('data-old', words !== '');
  document.body.style.setProperty('--old', JSON.stringify(words));
}

/** What still works, in each way of working. @param {Pick<import('./state.js').State, 'lang'> & {work?: import('./state.js').Work}} state @param {() => void} retry */
export const drawAway = ({ lang, work = '' }, retry) => make('p', { class: 'away' },
  make('span', {}, make('strong', {}, text(lang, 'fault.gone')), ` ${lastHeard() ? text(lang, `fault.kept.${work || 'map'}`, { time: formatClock(lastHeard()) }) : ''} ${text(lang, 'fault.retrying')}`),
  make('button', { type: 'button', onclick: retry }, text(lang, 'fault.retry')));
