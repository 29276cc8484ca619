import { make, part } from './element.js';
import { text } from './language.js';

/**
 * Credit, disclaimer, date and version of the data: always in view.
 * @param {import('./state.js').Store} store
 */
export function drawFooter(store) {
  store.watch(['lang', 'about'], ({ lang, about }) => {
    const facts = about ? [
      about.dataDate ? `${text(lang, 'footer.date')} ${about.dataDate}` : '',
      `${text(lang, 'footer.version')} ${about.dataVersion}`,
      `${text(lang, 'footer.role')} ${about.role}`,
      about.synthetic ? text(lang, 'synthetic') : '',
      about.credit[lang],
    ] : [];
    part('footer').replaceChildren(
      make('strong', {}, text(lang, 'footer.disclaimer')),
      ...facts.filter(Boolean).map((fact) => make('span', {}, fact)));
  });
}
