import { expect, it } from 'vitest';
import { presetOf, timePresets } from '../../../src/features/controls/timePresets';
import { defaultView, readView, writeView } from '../../../src/view/viewState';

it('finds the preset that a view shows', () => {
  expect(presetOf({ from: null, to: null })?.label).toBe('All data');
  expect(presetOf({ from: 'now-7d', to: null })?.label).toBe('Last 7 days');
  expect(presetOf({ from: 'now-7d', to: 'now' })?.label).toBe('Last 7 days');
});

it('finds none for any other time', () => {
  expect(presetOf({ from: 'now-8d', to: null })).toBeUndefined();
  expect(presetOf({ from: 'now-7d', to: 'now-1d' })).toBeUndefined();
});

it('has presets that an address can hold', () => {
  for (const { from } of timePresets) {
    const { view, problems } = readView(writeView({ view: { ...defaultView, from }, rest: [] }));
    expect([view.from, problems]).toEqual([from, []]);
  }
});
