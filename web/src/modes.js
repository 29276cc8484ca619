import { drawIcon, make, part } from './element.js';
import { text } from './language.js';

/** @type {['draw', string][]} */
const modes = [['draw', 'M4 14L6 5l9-1 2 9-6 4zM6 5h.01M15 4h.01M17 13h.01M11 17h.01M4 14h.01']];

/**
 * What a click on the map does besides selecting: it draws an area. Pressed again, it selects.
 * @param {import('./state.js').Store} store
 */
export function drawModes(store) {
  const words = modes.map(([mode]) => make('span', { 'data-text': `modes.${mode}` }));
  const buttons = modes.map(([mode, icon], i) => make('button', {
    type: 'button', id: `mode-${mode}`,
    onclick: () => store.set({ ...(store.get().mode === mode ? { mode: '' } : { mode, selected: '', hits: [], found: null, rows: '' }) }),
  }, drawIcon(icon), words[i]));
  part('modes').append(...buttons);
  store.watch(['mode', 'lang'], ({ mode, lang }) => modes.forEach(([each], i) => {
    buttons[i].setAttribute('aria-pressed', String(each === mode));
    words[i].textContent = text(lang, `modes.${each}`);
  }));
}
