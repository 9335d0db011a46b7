import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addViews, freeName, readViews, type SavedView, writeViews } from '../../../src/features/views/savedViews';
import { addressOf, viewAt } from '../../../src/features/views/viewLink';
import { views } from '../../view/arbitraryView';

const named = (name: string, address = ''): SavedView => ({ name, address });

describe('a file of saved views', () => {
  it('brings every view back', () => {
    const lists = fc.uniqueArray(
      fc.record({
        name: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((name) => `v${name.trim()}v`),
        address: views.map(addressOf),
      }),
      { maxLength: 4, selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(lists, (list) => {
        expect(readViews(writeViews(list))).toEqual(list);
      }),
    );
  });

  it('holds all that a view is', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewAt(addressOf(view))).toEqual(view);
      }),
    );
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"views":[]}', 'redlane: expected "views"'],
    ['{"redlane":"views"}', 'views: '],
    ['{"redlane":"views","views":[{"name":" ","address":""}]}', 'views.0.name: a view needs a name'],
    ['{"redlane":"views","views":[{"name":"a"}]}', 'views.0.address: '],
    ['{"redlane":"views","views":[{"name":"a","address":"score=high"}]}', 'The view “a” cannot be shown'],
    ['[]', 'the whole: '],
  ])('%s is refused with what is wrong', (text, reason) => expect(() => readViews(text)).toThrow(reason));
});

describe('views that are added', () => {
  it('keep their names apart', () => {
    const all = addViews([named('a', 'q=1')], [named('a', 'q=2'), named('a', 'q=3'), named('b')]);
    expect(all.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (3)', 'b']);
  });

  it('are not doubled', () => {
    const list = [named('a', 'q=1'), named('b')];
    expect(addViews(list, list)).toEqual(list);
  });

  it('have a name that is free', () => {
    expect(freeName([], 'a')).toBe('a');
    expect(freeName([named('a'), named('a (2)')], 'a')).toBe('a (3)');
  });
});
