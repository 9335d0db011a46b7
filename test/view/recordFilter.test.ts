import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/time';
import { recordFilter } from '../../src/view/recordFilter';
import { defaultView } from '../../src/view/viewState';

const range = { from: epochMs(0), to: epochMs(100) };
const at = { from: epochMs(10), to: epochMs(20) };
const selectionOf = (change: Partial<typeof defaultView>) =>
  recordFilter({ ...defaultView, ...change }, range).selection;

describe('recordFilter', () => {
  it('restricts nothing but time for the view one starts with', () => {
    expect(recordFilter(defaultView, range)).toEqual({
      jobs: [],
      range,
      minScore: 0,
      bands: null,
      hideInterim: false,
      entities: [],
      text: '',
      selection: null,
    });
  });

  it('hands on every choice', () => {
    const filters = [{ field: 'host', value: 'a', exclude: true }];
    const view = {
      ...defaultView,
      jobs: ['j'],
      minScore: 5,
      bands: ['major'] as const,
      hideInterim: true,
      filters,
      text: 'x',
    };
    expect(recordFilter(view, range)).toMatchObject({
      jobs: ['j'],
      minScore: 5,
      bands: ['major'],
      hideInterim: true,
      entities: filters,
      text: 'x',
    });
  });

  it('makes a selection of lanes, of a time, or of both', () => {
    const by = { kind: 'field', field: 'host' } as const;
    expect(selectionOf({ by, lanes: ['a'] })).toEqual({ by, thenBy: null, lanes: ['a'], at: null });
    expect(selectionOf({ by, at })).toEqual({ by, thenBy: null, lanes: null, at });
    expect(selectionOf({ by, lanes: ['a'], at })).toEqual({ by, thenBy: null, lanes: ['a'], at });
    expect(selectionOf({ at })).toMatchObject({ lanes: null, at });
  });

  it('does not guess what lanes mean that no view by goes with', () => {
    expect(selectionOf({ lanes: ['a'] })).toBeNull();
  });
});
