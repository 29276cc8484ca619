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
    onclick: () => choose(store, lang),
  }, name));
  part('language').append(...buttons);
  store.watch(['lang'], ({ lang }) => {
    speak(lang);
    choices.forEach(([each], i) => buttons[i].setAttribute('aria-pressed', String(each === lang)));
  });
}

/** The texts come from the server, which may be gone. @param {import('./state.js').Store} store @param {import('./language.js').Language} lang */
async function choose(store, lang) {
  try {
    await learn(lang);
  } catch {
    return store.set({ faults: { ...store.get().faults, gone: true } });
  }
  remember(lang);
  store.set({ lang });
}
