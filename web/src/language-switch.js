import { make, part } from './element.js';
import { learn, remember, speak } from './language.js';

/** @type {[import('./language.js').Language, string, string][]} */
const choices = [['zh', '中文', 'zh-CN'], ['en', 'English', 'en']];

/**
 * Two buttons, each in its own language; the choice is remembered.
 * @param {import('./state.js').Store} store
 */
export function drawLanguageSwitch(store) {
  const buttons = choices.map(([lang, name, tag]) => make('button', {
    type: 'button', lang: tag,
    onclick: async () => {
      await learn(lang);
      remember(lang);
      store.set({ lang });
    },
  }, name));
  part('language').append(...buttons);
  store.watch(['lang'], ({ lang }) => {
    speak(lang);
    choices.forEach(([each], i) => buttons[i].setAttribute('aria-pressed', String(each === lang)));
  });
}
