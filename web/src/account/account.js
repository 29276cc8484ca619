import { signOut, whenEnded } from '../api.js';
import { make, part } from '../element.js';
import { text } from '../language.js';
import { openDialog } from './dialog.js';

/**
 * Who the server says we are.
 * @typedef {object} Account
 * @property {string | null} name
 * @property {string} role
 * @property {'nobody' | 'machine' | 'session' | 'token' | 'issuer'} signedInBy
 * @property {boolean} mustChange the password was a one-time secret
 * @property {string | null} csrf goes with everything that writes
 * @property {boolean} [ended] we were somebody until now
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../state.js').State} State
 */

/**
 * Name, role and the way in or out; the dialog opens by itself when a session has ended or a one-time secret has to be changed.
 * @param {Store} store
 */
export function drawAccount(store) {
  whenEnded(() => store.set({ account: { name: null, role: 'public', signedInBy: 'nobody', mustChange: false, csrf: null, ended: true } }));
  store.watch(['lang', 'account'], (state) => part('account').replaceChildren(...(state.account ? drawParts(store, state, state.account) : [])));
  store.watch(['account'], ({ account }) => {
    if (account?.mustChange) openDialog(store, 'change');
    else if (account?.ended) openDialog(store, 'signIn');
  });
}

/** @param {Store} store @param {State} state @param {Account} account */
function drawParts(store, { lang }, account) {
  const button = (/** @type {string} */ id, /** @type {() => void} */ onclick) => make('button', { type: 'button', id, onclick }, text(lang, `account.${id}`));
  const role = text(lang, `account.role.${account.role}`);
  if (account.signedInBy === 'session') {
    return [make('span', { class: 'who' }, make('strong', {}, account.name ?? ''), ` ${role}`), button('change', () => openDialog(store, 'change')), button('signOut', () => leave(store))];
  }
  const machine = account.signedInBy === 'machine' ? [make('span', { class: 'who' }, `${text(lang, 'account.machine')} ${role}`)] : [];
  return [...machine, button('signIn', () => openDialog(store, 'signIn'))];
}

/** The page begins anew: nothing that a role could see stays. @param {Store} store */
async function leave(store) {
  try {
    await signOut(store.get().lang);
    location.reload();
  } catch {
    store.set({ faults: { ...store.get().faults, gone: true } });
  }
}
