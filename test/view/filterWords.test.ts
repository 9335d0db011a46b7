import { expect, it } from 'vitest';
import { epochMs } from '../../src/domain/time';
import { filterWords } from '../../src/view/filterWords';
import { defaultView } from '../../src/view/viewState';

it('says nothing of a view that filters nothing', () => expect(filterWords(defaultView)).toEqual([]));

it('names each filter', () => {
  const hour = new Date(2026, 9, 12, 14).getTime();
  const words = filterWords({
    ...defaultView,
    minScore: 25,
    bands: ['critical', 'low'],
    hideInterim: true,
    filters: [
      { field: 'host', value: 'a', exclude: false },
      { field: 'user', value: '', exclude: true },
    ],
    text: 'x',
    lanes: ['p', 'q'],
    at: { from: epochMs(hour), to: epochMs(hour + 3_600_000) },
  });
  expect(words).toEqual([
    'a score of at least 25',
    'the bands critical, low',
    'no interim results',
    'host: a',
    'not user: (empty)',
    'the text “x”',
    'the lanes p, q',
    'the time 2026-10-12 14:00 – 15:00',
  ]);
});
