import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/time';
import { defaultView, readView, writeView } from '../../src/view/viewState';
import { hostileText, views } from './arbitraryView';

const known = ['job', 'from', 'to', 'score', 'bands', 'interim', 'by', 'lane', 'at', 'f', 'q', 'sort', 'group', 'row'];
const unknownKeys = hostileText.filter((key) => !known.includes(key));
const rests = fc.array(fc.tuple(unknownKeys, hostileText), { maxLength: 3 });

describe('an address', () => {
  it('reads as the view it was written for, and keeps the keys it does not know', () => {
    fc.assert(
      fc.property(views, rests, (view, rest) => {
        expect(readView(writeView({ view, rest }))).toEqual({ view, rest, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is empty for the view one starts with', () => {
    expect(writeView({ view: defaultView, rest: [] })).toBe('');
    expect(readView('')).toEqual({ view: defaultView, rest: [], problems: [] });
  });

  it('is short and readable for what people do most', () => {
    const view = {
      ...defaultView,
      jobs: ['latency'],
      from: 'now-7d',
      minScore: 25,
      by: { kind: 'field', field: 'host' } as const,
      filters: [{ field: 'host', value: 'a', exclude: true }],
    };
    expect(decodeURIComponent(writeView({ view, rest: [] }))).toBe(
      'job=latency&f=!host:a&from=now-7d&score=25&by=host',
    );
  });

  it('sorts by one column or by several', () => {
    expect(readView('sort=-time').view.sort).toEqual([{ key: 'time', desc: true }]);
    const sort = [
      { key: 'score', desc: true },
      { key: 'time', desc: false },
    ] as const;
    expect(readView('sort=-score,time').view.sort).toEqual(sort);
    expect(decodeURIComponent(writeView({ view: { ...defaultView, sort }, rest: [] }))).toBe('sort=-score,time');
  });

  it('takes the last of a key that should stand once, and one of equal repeated keys', () => {
    const { view } = readView('?score=10&score=20&job=a&job=b&job=a');
    expect([view.minScore, view.jobs]).toEqual([20, ['a', 'b']]);
  });

  it('names a field that is called as one of the other ways to make lanes', () => {
    expect(readView('by=job').view.by).toEqual({ kind: 'job' });
    expect(readView('by=field:job').view.by).toEqual({ kind: 'field', field: 'job' });
  });
});

describe('what makes no sense in an address', () => {
  it.each([
    ['score=high', 'expected a number'],
    ['score=-1', 'expected a number'],
    ['score=101', 'expected 0 to 100'],
    ['bands=awful', 'expected some of critical, major, minor, warning, low'],
    ['bands=', 'expected some of'],
    ['interim=show', 'expected "hide"'],
    ['from=yesterday', 'expected a date'],
    ['to=2026-02-30', 'expected a date'],
    ['by=', 'expected job, detector, function or a field'],
    ['at=2026-01-02..2026-01-01', 'expected two ISO times'],
    ['at=2026-01-01', 'expected two ISO times'],
    ['f=host', 'expected field:value or !field:value'],
    ['sort=colour', 'expected some of time, score'],
    ['sort=score,', 'expected some of time, score'],
    ['sort=time,-time', 'expected each column once'],
    ['group=week', 'expected one of hour, day, job, entity'],
    ['row=1', 'expected job/timestamp/detector'],
    ['job=', 'expected a job id'],
    ['lane=web-01', 'without by='],
  ])('%s is left out with a sentence', (query, reason) => {
    const { view, problems } = readView(query);
    expect(view).toEqual(defaultView);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`The address has ${query}`);
    expect(problems[0]).toContain(reason);
  });

  it('costs that value alone', () => {
    const { view, rest, problems } = readView('score=many&score=25&f=broken&f=host:a&x=1');
    expect(view).toEqual({ ...defaultView, minScore: 25, filters: [{ field: 'host', value: 'a', exclude: false }] });
    expect(rest).toEqual([['x', '1']]);
    expect(problems).toHaveLength(2);
  });

  it('never throws, and what is left of it is a sound address', () => {
    const values = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 30 }));
    const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...known), hostileText), values), { maxLength: 6 });
    fc.assert(
      fc.property(pairs, (query) => {
        const { view, rest } = readView(new URLSearchParams(query).toString());
        expect(readView(writeView({ view, rest }))).toEqual({ view, rest, problems: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on raw text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readView(text).view).toBeDefined();
      }),
    );
  });
});

describe('a time in an address', () => {
  it('is written in ISO form', () => {
    const at = { from: epochMs(Date.UTC(2026, 0, 2, 3)), to: epochMs(Date.UTC(2026, 0, 2, 4)) };
    const address = decodeURIComponent(writeView({ view: { ...defaultView, at }, rest: [] }));
    expect(address).toBe('at=2026-01-02T03:00:00.000Z..2026-01-02T04:00:00.000Z');
  });
});
