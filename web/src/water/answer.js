import { ApiFault, fetchAnswer } from '../api.js';
import { column, escape, withFilter, writeAddress, writeArea, writeBoundary } from '../rows/questions.js';
import { coveredVillages, householdConditions, householdSet, isCovered } from './selection.js';
import { chooseTable } from './tables.js';
import { findPlace } from './trail.js';

/**
 * What the server answers about a selection; null is unknown or withheld, never 0. Every number is its own.
 * @typedef {import('./selection.js').Selection} Selection
 * @typedef {{Code: string, Households?: number, Persons?: number, Rate?: number | null, UnservedHouseholds?: number | null, UnservedPersons?: number | null, UnknownShare?: number | null, RuralPersons?: number | null, IsSuppressed?: boolean, DataVersion?: number}} MapRow
 * @typedef {{Households?: number, Persons?: number | null, Villages?: number, Rate?: number | null, OfficialRate?: number | null, TapWaterRate?: number | null, RuralHouseholds?: number | null, RuralPersons?: number | null,
 *   CentralizedHouseholds?: number | null, CentralizedPersons?: number | null, UnservedHouseholds?: number | null, UnservedPersons?: number | null, UnknownHouseholds?: number | null, UnknownPersons?: number | null, DataVersion?: number}} Totals
 * @typedef {{Status: string, Rows: number, LengthMetres?: number}} InState of pipes or schemes: how many there are in it
 * @typedef {{selection: Selection, name: import('./tables.js').Name} & ({state: 'asking'} | {state: 'failed', fault: ApiFault}
 *   | {state: 'ready', rows: MapRow[], totals: Totals | null, place: import('./trail.js').Place, pipes: InState[] | null, schemes: InState[]})} Supply
 */

/** Rows that an answer may have: all villages of a city. */
const mostRows = 10_000;

/** What the map needs of each row. */
const mapColumns = ['Code', 'Rate', 'UnservedHouseholds', 'UnservedPersons', 'UnknownShare', 'RuralPersons', 'IsSuppressed'];

/** The divisions of the selection, all of them, as the map colours them. @param {Selection} selection */
export function askRows(selection) {
  const { name, kind } = chooseTable(selection, '');
  const columns = name === 'matching' || kind.columns.length === 2 ? kind.columns : mapColumns.filter((path) => !isCovered(selection.scope) || (path !== 'Rate' && path !== 'IsSuppressed')).map((path) => column(path, ''));
  return writeAddress({ ...kind, beside: [] }, selection, { columns, order: 'Code' });
}

const sums = ['UnservedHouseholds', 'UnservedPersons', 'UnknownHouseholds', 'UnknownPersons', 'CentralizedHouseholds', 'CentralizedPersons'].map((name) => `Totals/${name} with sum as ${name}`);

/** One row for the whole selection; empty: there is none to be had. @param {Selection} selection */
export function askTotals(selection) {
  const { scope: { code }, scope } = selection;
  if (chooseTable(selection, '').name === 'matching') return escape(`/odata/${householdSet(selection)}?$apply=filter(${householdConditions(selection).join(' and ')})/aggregate($count as Households,Persons with sum as Persons)`);
  if (!isCovered(scope)) return `/odata/SupplyCoverage(by='${code === '' ? 'Prefecture' : code.endsWith('000000') ? 'County' : code.endsWith('000') ? 'Township' : 'Village'}'${code && `,within='${code}'`})`;
  if (selection.sees === 'places') return '';
  const [path, area] = coveredVillages(scope);
  return apply(withFilter(path, ['IsRural'], area), `aggregate(${sums.join(',')},Totals/Households with sum as RuralHouseholds,Totals/Persons with sum as RuralPersons,$count as Villages)`);
}

/** The same rows, summed up. @param {string} address with nothing but a filter and an area @param {string} step */
export function apply(address, step) {
  const [path, query] = address.split('?');
  const [area, filter] = [/^@area=[^&]*/.exec(query)?.[0], /(?:^|&)\$filter=(.*)$/.exec(query)?.[1]];
  return escape(`${path}?${area ? `${area}&` : ''}$apply=${filter ? `filter(${filter})/` : ''}${step}`);
}

/** @param {Selection} selection @param {'pipes' | 'schemes'} table */
function askStates(selection, table) {
  const any = { ...selection, filter: { ...selection.filter, status: '' } };
  return apply(chooseTable(any, table).kind.from(any), `groupby((Status),aggregate($count as Rows${table === 'pipes' ? ',LengthMetres with sum as LengthMetres' : ''}))`);
}

/** What something has no other way to lie in: a drawn area or a zone, as EWKT. @param {import('./selection.js').Scope} scope @param {import('./trail.js').Place} place */
export const writeGround = ({ ring, zone }, { ground }) => (ring ? writeArea(ring) : zone !== null && ground ? writeBoundary(ground.coordinates) : '');

/**
 * @param {Selection} selection
 * @param {{lang: string, signal: AbortSignal, hasNetwork: boolean}} asking
 * @returns {Promise<Supply | null>} null when it was dropped
 */
export async function askSupply(selection, { hasNetwork, ...asking }) {
  const { name } = chooseTable(selection, '');
  try {
    const place = await findPlace(selection.scope, asking);
    const there = { ...selection, ground: writeGround(selection.scope, place) };
    const [rows, totals, pipes, schemes] = await Promise.all([
      fetchAnswer(askRows(there), { ...asking, page: mostRows }), askTotals(there) ? fetchAnswer(askTotals(there), asking) : null,
      hasNetwork ? fetchAnswer(askStates(there, 'pipes'), asking) : null, fetchAnswer(askStates(there, 'schemes'), asking),
    ]);
    return { selection: there, name, state: 'ready', rows: rows.value, totals: totals?.value.length === 1 ? totals.value[0] : null, place, pipes: pipes?.value ?? null, schemes: schemes.value };
  } catch (fault) {
    if (fault instanceof ApiFault) return { selection, name, state: 'failed', fault };
    if (asking.signal.aborted) return null;
    throw fault;
  }
}
