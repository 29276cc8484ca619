import { make, part } from '../element.js';
import { text } from '../language.js';
import { makeAtlas } from './atlas.js';
import { saveOffline } from './offline.js';
import { savePicture } from './picture.js';

/**
 * What leaves the page: the atlas to print, a slide as a picture, the briefing as a file. One at a time, with its progress, to be cancelled.
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 * @typedef {import('../overlay.js').Overlay} Overlay
 * @typedef {{store: Store, map: Overlay, signal: AbortSignal, tell: (at: number, all: number) => void}} Job
 */

/** @type {Record<string, (job: Job) => Promise<void>>} */
const makers = {
  atlasA4: (job) => makeAtlas(job, 'a4'),
  atlasA3: (job) => makeAtlas(job, 'a3'),
  picture: savePicture,
  offline: saveOffline,
};

/** @param {Store} store @param {Overlay} map */
export function openOutput(store, map) {
  const place = make('section', { id: 'output', 'aria-labelledby': 'output-title', hidden: true });
  const news = make('p', { role: 'status', id: 'output-news' });
  const body = make('div');
  place.append(body, news);
  part('deck').after(place);
  /** @type {AbortController | null} */
  let work = null;
  const draw = () => {
    const focused = body.contains(document.activeElement) ? document.activeElement?.id ?? '' : '';
    place.hidden = store.get().work !== 'briefing';
    body.replaceChildren(...drawButtons(store.get().lang, work, begin));
    if (focused) (document.getElementById(work ? 'output-cancel' : focused) ?? part(`output-${Object.keys(makers)[0]}`)).focus();
  };
  const begin = async (/** @type {string} */ name) => {
    work = new AbortController();
    draw();
    news.textContent = text(store.get().lang, 'output.begun');
    news.textContent = await finish(name, { store, map, signal: work.signal, tell: (at, all) => { news.textContent = text(store.get().lang, 'output.at', { at, all }); } });
    work = null;
    draw();
  };
  store.watch(['work', 'lang'], draw);
  store.watch(['work', 'lang', 'frozen', 'account'], () => work?.abort()); // nothing is made half of the one and half of the other
}

/** How it ended, in words. @param {string} name @param {Job} job */
async function finish(name, job) {
  const { lang } = job.store.get();
  return makers[name](job).then(() => text(lang, 'output.done'), (/** @type {Error} */ fault) => text(lang, job.signal.aborted ? 'output.cancelled' : 'output.failed', { why: fault.message }));
}

/** @param {State['lang']} lang @param {AbortController | null} work @param {(name: string) => void} begin */
const drawButtons = (lang, work, begin) => [
  make('h2', { id: 'output-title' }, text(lang, 'output.title')),
  make('p', { class: 'deck-acts' }, ...Object.keys(makers).map((name) => make('button', { type: 'button', id: `output-${name}`, disabled: work !== null, onclick: () => begin(name) }, text(lang, `output.${name}`))),
    ...(work ? [make('button', { type: 'button', id: 'output-cancel', onclick: () => work.abort() }, text(lang, 'output.cancel'))] : [])),
  make('p', { class: 'quiet' }, text(lang, 'offline.limit')),
];
