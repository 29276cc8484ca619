import { make, part } from './element.js';
import { text } from './language.js';

/**
 * Whether what the map shows is listed in words; the list comes with the first press.
 * @param {import('./state.js').Store} store
 */
export function drawSeenSwitch(store) {
  const button = make('button', { type: 'button', id: 'seen-switch', class: 'seen-switch', onclick: () => store.set({ seen: !store.get().seen }) });
  part('seen').append(button);
  store.watch(['seen', 'lang'], ({ seen, lang }) => {
    button.textContent = text(lang, seen ? 'seen.hide' : 'seen.show');
    button.setAttribute('aria-expanded', String(seen));
  });
}
