import { expect, test } from 'vitest';
import { asksPurpose, needsPurpose, recallPurpose, withPurpose, withoutHouseholds } from './purpose.js';
import { nothing } from './state.js';

const style = /** @type {import('./state.js').MapStyle} */ ({ version: 8, sources: {}, layers: [{ id: 'h', type: 'circle', source: 'households', metadata: { group: 'households' } }, { id: 'z', type: 'line', metadata: { group: 'zones' } }] });
const view = { lng: 117, lat: 34, zoom: 13, bearing: 0 };

test('households are shown for a purpose only', () => {
  expect(withPurpose(['zones', 'households'], '')).toEqual(['zones']);
  expect(withPurpose(['zones', 'households'], '核对')).toEqual(['zones', 'households']);
});

test('the map opens without households and with everything else', () => {
  const whole = { ...style, sources: { households: {}, zones: {} } };
  expect(withoutHouseholds(whole)).toEqual({ version: 8, sources: { zones: {} }, layers: [style.layers[1]] });
});

test('the purpose is asked for where single households come next, and nowhere else', () => {
  expect(asksPurpose({ ...nothing, style, view })).toBe(true);
  expect(asksPurpose({ ...nothing, style, view: { ...view, zoom: 11 } })).toBe(false);
  expect(asksPurpose({ ...nothing, style, view: { ...view, zoom: 11 }, rows: 'households.Well' })).toBe(true);
  expect(asksPurpose({ ...nothing, style, view, groups: ['zones'] })).toBe(false);
  expect(asksPurpose({ ...nothing, style, view, purpose: '核对' })).toBe(false);
  expect(asksPurpose({ ...nothing, style: { ...style, layers: [] }, view })).toBe(false);
});

test('rows of households are told by their name', () => {
  expect(['households', 'unservedHouseholds', 'households.Well'].every(needsPurpose)).toBe(true);
  expect(['unserved', 'facilities.Clinic', ''].some(needsPurpose)).toBe(false);
});

test('a purpose is read from the cookies of the session', () => {
  expect(recallPurpose('a=1; geozones_purpose=%E6%A0%B8%E5%AF%B9; b=2')).toBe('核对');
  expect(recallPurpose('a=1')).toBe('');
});
