/** @typedef {import('./language.js').Language} Language */

/** @param {Language} lang */
const locale = (lang) => (lang === 'zh' ? 'zh-CN' : 'en-GB');

/**
 * A count with thousands separators.
 * @param {Language} lang
 * @param {number} count
 */
export const formatCount = (lang, count) => count.toLocaleString(locale(lang), { maximumFractionDigits: 0 });

/**
 * A share in per cent with one decimal. It says 100 % only when nobody is left out, and 0 % only when nobody is in.
 * @param {number} share 0..1
 */
export function formatShare(share) {
  if (share > 0.999 && share < 1) return '>99.9%';
  if (share > 0 && share < 0.001) return '<0.1%';
  return `${trimZeros((share * 100).toFixed(1))}%`;
}

/**
 * Money as people read it, and the exact amount: 万元 below 1 亿, 亿元 above; million and billion yuan in English.
 * Two decimals, half away from zero; only the display is rounded.
 * @param {Language} lang
 * @param {number} yuan
 */
export function formatMoney(lang, yuan) {
  const fen = BigInt(Math.round(yuan * 100));
  const [unit, name] = moneyUnits[lang].find(([size]) => abs(fen) >= size) ?? moneyUnits[lang][moneyUnits[lang].length - 1];
  return {
    short: `${trimZeros(decimal(divide(fen, unit / 100n), lang))} ${name}`,
    exact: `${trimZeros(decimal(fen, lang))} ${lang === 'zh' ? '元' : 'yuan'}`,
  };
}

/** Size of a unit in fen, largest first. @type {Record<Language, [bigint, string][]>} */
const moneyUnits = {
  zh: [[10_000_000_000n, '亿元'], [1_000_000n, '万元']],
  en: [[100_000_000_000n, 'billion yuan'], [100_000_000n, 'million yuan'], [100_000n, 'thousand yuan']],
};

/** @param {bigint} n */
const abs = (n) => (n < 0n ? -n : n);

/** Half away from zero. @param {bigint} n @param {bigint} by */
const divide = (n, by) => (n < 0n ? -1n : 1n) * ((abs(n) * 2n + by) / (by * 2n));

/** Hundredths as a decimal with separators. @param {bigint} hundredths @param {Language} lang */
function decimal(hundredths, lang) {
  const whole = (abs(hundredths) / 100n).toLocaleString(locale(lang));
  return `${hundredths < 0n ? '-' : ''}${whole}.${String(abs(hundredths) % 100n).padStart(2, '0')}`;
}

/** 90.50 is 90.5 and 3.00 is 3; the zeros of 300 stay. @param {string} number */
const trimZeros = (number) => number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/**
 * A length: kilometres with two decimals, and the exact metres.
 * @param {Language} lang
 * @param {number} metres
 */
export const formatLength = (lang, metres) => ({
  short: `${formatDecimal(lang, metres / 1000, 2)} ${lang === 'zh' ? '公里' : 'km'}`,
  exact: `${formatDecimal(lang, metres, 3)} ${lang === 'zh' ? '米' : 'm'}`,
});

/**
 * An area: square kilometres with two decimals, and the exact square metres.
 * @param {Language} lang
 * @param {number} squareMetres
 */
export const formatArea = (lang, squareMetres) => ({
  short: `${formatDecimal(lang, squareMetres / 1e6, 2)} km²`,
  exact: `${formatDecimal(lang, squareMetres, 2)} m²`,
});

/**
 * An area in mu: 万亩 from ten thousand.
 * @param {Language} lang
 * @param {number} mu of 10000/15 square metres
 */
export const formatMu = (lang, mu) => ({
  short: lang === 'zh' && mu >= 10_000 ? `${formatDecimal(lang, mu / 10_000, 2)} 万亩` : `${formatCount(lang, mu)} ${lang === 'zh' ? '亩' : 'mu'}`,
  exact: `${formatDecimal(lang, mu, 3)} ${lang === 'zh' ? '亩' : 'mu'}`,
});

/** @param {Language} lang @param {number} value @param {number} most decimals */
const formatDecimal = (lang, value, most) => value.toLocaleString(locale(lang), { maximumFractionDigits: most });

/** The time of day here. @param {number} moment milliseconds */
export const formatClock = (moment) => new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
