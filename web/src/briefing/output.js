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
  part('deck').after(place);
  /** @type {AbortController | null} */
  let work = null;
  let words = '';
  const draw = () => {
    const { lang } = store.get();
    place.hidden = store.get().work !== 'briefing';
    place.replaceChildren(make('h2', { id: 'output-title' }, text(lang, 'output.title')),
      make('p', { class: 'deck-acts' }, ...Object.keys(makers).map((name) => make('button', { type: 'button', id: `output-${name}`, disabled: work !== null, onclick: () => void begin(name) }, text(lang, `output.${name}`))),
        ...(work ? [make('button', { type: 'button', id: 'output-cancel', onclick: () => work?.abort() }, text(lang, 'output.cancel'))] : [])),
      make('p', { role: 'status', id: 'output-news' }, words));
  };
  const say = (/** @type {string} */ next) => {
    words = next;
    draw();
  };
  const begin = async (/** @type {string} */ name) => {
    work = new AbortController();
    const { signal } = work;
    const { lang } = store.get();
    say(text(lang, 'output.begun'));
    const end = await makers[name]({ store, map, signal, tell: (at, all) => say(text(lang, 'output.at', { at, all })) })
      .then(() => text(lang, 'output.done'), (/** @type {Error} */ fault) => text(lang, signal.aborted ? 'output.cancelled' : 'output.failed', { why: fault.message }));
    work = null;
    say(end);
  };
  store.watch(['work', 'lang'], draw);
}
