import { ApiFault, changePassword, signIn } from '../api.js';
import { make } from '../element.js';
import { text } from '../language.js';

/**
 * @typedef {import('../state.js').Store} Store
 * @typedef {import('../language.js').Language} Language
 * @typedef {'signIn' | 'change'} Purpose
 */

/** @type {HTMLDialogElement | undefined} */
let open;

/**
 * Asks for name and password, or for a new password. Esc and Cancel close it; focus goes back to where it was.
 * @param {Store} store
 * @param {Purpose} purpose
 * @param {string} [secret] what was just signed in with, so that it need not be typed again
 */
export function openDialog(store, purpose, secret) {
  open?.remove();
  const { lang, account } = store.get();
  const note = purpose === 'change' ? (account?.mustChange || secret ? 'account.mustChange' : '') : account?.ended ? 'account.ended' : '';
  const alert = make('p', { class: 'alert', role: 'alert' });
  const form = make('form', { method: 'dialog' },
    make('h2', { id: 'account-title' }, text(lang, purpose === 'change' ? 'account.change' : 'account.signIn')),
    ...(note ? [make('p', {}, text(lang, note))] : []),
    ...(purpose === 'change' ? listNew(lang, secret) : [field(lang, 'name', 'username'), field(lang, 'password', 'current-password')]),
    alert,
    make('div', { class: 'acts' },
      make('button', { type: 'submit', class: 'main' }, text(lang, purpose === 'change' ? 'account.change' : 'account.signIn')),
      make('button', { type: 'button', onclick: () => dialog.close() }, text(lang, 'account.cancel'))));
  const dialog = make('dialog', { class: 'account-dialog', 'aria-labelledby': 'account-title', onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit({ store, purpose, form, alert });
  });
  document.body.append(dialog);
  open = dialog;
  dialog.showModal();
}

/** @param {Language} lang @param {string} [secret] */
const listNew = (lang, secret) => [
  secret ? make('input', { type: 'hidden', name: 'present', value: secret }) : field(lang, 'present', 'current-password'),
  field(lang, 'new', 'new-password'), field(lang, 'repeat', 'new-password'),
];

/** @param {Language} lang @param {string} name @param {AutoFill} autocomplete */
const field = (lang, name, autocomplete) => make('label', {}, text(lang, `account.${name}`),
  make('input', { name, autocomplete, required: true, type: name === 'name' ? 'text' : 'password', maxlength: 200, spellcheck: 'false', autocapitalize: 'none' }));

/** @param {{store: Store, purpose: Purpose, form: HTMLFormElement, alert: HTMLElement}} asked */
async function submit({ store, purpose, form, alert }) {
  const { lang } = store.get();
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('.main'));
  button.disabled = true;
  alert.textContent = '';
  try {
    if (purpose === 'change') await change(said, lang);
    else if ((await signIn({ name: said.name, password: said.password }, lang)).mustChange) return openDialog(store, 'change', said.password);
    location.reload(); // what the role may see is asked for anew
  } catch (fault) {
    alert.textContent = sentence(fault, lang);
    button.disabled = false;
    /** @type {HTMLInputElement | null} */ (form.querySelector('input[type="password"]'))?.select();
  }
}

/** @param {Record<string, string>} said @param {Language} lang */
async function change(said, lang) {
  if (said.new !== said.repeat) throw new RangeError(text(lang, 'account.differ'));
  await changePassword({ password: said.present, newPassword: said.new }, lang);
}

/** @param {unknown} fault @param {Language} lang */
function sentence(fault, lang) {
  if (fault instanceof ApiFault && fault.status === 0) return text(lang, 'account.gone');
  return fault instanceof Error ? fault.message : String(fault);
}
