import { make, part } from './element.js';
import { text } from './language.js';
import { chooseGroups, isShown } from './layers.js';

/**
 * Credit, disclaimer, date and version of the data: always in view.
 * @param {import('./state.js').Store} store
 */
export function drawFooter(store) {
  store.watch(['lang', 'about', 'style', 'groups'], ({ lang, about, style, groups }) => {
    const facts = about ? [
      about.dataDate ? `${text(lang, 'footer.date')} ${about.dataDate}` : '',
      `${text(lang, 'footer.version')} ${about.dataVersion}`,
      `${text(lang, 'footer.role')} ${about.role}`,
      about.synthetic ? text(lang, 'synthetic') : '',
      about.credit[lang],
      ...(style ? creditsOf(style, groups) : []),
    ] : [];
    part('footer').replaceChildren(
      make('strong', {}, text(lang, 'footer.disclaimer')),
      ...facts.filter(Boolean).map((fact) => make('span', {}, fact)));
  });
}

/** What the sources of the layers that are shown want to be named. @param {import('./state.js').MapStyle} style @param {string[] | null} groups @returns {Set<string>} */
const creditsOf = (style, groups) => new Set(style.layers.filter((layer) => isShown(layer, chooseGroups(style, groups))).map(({ source = '' }) => style.sources[source]?.attribution ?? ''));
