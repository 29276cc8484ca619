import { imageNames } from '../images.js';
import { text } from '../language.js';
import { chooseGroups } from '../layers.js';
import { readLegend } from '../legend.js';

/**
 * What has to stand on every map that is shown: legend, date and version of the data, producer, coordinates, and why there is no approval number.
 * @typedef {import('../state.js').State} State
 */

/** Why a map has no approval number (审图号): a closed list, nobody writes a reason of his own. A number may stand here only where the service has been given one for this content; none has. */
export const reasons = /** @type {const} */ (['internal']);

/** @param {State['lang']} lang */
export const writeReason = (lang) => text(lang, 'frame.number', { reason: text(lang, `frame.${reasons[0]}`) });

/** One after the other below the map. @param {Pick<State, 'lang'>} state @param {import('../state.js').About} about */
export const listFacts = ({ lang }, about) => [
  text(lang, 'footer.disclaimer'), writeReason(lang),
  ...(about.dataDate ? [`${text(lang, 'footer.date')} ${about.dataDate}`] : []), `${text(lang, 'footer.version')} ${about.dataVersion}`, ...(about.synthetic ? [text(lang, 'synthetic')] : []),
  text(lang, 'frame.crs'), text(lang, 'frame.producer'), about.credit[lang],
];

/** Of what is drawn at this zoom. @param {Pick<State, 'style' | 'groups'>} state @param {number} zoom */
export const listLegend = ({ style, groups }, zoom) => (style ? readLegend(style, chooseGroups(style, groups), Math.floor(zoom * 2) / 2, imageNames) : []);
