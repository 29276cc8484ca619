/** @typedef {{zoom: number, properties: Record<string, unknown>, images: ReadonlySet<string>}} Sample what a legend row stands for */

/**
 * The value of a MapLibre expression for one sample feature, so that the legend shows what the style says.
 * Knows the operators that our paint uses; the truth test compares it with MapLibre's own evaluation.
 * @param {any} expression
 * @param {Sample} sample
 * @returns {any}
 */
export function evaluate(expression, sample) {
  if (!Array.isArray(expression) || typeof expression[0] !== 'string') return expression;
  const [operator, ...args] = expression;
  const value = (/** @type {any} */ e) => evaluate(e, sample);
  switch (operator) {
    case 'get': return sample.properties[args[0]] ?? null;
    case 'has': return args[0] in sample.properties;
    case 'zoom': return sample.zoom;
    case 'image': return sample.images.has(value(args[0])) ? value(args[0]) : null;
    case 'concat': return args.map((part) => String(value(part) ?? '')).join('');
    case 'coalesce': return args.map(value).find((v) => v !== null) ?? null;
    case '==': return value(args[0]) === value(args[1]);
    case '!': return !value(args[0]);
    case 'case': return value(caseArm(args, value));
    case 'match': return value(matchArm(value(args[0]), args.slice(1)));
    case 'step': return value(stepArm(value(args[0]), args.slice(1)));
    case 'interpolate': return interpolate(value(args[1]), args.slice(2), value);
    default: throw new Error(`The legend cannot read the expression "${operator}".`);
  }
}

/** @param {any[]} arms condition, output, ..., fallback @param {(e: any) => any} value */
function caseArm(arms, value) {
  for (let i = 0; i + 1 < arms.length; i += 2) if (value(arms[i])) return arms[i + 1];
  return arms[arms.length - 1];
}

/** @param {unknown} input @param {any[]} arms label, output, ..., fallback */
function matchArm(input, arms) {
  for (let i = 0; i + 1 < arms.length; i += 2) if ([arms[i]].flat().includes(input)) return arms[i + 1];
  return arms[arms.length - 1];
}

/** @param {number} input @param {any[]} arms output, stop, output, ... */
function stepArm(input, arms) {
  let output = arms[0];
  for (let i = 1; i < arms.length; i += 2) if (input >= arms[i]) output = arms[i + 1];
  return output;
}

/** @param {number} input @param {any[]} stops stop, output, ... @param {(e: any) => any} value */
function interpolate(input, stops, value) {
  let upper = 0;
  while (upper < stops.length && stops[upper] <= input) upper += 2;
  if (upper === 0) return value(stops[1]);
  if (upper >= stops.length) return value(stops[stops.length - 1]);
  const [from, a, to, b] = stops.slice(upper - 2, upper + 2);
  return value(a) + ((value(b) - value(a)) * (input - from)) / (to - from);
}
