import { fetchAnswer } from '../api.js';
import { readShape } from '../drawing/shape.js';

/**
 * Borders as they are stored: each read once, those of zones anew with each line that is drawn, for zones change.
 * @typedef {import('../drawing/along.js').Border} Border
 */

/** @param {(address: string) => Promise<any>} fetchRow */
export function keepBorders(fetchRow) {
  /** @type {Map<string, {come: Promise<Border[]>, lines: Border[]}>} */
  const known = new Map();
  const ask = (/** @type {string} */ of) => {
    const entry = { come: fetchRow(`${of}?$select=${of.includes('Pipes') ? 'Route' : 'Boundary'}`).then(readLines), lines: /** @type {Border[]} */ ([]) };
    known.set(of, entry);
    entry.come.then((lines) => { entry.lines = lines; }, () => known.delete(of));
    return entry;
  };
  return {
    /** @param {string} of address @returns {Promise<Border[]>} none where the server does not answer */
    read: (of) => (known.get(of) ?? ask(of)).come.catch(() => []),
    /** What has come already. @param {string} of */
    peek: (of) => known.get(of)?.lines ?? [],
    forgetZones: () => [...known.keys()].filter((of) => of.includes('Zones')).forEach((of) => known.delete(of)),
  };
}

/** @param {any} row @returns {Border[]} */
const readLines = ({ Boundary, Route }) => (Route ? [{ places: Route.coordinates, closed: false }] : readShape(Boundary).flat().map((places) => ({ places, closed: true })));

/** @param {import('../state.js').Store} store */
export const rowsFor = (store) => (/** @type {string} */ address) => fetchAnswer(address, { lang: store.get().lang });
