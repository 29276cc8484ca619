import { fetchAnswer } from '../api.js';
import { make } from '../element.js';
import { text, word } from '../language.js';
import { drawStatus } from './mark-patterns.js';

/**
 * @typedef {import('./answer.js').CoveredVillage} CoveredVillage
 * @typedef {import('./answer.js').Status} Status
 */

/** @type {Status[]} */
export const statuses = ['DeclaredOnly', 'CoveredOnly', 'Both', 'Covered'];

/** How many villages a list shows before it is unfolded: the rows behind the number show them all. */
const shown = 60;

/** How much around the seat of a village is shown; degrees. */
const reach = 0.02;

/**
 * The villages by what list and boundary say of them, with the sentence why; it is the legend of the map too.
 * @param {import('../state.js').Store} store
 * @param {import('../language.js').Language} lang
 * @param {CoveredVillage[]} villages
 * @param {import('./question.js').Question} question
 */
export function drawDifferences(store, lang, villages, question) {
  const isCompared = 'zone' in question && question.rule !== 'declared';
  const groups = statuses.filter((status) => (status === 'Covered') !== isCompared).map((status) => ({ status, members: villages.filter((each) => each.status === status) }));
  return make('section', { class: 'differences', 'aria-labelledby': 'differences-title' },
    make('h3', { id: 'differences-title' }, text(lang, isCompared ? 'difference.title' : 'difference.villages')),
    ...groups.map(({ status, members }) => drawGroup(store, lang, status, members)));
}

/** @param {import('../state.js').Store} store @param {import('../language.js').Language} lang @param {Status} status @param {CoveredVillage[]} members */
const drawGroup = (store, lang, status, members) => make('details', { class: `status ${status}`, open: status.endsWith('Only') && members.length > 0 },
  make('summary', {}, drawStatus(status), ` ${text(lang, `status.${status}`)} `, make('b', {}, String(members.length))),
  make('ul', {}, ...members.slice(0, shown).map((village) => make('li', {}, make('button', { type: 'button', onclick: () => flyTo(store, village) },
    make('strong', {}, village.name), ...(village.evidence ? [make('small', {}, word(lang, 'Evidence', village.evidence.toLowerCase()))] : []),
    ...(village.why[lang] ? [make('span', {}, village.why[lang])] : [])))),
  ...(members.length > shown ? [make('li', { class: 'quiet' }, text(lang, 'difference.more', { n: members.length - shown }))] : [])));

/** @param {import('../state.js').Store} store @param {CoveredVillage} village */
async function flyTo(store, { code }) {
  const { lang, faults } = store.get();
  try {
    const { Seat } = await fetchAnswer(`/odata/Villages('${code}')?$select=Seat`, { lang });
    const [lng, lat] = Seat.coordinates;
    store.set({ target: { bbox: [lng - reach, lat - reach, lng + reach, lat + reach], beside: true } });
  } catch {
    store.set({ faults: { ...faults, gone: true } });
  }
}
