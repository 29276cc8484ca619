import { noBriefing } from './briefing-link.js';
import { noComparison } from './plan-link.js';
import { noFilter } from './water-link.js';

/**
 * @typedef {import('./language.js').Language} Language
 * @typedef {{lng: number, lat: number, zoom: number, bearing: number}} View
 * @typedef {[west: number, south: number, east: number, north: number]} Box degrees, SRID 4490
 * @typedef {{bbox: Box, beside?: true, clear?: {top: number, bottom: number}} | {view: View, fly?: true} | {steps: number} | {bearing: number}} Target
 * @typedef {{key: string, kind: string, properties: Record<string, unknown>}} Hit
 * @typedef {{id: number, name: string, level: string, town?: string, evidence?: string, declaredVillages?: number, bbox: Box}} ZoneEntry
 * @typedef {[lng: number, lat: number]} Position degrees, SRID 4490
 * @typedef {'whole' | 'majorityOfArea' | 'majorityOfHouseholds' | 'seat' | 'overlaps' | 'declared'} Rule when a village counts as covered
 * @typedef {'County' | 'Township' | 'Village'} By the divisions that supply is told by
 * @typedef {'' | 'draw' | 'brush' | 'reshape' | 'hole' | 'part'} Mode what a click on the map does; empty: it selects
 * @typedef {'' | import('./works.js').Name} Work the way of working, the fragment of the address; empty: the plain map
 * @typedef {{version: 8, sources: Record<string, any>, layers: StyleLayer[]}} MapStyle
 */

/**
 * What the server says of itself and its data.
 * @typedef {object} About
 * @property {string} role
 * @property {number} dataVersion
 * @property {string} [dataDate]
 * @property {boolean} synthetic
 * @property {Record<string, number>} counts rows by entity set
 * @property {Box} bounds
 * @property {Record<Language, string>} credit
 * @property {ZoneEntry[]} zones
 * @property {string} [producer] the office whose maps these are
 */

/**
 * A layer of the MapLibre style, as far as we read it.
 * @typedef {object} StyleLayer
 * @property {string} id
 * @property {string} type
 * @property {string} [source]
 * @property {string} [source-layer]
 * @property {number} [minzoom]
 * @property {number} [maxzoom]
 * @property {Record<string, any>} [paint]
 * @property {Record<string, any>} [layout]
 * @property {{group?: string, pick?: string, legend?: [label: string, sample: Record<string, unknown>][]}} [metadata]
 */

/**
 * Everything the page shows follows from this one value.
 * @typedef {object} State
 * @property {Language} lang
 * @property {View | null} view null until the map has opened
 * @property {string[] | null} groups the visible groups; null means as the style comes
 * @property {string} selected `kind:key`, or empty
 * @property {Hit[]} hits what lies under the last click
 * @property {Hit | 'absent' | null} found attributes of the selected feature; null while they are sought
 * @property {Mode} mode
 * @property {Rule} rule
 * @property {Position[] | null} area a drawn polygon, its ring not closed
 * @property {Position[] | null} sketch the line while it is being drawn, the pointer its last vertex
 * @property {Work} work
 * @property {By} by
 * @property {string} within what is looked at: the code of a division or village, or `zone:3`; empty: the whole area; a drawn area comes before it
 * @property {import('./water-link.js').Measure} measure what colours the divisions
 * @property {string} order of the table, `UnservedPersons desc`; empty: as it comes
 * @property {import('./water-link.js').Filter} filter of households, schemes, pipes and divisions
 * @property {import('./briefing-link.js').Slide[] | null} deck the slides of the briefing; null: the whole area and each announced zone
 * @property {number} slide which of those that are shown, from 1
 * @property {number[] | null} announced the zones that are no drafts and not retired; null until they are known
 * @property {Record<number, import('./briefing/answer.js').Answer>} told what the server answers about the place of a slide; 0 is the whole area
 * @property {number} snapshot the number of the frozen briefing of the link; 0: none
 * @property {import('./briefing/snapshot.js').Frozen | null} frozen that briefing, once it is open: what is shown is then of it
 * @property {import('./api.js').ApiFault | null} closed why the frozen briefing of the link is not open
 * @property {Record<number, import('./briefing/answer.js').Answer>} today beside a frozen one: what the server answers now
 * @property {string} rows the rows behind a number that are open, by name, `facilities.Clinic` those of one kind; empty: none
 * @property {import('./coverage/answer.js').Coverage | null} coverage of the selected zone or the drawn area
 * @property {import('./water/answer.js').Supply | null} supply of the divisions that are looked at
 * @property {import('./plan/document.js').Plan | null} plan the zone under the hand
 * @property {string} compare what is laid beside it, `version:2` or `zone:3`; empty: nothing
 * @property {number} split where the line between the two stands, in percent of the map; 0: one lies over the other
 * @property {import('./plan/tally.js').Tally | null} tally what it covers, frame by frame
 * @property {boolean} seen whether what the map shows is listed in words
 * @property {string} pointed `kind:key` of the row under hand or eye, marked on the map; empty: none
 * @property {string} purpose why the reader looks at single households, as the audit keeps it; empty: not stated
 * @property {Hit[]} picked what lies under the last click in a mode that selects nothing
 * @property {Target | null} target where the map should go
 * @property {{lng: number, lat: number} | null} pointer
 * @property {boolean} busy
 * @property {{gone: boolean, refused: string, tiles: number, gl: boolean}} faults
 * @property {About | null} about
 * @property {import('./account/account.js').Account | null} account null until the server has said who we are
 * @property {MapStyle | null} style
 */

/** @typedef {{get: () => State, set: (patch: Partial<State>) => void, watch: (keys: (keyof State)[], draw: (state: State) => void) => void}} Store */

/** @type {State} */
export const nothing = {
  lang: 'zh', view: null, groups: null, selected: '', hits: [], found: null, target: null, pointer: null,
  mode: '', rule: 'majorityOfArea', area: null, sketch: null, work: '', by: 'County', within: '', measure: 'unserved', order: '', filter: noFilter, ...noBriefing, announced: null, told: {}, frozen: null, closed: null, today: {},
  rows: '', purpose: '', coverage: null, supply: null, plan: null, ...noComparison, tally: null, seen: false, pointed: '', picked: [], busy: true,
  faults: { gone: false, refused: '', tiles: 0, gl: false }, about: null, account: null, style: null,
};

/**
 * Holds the state; whoever watches a key is told after it has changed.
 * @param {State} state
 * @returns {Store}
 */
export function holdState(state) {
  /** @type {{keys: (keyof State)[], draw: (state: State) => void}[]} */
  const watchers = [];
  return {
    get: () => state,
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      const now = state;
      for (const { keys, draw } of watchers) if (keys.some((key) => before[key] !== now[key])) draw(state);
    },
    watch(keys, draw) {
      watchers.push({ keys, draw });
      draw(state);
    },
  };
}
