import { make, part } from './element.js';
import { text } from './language.js';
import { chooseGroups, listGroups, toggleGroup } from './layers.js';

/**
 * The list of checkboxes, one for each group of this caller's style.
 * @param {import('./state.js').Store} store
 */
export function drawLayerSwitch(store) {
  const list = make('ul', { class: 'switches' });
  part('layers').append(list);
  store.watch(['lang', 'style', 'groups'], ({ lang, style, groups }) => {
    if (!style) return;
    const shown = chooseGroups(style, groups);
    const focused = document.activeElement?.id;
    list.replaceChildren(...listGroups(style).map((group) => drawSwitch(store, group, shown, text(lang, `group.${group}`))));
    if (focused?.startsWith('group-')) part(focused)?.focus();
  });
}

/** @param {import('./state.js').Store} store @param {string} group @param {string[]} shown @param {string} label */
function drawSwitch(store, group, shown, label) {
  const box = make('input', {
    type: 'checkbox', id: `group-${group}`, checked: shown.includes(group),
    onchange: () => store.set({ groups: toggleGroup(shown, group) }),
  });
  return make('li', {}, make('label', {}, box, label));
}
