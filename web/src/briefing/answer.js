import { ApiFault, fetchAnswer } from '../api.js';
import { escape } from '../rows/questions.js';

/**
 * What the server answers about the place of a slide; null is unknown or withheld, never 0. Nothing is added up here.
 * @typedef {import('../briefing-link.js').Headline} Headline
 * @typedef {{Phrase: string, Outcome: 'Equal' | 'Differs' | 'CannotBeKnown', ReasonZh: string, ReasonEn: string, FigureId: number}} Check of a published figure
 * @typedef {{Source: string, BudgetYuan: number}} Fund
 * @typedef {object} Fact
 * @property {string} address the question that gives the number
 * @property {string} rows where the rows behind it are, path and filter; empty: nowhere
 * @property {number | null} [value] a null is withheld
 * @property {number | null} [households] beside persons
 * @property {number | null} [beside] zones, unknown persons
 * @property {Fund[]} [funds]
 * @property {Check} [check]
 * @property {ApiFault} [fault] instead of a number
 * @typedef {{place: number, state: 'asking'} | {place: number, state: 'failed', fault: ApiFault} | {place: number, state: 'ready', version: number, facts: Record<Headline, Fact>}} Answer
 * @typedef {import('../api.js').Asking & {signal: AbortSignal}} Asking
 */

/** Zones that are no drafts and not retired. */
const announced = "Status ne 'Draft' and Status ne 'Retired'";

/** @param {Asking} asking @returns {Promise<number[]>} their ids */
export const askAnnounced = async (asking) =>
  (await fetchAnswer(escape(`/odata/Zones?$filter=${announced}&$select=Id&$orderby=Id`), { ...asking, page: 1000 })).value.map((/** @type {{Id: number}} */ { Id }) => Id);

/** @param {number} place @param {Asking} asking @returns {Promise<Answer | null>} null when it was dropped */
export async function askPlace(place, asking) {
  try {
    return { place, state: 'ready', ...await askSteadily(place, asking) };
  } catch (fault) {
    if (asking.signal.aborted) return null;
    if (fault instanceof ApiFault) return { place, state: 'failed', fault };
    throw fault;
  }
}

/** Questions that are asked again because somebody wrote meanwhile. */
const mostTries = 4;

/** The numbers of one slide are of one version of the data, which is the same before and after. @param {number} place @param {Asking} asking @param {number} [tries] @returns {Promise<{version: number, facts: Record<Headline, Fact>}>} */
async function askSteadily(place, asking, tries = 1) {
  const before = await fetchAnswer('/about', asking);
  const facts = place === 0 ? await askArea(asking) : await askZone(place, asking);
  const after = await fetchAnswer('/about', asking);
  return before.dataVersion === after.dataVersion || tries === mostTries ? { version: after.dataVersion, facts } : askSteadily(place, asking, tries + 1);
}

/** A refusal stands in the place of the number; a server that is gone does not. @param {string} address @param {Asking} asking @returns {Promise<{answer: any, fault?: ApiFault}>} */
async function ask(address, asking) {
  try {
    return { answer: await fetchAnswer(address, { ...asking, page: 10_000 }) };
  } catch (fault) {
    if (fault instanceof ApiFault && fault.status >= 400 && fault.status < 500) return { answer: null, fault };
    throw fault;
  }
}

const addresses = {
  villages: escape(`/odata/Zones?$apply=filter(${announced})/compute(DeclaredVillages/$count as Declared)/aggregate(Declared with sum as Villages,$count as Zones)`),
  supply: "/odata/SupplyCoverage(by='Prefecture')",
  funds: escape('/odata/ProjectFunds?$apply=filter(Project/ZoneId ne null)/concat(aggregate(BudgetYuan with sum as BudgetYuan),groupby((Source),aggregate(BudgetYuan with sum as BudgetYuan)))'),
};

/** @param {Asking} asking @returns {Promise<Record<Headline, Fact>>} */
async function askArea(asking) {
  const [villages, supply, funds, checks] = await Promise.all([ask(addresses.villages, asking), ask(addresses.supply, asking), ask(addresses.funds, asking), askChecks(asking)]);
  const [total, ...sources] = funds.answer?.value ?? [];
  return {
    villages: { address: addresses.villages, rows: escape(`Zones?$filter=${announced}`), value: villages.answer?.value[0]?.Villages, beside: villages.answer?.value[0]?.Zones, check: checks['zones-villages'], fault: villages.fault },
    ...readSupply(addresses.supply, supply),
    funds: { address: addresses.funds, rows: 'ProjectFunds?$filter=Project/ZoneId ne null', value: total?.BudgetYuan, funds: sources, check: checks['zones-investment'], fault: funds.fault },
  };
}

/** The published figures that say what the first slide says. @param {Asking} asking @returns {Promise<Record<string, Check>>} by the end of their key */
async function askChecks(asking) {
  const { answer } = await ask(escape("/odata/Figures?$filter=endswith(Key,'-zones-villages') or endswith(Key,'-zones-investment')&$select=Id,Key"), asking);
  const found = await Promise.all((answer?.value ?? []).map(async (/** @type {{Id: number, Key: string}} */ { Id, Key }) => [Key.replace(/^[^-]*-/, ''), (await ask(`/odata/Figures(${Id})/Check()`, asking)).answer]));
  return Object.fromEntries(found.filter(([, check]) => check));
}

/** @param {number} zone @param {Asking} asking @returns {Promise<Record<Headline, Fact>>} */
async function askZone(zone, asking) {
  const list = `/odata/Zones(${zone})/DeclaredVillages?$select=VillageCode&$count=true`;
  const cover = `/odata/Zones(${zone})/Coverage(rule='declared')`;
  const rate = escape(`/odata/SupplyCoverage(by='Zone')?$filter=Code eq '${zone}'`);
  const [villages, coverage, supply] = await Promise.all([ask(list, asking), ask(cover, asking), ask(rate, asking)]);
  const codes = (villages.answer?.value ?? []).map((/** @type {{VillageCode: string}} */ { VillageCode }) => `'${VillageCode}'`).join();
  const { answer: sums, fault } = coverage;
  return {
    ...readSupply(rate, supply),
    villages: { address: list, rows: `Zones(${zone})/DeclaredVillages?$filter=true`, value: villages.answer?.['@odata.count'], fault: villages.fault },
    people: { address: cover, rows: `Zones(${zone})/DeclaredVillages?$filter=true`, value: sums?.Persons, households: sums?.Households, fault },
    funds: { address: cover, rows: codes && `ProjectFunds?$filter=Project/Sites/any(s:s/VillageCode in (${codes}))`, value: sums?.BudgetYuan, funds: sums?.Funds ?? [], fault },
  };
}

/** The row of one place; where there are several, none is the whole. @param {string} address @param {{answer: any, fault?: ApiFault}} said @returns {Record<'people' | 'rate' | 'unserved', Fact>} */
function readSupply(address, { answer, fault }) {
  const row = answer?.value.length === 1 ? answer.value[0] : null;
  const rows = (/** @type {string} */ number) => row?.RowsBehind?.find((/** @type {{Number: string}} */ each) => each.Number === number)?.Query ?? '';
  return {
    people: { address, rows: rows('RuralPersons'), value: row?.RuralPersons, households: row?.RuralHouseholds, fault },
    rate: { address, rows: rows('RuralPersons'), value: row?.Rate, beside: row?.UnknownPersons, fault },
    unserved: { address, rows: rows('UnservedPersons'), value: row?.UnservedPersons, households: row?.UnservedHouseholds, beside: row?.UnknownPersons, fault },
  };
}
