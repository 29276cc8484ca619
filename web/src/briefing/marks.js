import { imageNames } from '../images.js';
import { text } from '../language.js';
import { chooseGroups } from '../layers.js';
import { readLegend } from '../legend.js';

/**
 * What has to stand on every map that is shown: legend, date and version of the data, producer, coordinates, and the approval number or why there is none.
 * @typedef {import('../state.js').State} State
 */

/** Why a map has no approval number (审图号): a closed list, nobody writes a reason of his own. The first two, and a number, are given by configuration for one frozen content each. */
export const reasons = /** @type {const} */ (['standard', 'exempt', 'internal']);

/** A number is shown for the very content that it was given for. @param {Pick<State, 'lang' | 'frozen'>} state */
export function writeReason({ lang, frozen }) {
  const { number, reason } = frozen?.approval ?? {};
  return number ? text(lang, 'frame.approved', { number }) : text(lang, 'frame.number', { reason: text(lang, `frame.${reasons.find((each) => each === reason) ?? 'internal'}`) });
}

/** Is it for internal work, which is stamped upon it? @param {Pick<State, 'frozen'>} state */
export const isInternal = ({ frozen }) => !frozen?.approval;

/** @param {string} at an instant @returns {string} day and minute in China */
export const tellWhen = (at) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);

/** One after the other below the map. @param {Pick<State, 'lang' | 'frozen'>} state @param {import('../state.js').About} about */
export const listFacts = ({ lang, frozen }, about) => [
  text(lang, 'footer.disclaimer'), writeReason({ lang, frozen }), ...(frozen ? [text(lang, 'snapshot.mark', { number: frozen.number })] : []),
  ...(about.dataDate ? [`${text(lang, 'footer.date')} ${about.dataDate}`] : []), `${text(lang, 'footer.version')} ${about.dataVersion}`, ...(about.synthetic ? [text(lang, 'synthetic')] : []),
  text(lang, 'frame.crs'), about.producer ? text(lang, 'frame.producer', { name: about.producer }) : text(lang, 'frame.noProducer'), about.credit[lang],
];

/** Of what is drawn at this zoom. @param {Pick<State, 'style' | 'groups'>} state @param {number} zoom */
export const listLegend = ({ style, groups }, zoom) => (style ? readLegend(style, chooseGroups(style, groups), Math.floor(zoom * 2) / 2, imageNames) : []);
