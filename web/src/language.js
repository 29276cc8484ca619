/** @typedef {'zh' | 'en'} Language */

/** The texts that have been loaded. @type {Record<Language, Record<string, string>>} */
const languages = { zh: {}, en: {} };

/** What is said of coverage, and in a way of working, comes with it. @type {Record<string, Record<Language, () => Promise<Record<string, string>>>>} */
const chapters = {
  page: { zh: async () => (await import('./language/zh.js')).zh, en: async () => (await import('./language/en.js')).en },
  analysis: { zh: async () => (await import('./language/analysis-zh.js')).zh, en: async () => (await import('./language/analysis-en.js')).en },
  plan: { zh: async () => (await import('./language/plan-zh.js')).zh, en: async () => (await import('./language/plan-en.js')).en },
  water: { zh: async () => (await import('./language/water-zh.js')).zh, en: async () => (await import('./language/water-en.js')).en },
  briefing: { zh: async () => (await import('./language/briefing-zh.js')).zh, en: async () => (await import('./language/briefing-en.js')).en },
};

/** The chapters that the page needs so far. */
const open = new Set(['page']);

/** Loads the texts of a language; nothing is said in it before. @param {Language} lang */
export async function learn(lang) {
  languages[lang] = Object.assign({}, ...await Promise.all([...open].map((chapter) => chapters[chapter][lang]())));
}

/** From now on the texts of these chapters are loaded too. @param {Language} lang @param {(string | undefined)[]} more */
export async function openChapters(lang, ...more) {
  for (const chapter of more) if (chapter) open.add(chapter);
  await learn(lang);
}

const remembered = 'geozones.language';

/**
 * The text of a key, with `{name}` filled in; a key that no language knows comes back as it is.
 * @param {Language} lang
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function text(lang, key, values = {}) {
  const found = languages[lang][key] ?? key;
  return found.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}

/**
 * The word for a value of an enumeration; a word the client does not know yet is shown as the server sent it.
 * @param {Language} lang
 * @param {string} family
 * @param {unknown} value
 */
export function word(lang, family, value) {
  if (value === 'Unknown') return languages[lang][`${family}.Unknown`] ?? languages[lang]['value.unknown'];
  return languages[lang][`${family}.${value}`] ?? String(value);
}

/**
 * Puts a language into everything on the page that carries `data-text` or `data-label`.
 * @param {Language} lang
 */
export function speak(lang) {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.title = `GeoZones · ${text(lang, 'app.title')}`;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(lang, element.getAttribute('data-text') ?? '');
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(lang, element.getAttribute('data-label') ?? ''));
  }
}

/** The language chosen last time; Chinese the first time. @returns {Language} */
export function recall() {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh'; // storage may be forbidden by policy; the link still carries the language
  }
}

/** @param {Language} lang */
export function remember(lang) {
  try {
    localStorage.setItem(remembered, lang);
  } catch {
    // as in recall
  }
}
