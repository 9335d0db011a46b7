import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/time';
import { recordFilter } from '../../src/view/recordFilter';
import { resolveRange } from '../../src/view/resolveRange';
import { ViewStore } from '../../src/view/ViewStore';
import { defaultView, readView, type View } from '../../src/view/viewState';
import { views } from './arbitraryView';

const extent = { from: epochMs(1_760_000_000_000), to: epochMs(1_760_600_000_000) };
const time = { extent, now: extent.to };

const open = (query = '') => new ViewStore(readView(query), time);

describe('ViewStore', () => {
  it('shows the address with the preview over it, and the range and filter of both', () => {
    fc.assert(
      fc.property(views, views, (address, change) => {
        const store = new ViewStore({ view: address, rest: [], problems: [] }, time);
        const preview: Partial<View> = { minScore: change.minScore, from: change.from, to: change.to };
        store.preview(preview);
        const view = { ...address, ...preview };
        const { range } = resolveRange(view, time);
        expect(store.shown()).toMatchObject({ view, range, filter: recordFilter(view, range) });
        store.preview(null);
        expect(store.shown().view).toEqual(address);
      }),
    );
  });

  it('keeps the parts that say the same as before', () => {
    const store = open('job=a&from=now-2d');
    const before = store.shown();
    store.preview({ minScore: 50 });
    const after = store.shown();
    expect(after.view.minScore).toBe(50);
    expect(after.range).toBe(before.range);
    expect(after.view.jobs).toBe(before.view.jobs);
    expect(after.filter).not.toBe(before.filter);
    store.preview({ minScore: 50, bands: defaultView.bands });
    expect(store.shown().filter).toBe(after.filter);
    expect(store.shown().view).toBe(after.view);
  });

  it('tells of every change, and of nothing that is none', () => {
    const store = open();
    let told = 0;
    const stop = store.subscribe(() => {
      told++;
    });
    const change = { minScore: 3 };
    store.preview(change);
    store.preview(change);
    expect(told).toBe(1);
    store.settle({ minScore: 3 });
    expect(store.shown().view.minScore).toBe(3);
    store.follow(readView('score=3'), time);
    store.settle(change);
    expect(store.shown().view.minScore).toBe(3);
    stop();
    store.preview({ minScore: 4 });
    expect(told).toBe(1);
  });
});
