import { type Case, get, post, unmapped } from './Case';
import { A, B, found, HOUR, job, path, twoRecords } from './recordFixtures';

const T1 = A + HOUR;
const T2 = A + 2 * HOUR;
const T3 = A + 3 * HOUR;
const sortable = [
  {
    ...{ ...job, timestamp: T1, record_score: 50, initial_record_score: 70, probability: 0.5, detector_index: 2 },
    ...{ multi_bucket_impact: -5, function: 'count', function_description: 'count', field_name: 'a' },
    ...{ by_field_name: 'airline', by_field_value: 'AAL', correlated_by_field_value: 'k' },
    ...{ over_field_name: 'user', over_field_value: 'eve', partition_field_name: 'dc', partition_field_value: 'a' },
    ...{ actual: [5, 6], typical: [1], is_interim: false, anomaly_score_explanation: { single_bucket_impact: 10 } },
    influencers: [{ influencer_field_name: 'host.name', influencer_field_values: ['m', 'b'] }],
  },
  {
    ...{ ...job, timestamp: T2, record_score: 50, initial_record_score: 60, probability: 0.1, detector_index: 0 },
    ...{ multi_bucket_impact: 5, function: 'mean', function_description: 'mean', field_name: 'b' },
    ...{ by_field_name: 'airline', by_field_value: 'JZA', correlated_by_field_value: 'l' },
    ...{ over_field_name: 'user', over_field_value: 'bob', partition_field_name: 'dc', partition_field_value: 'b' },
    ...{ actual: [1, 9], typical: [3], is_interim: true, anomaly_score_explanation: { single_bucket_impact: 4 } },
    influencers: [{ influencer_field_name: 'host.name', influencer_field_values: ['z', 'a'] }],
  },
  { ...job, timestamp: T3, record_score: 50 },
];

/** Field, the order ascending, and descending: the record without it is last in both. */
const sortTable: readonly (readonly [string, number[], number[]])[] = [
  ['timestamp', [T1, T2, T3], [T3, T2, T1]],
  ['@timestamp', [T1, T2, T3], [T3, T2, T1]],
  ['probability', [T2, T1, T3], [T1, T2, T3]],
  ['initial_record_score', [T2, T1, T3], [T1, T2, T3]],
  ['detector_index', [T2, T1, T3], [T1, T2, T3]],
  ['multi_bucket_impact', [T1, T2, T3], [T2, T1, T3]],
  ['function', [T1, T2, T3], [T2, T1, T3]],
  ['function_description', [T1, T2, T3], [T2, T1, T3]],
  ['field_name', [T1, T2, T3], [T2, T1, T3]],
  ['by_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['over_field_value', [T2, T1, T3], [T1, T2, T3]],
  ['partition_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['correlated_by_field_value', [T1, T2, T3], [T2, T1, T3]],
  ['is_interim', [T1, T2, T3], [T2, T1, T3]],
  ['anomaly_score_explanation.single_bucket_impact', [T2, T1, T3], [T1, T2, T3]],
  // Of several values the smallest counts ascending, the largest descending.
  ['actual', [T2, T1, T3], [T2, T1, T3]],
  ['typical', [T1, T2, T3], [T2, T1, T3]],
  // The copies of data fields are keywords.
  ['airline', [T1, T2, T3], [T2, T1, T3]],
  ['host.name', [T2, T1, T3], [T2, T1, T3]],
];

const sorts: Case[] = [
  ...sortTable.flatMap(([field, ascending, descending]) => [
    {
      name: `sorted by ${field}, ascending`,
      documents: sortable,
      request: get(`${path}?sort=${field}&desc=false`),
      expected: found(3, ...ascending),
    },
    {
      name: `sorted by ${field}, descending, by default`,
      documents: sortable,
      request: post(path, { sort: field }),
      expected: found(3, ...descending),
    },
  ]),
  {
    // Equal in the sort field, so the tie-break keys decide: over before partition, `bob` before `eve` ascending.
    name: 'a mapped field that no record has leaves the order to the tie-break keys',
    documents: sortable,
    request: get(`${path}?sort=memory_status&desc=false`),
    expected: found(3, T2, T1, T3),
  },
  {
    name: 'mlcategory is mapped, and a data field where a job counts by it',
    documents: ['2', '10', '1'].map((value, i) => ({
      ...{ ...job, timestamp: A + i, record_score: 1, by_field_name: 'mlcategory', by_field_value: value },
    })),
    request: get(`${path}?sort=mlcategory&desc=false`),
    expected: found(3, A + 2, A + 1, A),
  },
  {
    name: 'mlcategory where no job counts by it',
    documents: twoRecords,
    request: get(`${path}?sort=mlcategory`),
    expected: found(2, B, A),
  },
  { name: 'an unmapped field', documents: sortable, request: get(`${path}?sort=foo`), expected: unmapped('foo') },
  {
    name: 'a data field of no record is unmapped',
    documents: twoRecords,
    request: get(`${path}?sort=airline`),
    expected: unmapped('airline'),
  },
  {
    name: 'analysed text',
    documents: sortable,
    request: get(`${path}?sort=terms`),
    expected: {
      status: 400,
      partial: {
        error: { type: 'search_phase_execution_exception', root_cause: [{ type: 'illegal_argument_exception' }] },
      },
    },
  },
  {
    name: 'the name of an object’s own property is unmapped',
    documents: sortable,
    request: get(`${path}?sort=constructor`),
    expected: unmapped('constructor'),
  },
];

const splitNames = { over_field_name: 'o', partition_field_name: 'p', by_field_name: 'b' };

const tie = (fields: object, hour: number) => ({
  ...{ ...job, timestamp: A + hour * HOUR, record_score: 50 },
  ...Object.fromEntries(Object.entries(splitNames).filter(([name]) => name.replace('name', 'value') in fields)),
  ...fields,
});

/** The key that decides, the documents in arrival order, and the hours ascending and descending. */
const tieTable: readonly (readonly [string, object[], number[], number[]])[] = [
  ['over_field_value', [tie({ over_field_value: 'b' }, 0), tie({ over_field_value: 'a' }, 1)], [1, 0], [0, 1]],
  [
    'partition_field_value, after over',
    [
      tie({ over_field_value: 'a', partition_field_value: 'y', by_field_value: '1' }, 0),
      tie({ over_field_value: 'a', partition_field_value: 'x', by_field_value: '2' }, 1),
    ],
    [1, 0],
    [0, 1],
  ],
  [
    'by_field_value, after partition',
    [
      tie({ partition_field_value: 'x', by_field_value: 'n', field_name: 'a' }, 0),
      tie({ partition_field_value: 'x', by_field_value: 'm', field_name: 'b' }, 1),
    ],
    [1, 0],
    [0, 1],
  ],
  [
    'field_name, after by',
    [tie({ field_name: 'b', function: 'count' }, 0), tie({ field_name: 'a', function: 'mean' }, 1)],
    [1, 0],
    [0, 1],
  ],
  ['function, last', [tie({ function: 'mean' }, 0), tie({ function: 'count' }, 1)], [1, 0], [0, 1]],
  ['nothing but arrival: time breaks no tie', [tie({}, 5), tie({}, 3), tie({}, 4)], [5, 3, 4], [5, 3, 4]],
  ['a missing key, which is last', [tie({}, 0), tie({ by_field_value: 'a' }, 1)], [1, 0], [1, 0]],
  [
    'UTF-8 bytes, not UTF-16 units',
    [tie({ by_field_value: '😀' }, 0), tie({ by_field_value: '\uFF5E' }, 1)],
    [1, 0],
    [0, 1],
  ],
];

const ties: Case[] = tieTable.flatMap(([key, documents, ascending, descending]) =>
  (['false', 'true'] as const).map((desc) => ({
    name: `equal scores are ordered by ${key}; desc=${desc}`,
    documents,
    request: get(`${path}?desc=${desc}`),
    expected: found(documents.length, ...(desc === 'true' ? descending : ascending).map((hour) => A + hour * HOUR)),
  })),
);

/** `results/records` sorted by every kind of field, and how ties are broken. */
export const recordOrderCases: readonly Case[] = [...sorts, ...ties];
