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
 * @typedef {{theirs: import('./document.js').Stored, drawn: Drawn | null, isDrawn: boolean, sides: [import('./beside.js').Side, import('./beside.js').Side] | null}} Conflict isDrawn: it is their boundary that is new
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
      const { lang, plan, rule } = store.get();
      if (!plan?.zone || !plan.shape) return;
      const theirs = await fetchZone(plan.zone.id, lang);
      const base = plan.past.find((shape) => isSame(shape, theirs.boundary)) ?? plan.zone.boundary;
      now = { theirs, drawn: await fetchDrawn(theirs.id, lang), isDrawn: !isSame(theirs.boundary, base), sides: null };
      showOther(map, theirs.boundary);
      store.set(lookAt(boxOf([theirs.boundary, plan.shape])));
      tell();
      const [other, mine] = await Promise.all([theirs.boundary, plan.shape].map((shape) => askFrame(shape, rule, lang).catch(() => null)));
      if (now?.theirs === theirs && other && mine) now.sides = [{ title: text(lang, 'plan.conflict.theirs'), frame: other }, { title: text(lang, 'plan.conflict.mine'), frame: mine }];
    },
    end() {
      if (now) showOther(map, null);
      now = null;
    },
  };
}

/** @param {number} zone @param {string} lang @returns {Promise<Drawn | null>} of its newest boundary */
async function fetchDrawn(zone, lang) {
  const answer = await fetchAnswer(`/odata/Zones(${zone})/Versions?$select=Author,RecordedAt,Reason&$orderby=Number%20desc&$top=1`, { lang }).catch(() => null);
  return answer?.value[0] ?? null;
}

/** @param {Language} lang @param {Conflict} conflict @param {{acts: Record<'over' | 'take' | 'both', () => void>, can: Record<'over' | 'take' | 'both', boolean>}} choice */
export const drawConflict = (lang, { theirs, drawn, isDrawn, sides }, { acts, can }) => make('div', { class: 'conflict', role: 'alert', id: 'plan-conflict', tabindex: -1 },
  make('b', {}, text(lang, isDrawn ? 'plan.conflict' : 'plan.conflict.status', { name: theirs.name, n: theirs.version, status: text(lang, `ZoneStatus.${theirs.status}`) })),
  ...(drawn && isDrawn ? [make('p', {}, text(lang, 'plan.conflict.who', { author: drawn.Author, at: writeTime(drawn.RecordedAt), reason: drawn.Reason ?? '' }))] : []),
  ...(sides ? [drawBeside(lang, ...sides)] : [make('p', { class: 'hint' }, text(lang, 'coverage.asking'))]),
  make('ul', { class: 'ways' }, ...(/** @type {const} */ (['take', 'over', 'both'])).map((act) => make('li', {},
    make('button', { type: 'button', id: `conflict-${act}`, disabled: !can[act], 'aria-describedby': `conflict-${act}-words`, onclick: acts[act] }, text(lang, `plan.conflict.${act}`)),
    make('small', { id: `conflict-${act}-words` }, text(lang, `plan.conflict.${act}.words`))))));

/** Date, hour and minute where the reader is. @param {string} at */
export const writeTime = (at) => {
  const time = new Date(at);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
};
