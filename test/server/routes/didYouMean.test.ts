import fc from 'fast-check';
import { expect, it } from 'vitest';
import { didYouMean } from '../../../src/server/routes/didYouMean';
import { recordDocument } from '../../support/documents';
import { appOf, get, post } from '../support/appOf';

it.each([
  ['sizes', ['from', 'size', 'sort'], ' did you mean [size]?'],
  ['ens', ['end', 'sens', 'desc'], ' did you mean any of [sens, end]?'],
  ['ab', ['ac', 'abcd'], ''],
  ['size', [], ''],
  ['s'.repeat(1000), ['s'.repeat(999)], ''],
])('%s', (wrong, names, hint) => {
  expect(didYouMean(wrong, names)).toBe(hint);
});

/** The edit distance by its definition. */
const distance = (a: string, b: string): number =>
  a === '' || b === ''
    ? a.length + b.length
    : Math.min(
        distance(a.slice(1), b) + 1,
        distance(a, b.slice(1)) + 1,
        distance(a.slice(1), b.slice(1)) + Number(a[0] !== b[0]),
      );

it('takes for like what half of the letters make so', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const isLike = 1 - distance(a, b) / Math.max(a.length, b.length) > 0.5;
      expect(didYouMean(a, [b])).toBe(isLike ? ` did you mean [${b}]?` : '');
    }),
  );
});

it('helps with a parameter and with a field', async () => {
  const app = appOf([recordDocument(0, 5)]);
  const path = '/_ml/anomaly_detectors/job/results/records';
  const reason = async (answer: ReturnType<typeof get>) => (await answer).body.error.reason;
  expect(await reason(get(app, `${path}?record_scor=1&foo=1`))).toBe(
    `request [${path}] contains unrecognized parameters: [foo], [record_scor] -> did you mean [record_score]?`,
  );
  const action = '[cluster:monitor/xpack/ml/job/results/records/get]';
  expect(await reason(post(app, path, { ends: '2016' }))).toBe(
    `[1:2] ${action} unknown field [ends] did you mean [end]?`,
  );
});
