import { fetchAnswer } from '../api.js';
import { boxOf } from '../box.js';
import { isSame } from '../drawing/shape.js';
import { make } from '../element.js';
import { text } from '../language.js';
import { askFrame, drawBeside, showOther } from './beside.js';
import { lookAt } from './look.js';
import { fetchZone } from './zones.js';

/**
 * Two who saved the same zone: theirs beside mine, in numbers and on the map, until one of three ways is taken. None of them loses anything.
 * @typedef {import('../language.js').Language} Language
 * @typedef {{Author: string, RecordedAt: string, Reason: string | null}} Drawn who drew a boundary, when and why
 * @typedef {{theirs: import('./document.js').Stored, drawn: Drawn | null, isDrawn: boolean, frames: [import('./tally.js').Frame, import('./tally.js').Frame] | null}} Conflict isDrawn: it is their boundary that is new
 * @typedef {ReturnType<typeof holdConflict>} Held
 */

/** @param {import('../state.js').Store} store @param {import('../overlay.js').Overlay} map */
export function holdConflict(store, map) {
  /** @type {Conflict | null} */
  let now = null;
  return {
    get: () => now,
    /** Somebody else has saved meanwhile. @param {() => void} tell when the two are on the map, before their numbers */
    async meet(tell) {
      const { lang, plan } = store.get();
      if (!plan?.zone || !plan.shape) return;
      const theirs = await fetchZone(plan.zone.id, lang);
      const drawn = await fetchDrawn(theirs.id, lang);
      const mine = store.get().plan;
      if (mine?.zone?.id !== theirs.id || !mine.shape) return; // another zone was taken up meanwhile
      const base = mine.past.find((shape) => isSame(shape, theirs.boundary)) ?? mine.zone.boundary;
      const met = now = { theirs, drawn, isDrawn: !isSame(theirs.boundary, base), frames: null };
      showOther(map, theirs.boundary);
      store.set(lookAt(boxOf([theirs.boundary, mine.shape])));
      tell();
      const frames = await askBoth(store, theirs.boundary, mine.shape);
      if (now === met) now.frames = frames;
    },
    end() {
      if (now) showOther(map, null);
      now = null;
    },
  };
}

/** @param {import('../state.js').Store} store @param {import('../drawing/shape.js').Shape} theirs @param {import('../drawing/shape.js').Shape} mine @returns {Promise<Conflict['frames']>} null where they could not be counted */
async function askBoth(store, theirs, mine) {
  const { rule, lang } = store.get();
  const [a, b] = await Promise.all([theirs, mine].map((shape) => askFrame(shape, rule, lang).catch(() => null)));
  return a && b ? [a, b] : null;
}

/** @param {number} zone @param {string} lang @returns {Promise<Drawn | null>} of its newest boundary */
async function fetchDrawn(zone, lang) {
  const answer = await fetchAnswer(`/odata/Zones(${zone})/Versions?$select=Author,RecordedAt,Reason&$orderby=Number%20desc&$top=1`, { lang }).catch(() => null);
  return answer?.value[0] ?? null;
}

/** @param {Language} lang @param {Conflict} conflict @param {{acts: Record<'over' | 'take' | 'both', () => void>, can: Record<'over' | 'take' | 'both', boolean>}} choice */
export const drawConflict = (lang, { theirs, drawn, isDrawn, frames }, { acts, can }) => make('div', { class: 'conflict', role: 'alert', id: 'plan-conflict', tabindex: -1 },
  make('b', {}, text(lang, isDrawn ? 'plan.conflict' : 'plan.conflict.status', { name: theirs.name, n: theirs.version, status: text(lang, `ZoneStatus.${theirs.status}`) })),
  ...(drawn && isDrawn ? [make('p', {}, text(lang, 'plan.conflict.who', { author: drawn.Author, at: writeTime(drawn.RecordedAt), reason: drawn.Reason ?? '' }))] : []),
  ...(frames ? [drawBeside(lang, { title: text(lang, 'plan.conflict.theirs'), frame: frames[0] }, { title: text(lang, 'plan.conflict.mine'), frame: frames[1] })] : [make('p', { class: 'hint' }, text(lang, 'coverage.asking'))]),
  make('ul', { class: 'ways' }, ...(/** @type {const} */ (['take', 'over', 'both'])).map((act) => make('li', {},
    make('button', { type: 'button', id: `conflict-${act}`, disabled: !can[act], 'aria-describedby': `conflict-${act}-words`, onclick: acts[act] }, text(lang, `plan.conflict.${act}`)),
    make('small', { id: `conflict-${act}-words` }, text(lang, `plan.conflict.${act}.words`))))));

/** Date, hour and minute where the reader is. @param {string} at */
export const writeTime = (at) => {
  const time = new Date(at);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
