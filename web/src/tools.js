import { drawIcon, make, part } from './element.js';
import { text } from './language.js';
import { formatPosition } from './position.js';

/** @typedef {import('./state.js').Store} Store */

/** @type {Record<string, string>} */
const icons = {
  in: 'M10 4v12M4 10h12', out: 'M4 10h12', north: 'M10 2.500l4.5 14L10 13.500l-4.5 3z',
  home: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4', copy: 'M8.5 11.500l3-3M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
};

/** What each button does. @type {Record<string, (store: Store) => void>} */
const actions = {
  in: (store) => store.set({ target: { steps: 1 } }),
  out: (store) => store.set({ target: { steps: -1 } }),
  north: (store) => store.set({ target: { bearing: 0 } }),
  home: (store) => store.set({ target: { bbox: store.get().about?.bounds ?? [-180, -85, 180, 85] } }),
  copy: copyLink,
};

/**
 * The buttons on the map: zoom, north, whole area, copy the link.
 * @param {Store} store
 */
export function drawTools(store) {
  const buttons = Object.entries(actions).map(([name, act]) => make('button', { type: 'button', id: `tool-${name}`, onclick: () => act(store) }, drawIcon(icons[name])));
  part('tools').append(...buttons);
  store.watch(['lang'], ({ lang }) => Object.keys(actions).forEach((name, i) => {
    buttons[i].title = text(lang, `tools.${name}`);
    buttons[i].setAttribute('aria-label', text(lang, `tools.${name}`));
  }));
  store.watch(['view'], ({ view }) => {
    const needle = part('tool-north').querySelector('path');
    needle?.setAttribute('transform', `rotate(${-(view?.bearing ?? 0)} 10 10)`);
  });
}

/**
 * Longitude and latitude under the pointer and the zoom.
 * @param {Store} store
 */
export function drawPointer(store) {
  store.watch(['lang', 'pointer', 'view'], ({ lang, pointer, view }) => {
    const zoom = view ? [`${text(lang, 'pointer.zoom')} ${view.zoom.toFixed(1)}`] : [];
    part('pointer').textContent = [...(pointer ? [formatPosition(pointer)] : []), ...zoom].join(' · ');
  });
}

/** Copies the address of what is shown and says whether that worked. @param {Store} store */
async function copyLink(store) {
  const { lang } = store.get();
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  part('news').textContent = text(lang, copied ? 'tools.copied' : 'tools.notCopied');
  part('tool-copy').classList.toggle('done', copied ?? false);
  setTimeout(() => part('tool-copy').classList.remove('done'), 1500);
}
