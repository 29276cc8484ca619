import { expect, test } from 'vitest';
import { holdState, nothing } from './state.js';

test('A watcher hears of its own keys and of no others', () => {
  const store = holdState(nothing);
  /** @type {string[]} */
  const heard = [];
  store.watch(['lang'], (state) => heard.push(state.lang));
  store.set({ busy: false });
  store.set({ lang: 'en' });
  expect(heard).toEqual(['zh', 'en']);
});

test('Setting what is already so tells nobody', () => {
  const store = holdState(nothing);
  let calls = 0;
  store.watch(['selected'], () => { calls += 1; });
  store.set({ selected: '' });
  expect(calls).toBe(1);
});
