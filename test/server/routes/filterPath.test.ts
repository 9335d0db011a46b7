import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterAnswer } from '../../../src/server/routes/filterPath';
import { recordDocument } from '../../support/documents';
import { appOf, get } from '../support/appOf';

const answer = {
  count: 2,
  records: [
    { timestamp: 1, record_score: 90, 'host.name': ['a'], causes: [{ probability: 0.1, actual: [1] }] },
    { timestamp: 2, initial_record_score: 80, causes: [] },
  ],
  empty: {},
};

describe('filterAnswer', () => {
  it.each([
    ['count', { count: 2 }],
    ['count,empty', { count: 2, empty: {} }],
    ['records.timestamp', { records: [{ timestamp: 1 }, { timestamp: 2 }] }],
    ['records.*_score', { records: [{ record_score: 90 }, { initial_record_score: 80 }] }],
    ['records.causes', { records: [{ causes: [{ probability: 0.1, actual: [1] }] }, { causes: [] }] }],
    ['records.causes.probability', { records: [{ causes: [{ probability: 0.1 }] }] }],
    ['**.probability', { records: [{ causes: [{ probability: 0.1 }] }] }],
    ['**.count', {}],
    ['*.timestamp', { records: [{ timestamp: 1 }, { timestamp: 2 }] }],
    [String.raw`records.host\.name`, { records: [{ 'host.name': ['a'] }] }],
    ['records.host.name', {}],
    ['empty.x', {}],
    ['nothing', {}],
    ['-records', { count: 2, empty: {} }],
    [' count , -count', {}],
    [
      '-records.causes,-**.timestamp,-empty.x',
      { ...answer, records: [{ record_score: 90, 'host.name': ['a'] }, { initial_record_score: 80 }] },
    ],
    [
      'records,-records.causes.*,-records.*score',
      {
        records: [
          { timestamp: 1, 'host.name': ['a'] },
          { timestamp: 2, causes: [] },
        ],
      },
    ],
    [
      '-records.causes.probability,-records.causes.actual,-count',
      { records: [{ timestamp: 1, record_score: 90, 'host.name': ['a'] }, answer.records[1]], empty: {} },
    ],
    [',', answer],
  ])('%s', (filterPath, expected) => {
    expect(filterAnswer(answer, filterPath)).toEqual(expected);
  });

  /** By definition: `*` in a name is any text. */
  function isName(pattern: string, name: string): boolean {
    if (pattern === '') return name === '';
    if (pattern[0] === '*') return isName(pattern.slice(1), name) || (name !== '' && isName(pattern, name.slice(1)));
    return pattern[0] === name[0] && isName(pattern.slice(1), name.slice(1));
  }

  /** By definition: a path names all of the names; `**` names one or more. */
  function isPath([step, ...steps]: readonly string[], names: readonly string[]): boolean {
    if (step === undefined || names.length === 0) return step === undefined && names.length === 0;
    const rest = names.slice(1);
    if (step === '**') return isPath(steps, rest) || isPath([step, ...steps], rest);
    return isName(step, names[0]) && isPath(steps, rest);
  }

  const leadsTo = (filter: string, names: readonly string[]) =>
    names.some((_, i) => isPath(filter.split('.'), names.slice(0, i + 1)));

  /** By definition: a leaf stays when something includes it and nothing excludes it, and with it what is around it. */
  function expected(value: unknown, keeps: (names: readonly string[]) => boolean, names: string[] = []): unknown {
    const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
    if (isLeaf) return keeps(names) ? value : undefined;
    if (Array.isArray(value)) {
      const left = value.map((one) => expected(one, keeps, names)).filter((one) => one !== undefined);
      return left.length > 0 ? left : undefined;
    }
    const left = Object.entries(value)
      .map(([name, one]) => [name, expected(one, keeps, [...names, name])] as const)
      .filter(([, one]) => one !== undefined);
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  }

  it('cuts any answer as the definition does', () => {
    const name = fc.constantFrom('a', 'b', 'ab', '__proto__', 'constructor');
    const { json } = fc.letrec<{ json: unknown; object: object }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(1, null, 'x'),
        fc.array(tie('json'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.array(fc.tuple(name, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    }));
    const root = fc.array(fc.tuple(name, json), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
    const step = fc.constantFrom('a', 'b', 'ab', '*', '**', 'a*', '*b', '__proto__');
    const path = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('.'));
    let cut = 0;
    fc.assert(
      fc.property(
        root,
        fc.array(path, { maxLength: 2 }),
        fc.array(path, { maxLength: 2 }),
        (value, included, excluded) => {
          const filterPath = [...included, ...excluded.map((one) => `-${one}`)].join();
          const keeps = (names: readonly string[]) =>
            (included.length === 0 || included.some((one) => leadsTo(one, names))) &&
            !excluded.some((one) => leadsTo(one, names));
          const wanted = Object.keys(value).length === 0 ? {} : (expected(value, keeps) ?? {});
          if (JSON.stringify(wanted) !== JSON.stringify(value)) cut++;
          expect(JSON.stringify(filterAnswer(value, filterPath))).toBe(JSON.stringify(wanted));
        },
      ),
      { numRuns: 3000 },
    );
    expect(cut).toBeGreaterThan(500);
  });
});

describe('filter_path', () => {
  const app = appOf([recordDocument(0, 90), recordDocument(1, 50)]);
  const path = '/_ml/anomaly_detectors/job/results';

  it.each([
    [`${path}/records?filter_path=records.record_score`, { records: [{ record_score: 90 }, { record_score: 50 }] }],
    [`${path}/influencers?filter_path=-influencers`, { count: 0 }],
    ['/_ml/anomaly_detectors?filter_path=jobs.job_id', { jobs: [{ job_id: 'job' }] }],
    ['/?filter_path=version.number', { version: { number: '9.4.0' } }],
  ])('%s', async (url, expected) => {
    expect(await get(app, url)).toEqual({ status: 200, body: expected });
  });

  it('leaves errors whole, as Elasticsearch does', async () => {
    const { status, body } = await get(app, '/_ml/anomaly_detectors/none/results/records?filter_path=count');
    expect([status, body.error.type]).toEqual([404, 'resource_not_found_exception']);
  });
});
