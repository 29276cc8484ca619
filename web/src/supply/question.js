/**
 * Supply by division, as the server ranks it.
 * @typedef {import('../state.js').State} State
 * @typedef {import('../state.js').By} By
 * @typedef {object} SupplyRow null is unknown or withheld, never 0
 * @property {string} Code
 * @property {string} Name
 * @property {number} Villages
 * @property {number | null} VillagesFullyServed
 * @property {number | null} VillagesUnknown
 * @property {number | null} RuralHouseholds
 * @property {number | null} RuralPersons
 * @property {number | null} CentralizedPersons
 * @property {number | null} UnservedHouseholds
 * @property {number | null} UnservedPersons
 * @property {number | null} UnknownHouseholds
 * @property {number | null} UnknownPersons
 * @property {number | null} Rate 0..1, of persons whose supply is known
 * @property {number | null} OfficialRate 0..1, of all rural persons
 * @property {number | null} TapWaterRate 0..1
 * @property {boolean | null} IsDefect
 * @property {string | null} DefectZh
 * @property {string | null} DefectEn
 * @property {boolean | null} [IsSuppressed] few cases, or what would let them be computed
 * @property {number} DataVersion
 * @typedef {{code: string, name: string}} Step of the trail, from the city down
 */

/** How the list may be ordered; unknown rates stand last, whichever way. */
export const orders = /** @type {Record<string, string>} */ ({ lowest: 'Rate eq null,Rate,Code', highest: 'Rate eq null,Rate desc,Code', unserved: 'UnservedPersons desc,Code', code: 'Code' });

/** @param {By} by @param {string} within @param {string} order */
export const askSupply = (by, within, order) =>
  `/odata/SupplyCoverage(by='${by}'${within ? `,within='${within}'` : ''})?$orderby=${orders[order].replaceAll(' ', '%20')}`;

/** The division with those above it. @param {string} code */
export const askDivision = (code) =>
  `/odata/Divisions('${code}')?$select=Code,Name,Level&$expand=Parent($select=Code,Name,Level;$expand=Parent($select=Code,Name,Level))`;

/** What a division consists of: a county of towns, a town of villages. @type {Partial<Record<By, By>>} */
export const partsOf = { County: 'Township', Township: 'Village' };

/**
 * The counties and towns above what is ranked; the city is the whole area and stands for itself.
 * @param {any} division as `askDivision` answers
 * @returns {Step[]}
 */
export function readTrail(division) {
  /** @type {Step[]} */
  const trail = [];
  for (let at = division; at && (at.Level === 'County' || at.Level === 'Township'); at = at.Parent) trail.unshift({ code: at.Code, name: at.Name });
  return trail;
}
