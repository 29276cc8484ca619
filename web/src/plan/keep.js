/**
 * What is drawn outlives a reload with all its steps back and forward, on this page of the browser only. With it the version it was drawn over: who saved in between is met when this is saved.
 * @typedef {import('../drawing/shape.js').Shape} Shape
 * @typedef {{shape: Shape | null, past: (Shape | null)[], future: (Shape | null)[], etag?: string, unsaved: boolean}} Kept etag: of the zone; none of what is drawn anew
 */

/** Characters of one zone's steps; the oldest go first. Where the browser has less room the shape alone is kept, or what fits. */
const rooms = [1_000_000, 100_000, 0];

/** @param {number | undefined} zone */
const name = (zone) => `geozones.plan.${zone ?? 'new'}`;

/** Shapes never change: each is written once. @type {WeakMap<Shape, string>} */
const written = new WeakMap();

/** @param {Shape | null} shape */
function write(shape) {
  if (!shape) return 'null';
  const known = written.get(shape) ?? JSON.stringify(shape);
  written.set(shape, known);
  return known;
}

/** The nearest steps that have room, nearest first. @param {(Shape | null)[]} steps @param {number} room characters @returns {string[]} */
export function fit(steps, room) {
  const texts = [];
  for (let left = room, i = 0; i < steps.length && (left -= write(steps[i]).length + 1) >= 0; i++) texts.push(write(steps[i]));
  return texts;
}

/** @param {Pick<import('./document.js').Plan, 'zone' | 'shape' | 'past' | 'future'>} plan @param {boolean} unsaved */
export function keepPlan({ zone, shape, past, future }, unsaved) {
  if (!unsaved && !past.length && !future.length) return forgetPlan(zone?.id);
  for (const room of rooms) {
    const [ahead, back] = [fit(future, room / 4), fit([...past].reverse(), room * 3 / 4).reverse()];
    const text = `{"shape":${write(shape)},"etag":${JSON.stringify(zone?.etag ?? null)},"unsaved":${unsaved},"past":[${back}],"future":[${ahead}]}`;
    try {
      return sessionStorage.setItem(name(zone?.id), text);
    } catch {
      // no room: once more with less; where storage is forbidden nothing is kept, and saving does not need it
    }
  }
}

/** @param {number | undefined} zone */
export function forgetPlan(zone) {
  try {
    sessionStorage.removeItem(name(zone));
  } catch {
    // storage may be forbidden
  }
}

/** @param {number | undefined} zone @returns {Kept | null} */
export function recallPlan(zone) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(zone)) ?? 'null');
    return kept && { ...kept, etag: kept.etag ?? undefined, past: kept.past ?? [], future: kept.future ?? [], unsaved: kept.unsaved ?? true };
  } catch {
    return null;
  }
}
