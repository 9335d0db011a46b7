import { type Case, deepPage, failure, get, over, post, refused, unknownJob } from './Case';

const path = '/_ml/anomaly_detectors/j/results/categories';

const category = (category_id: number, value: string, job_id = 'j') => ({
  ...{ job_id, category_id, partition_field_name: 'p', partition_field_value: value },
});
/** One after the other, but not in the order of their ids. */
const three = [category(2, 'v2'), category(3, 'v1'), category(1, 'v1'), category(9, 'v1', 'unrelated')];

const found = (count: number, ...ids: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, categories: ids.map((category_id) => ({ category_id })) },
});
const overThree = over(three);
const incompatible = refused(400, 'illegal_argument_exception');

const publicTests: Case[] = [
  overThree('every category, by id, with its partition', get(path), {
    status: 200,
    partial: {
      count: 3,
      categories: [
        { job_id: 'j', category_id: 1, partition_field_name: 'p', partition_field_value: 'v1', p: 'v1' },
        { job_id: 'j', category_id: 2, partition_field_name: 'p', partition_field_value: 'v2', p: 'v2' },
        { job_id: 'j', category_id: 3, partition_field_name: 'p', partition_field_value: 'v1', p: 'v1' },
      ],
    },
  }),
  overThree('a page of one', get(`${path}?size=1`), found(3, 1)),
  overThree('a page at the end', get(`${path}?from=2&size=2`), found(3, 3)),
  overThree('a page of one by body', post(path, { page: { size: 1 } }), found(3, 1)),
  overThree('a later page by body', post(path, { page: { from: 1, size: 1 } }), found(3, 2)),
  overThree('one category', get(`${path}/1`), found(1, 1)),
  overThree('a partition', get(`${path}?partition_field_value=v1`), found(2, 1, 3)),
  overThree('another partition', get(`${path}?partition_field_value=v2`), found(1, 2)),
  overThree('a partition that is not there', get(`${path}?partition_field_value=v3`), found(0)),
  overThree('one category and from', get(`${path}/1?from=0`), incompatible),
  overThree('one category and size', get(`${path}/1?size=1`), incompatible),
  overThree('one category, from and size', get(`${path}/1?from=0&size=1`), incompatible),
  overThree('one category and from in a body', post(`${path}/1`, { from: 0 }), { status: 400 }),
  overThree('one category and size in a body', post(`${path}/1`, { size: 1 }), { status: 400 }),
  overThree('an unknown job', get('/_ml/anomaly_detectors/none/results/categories'), unknownJob('none')),
];

const more: Case[] = [
  overThree('a category that is not there', get(`${path}/7`), { status: 200, body: { count: 0, categories: [] } }),
  overThree('a category id that is no number', get(`${path}/x`), refused(400, 'number_format_exception')),
  overThree('one category in a body', post(path, { category_id: 2 }), found(1, 2)),
  overThree('the path counts before the body', post(`${path}/3`, { category_id: 2 }), found(1, 3)),
  overThree('a partition in a body', post(path, { partition_field_value: 'v1', page: { size: 10 } }), found(2, 1, 3)),
  overThree('a body with neither a page nor an id', post(path, {}), {
    status: 400,
    partial: { error: { type: 'action_request_validation_exception' } },
  }),
  overThree('a deep page', get(`${path}?from=9999&size=2`), deepPage),
  overThree('one job only', get('/_ml/anomaly_detectors/*/results/categories'), unknownJob('*')),
  overThree(
    'size below 0',
    get(`${path}?size=-1`),
    failure(400, 'illegal_argument_exception', 'Parameter [size] cannot be < 0'),
  ),
];

const prints: Case[] = [
  over([{ job_id: 'j', category_id: 4 }])('absent texts are empty', get(path), {
    status: 200,
    body: {
      count: 1,
      categories: [
        {
          ...{
            job_id: 'j',
            category_id: 4,
            terms: '',
            regex: '',
            max_matching_length: 0,
            examples: [],
            grok_pattern: '',
          },
          ...{ result_type: 'category_definition', mlcategory: 4 },
        },
      ],
    },
  }),
  over([
    {
      ...{
        mlcategory: '1',
        category_id: 1,
        job_id: 'j',
        result_type: 'category_definition',
        terms: 'cat sat',
        surprise: 1,
      },
      ...{ regex: '.*?cat.+?sat.*', max_matching_length: 20, examples: ['the cat sat', 'a cat sat', 'the cat sat'] },
      ...{
        preferred_to_categories: [2, 3],
        num_matches: 5,
        partition_field_name: 'job_id',
        partition_field_value: 'v',
      },
      grok_pattern: '.*?cat.+?sat.*',
    },
  ])('every part in its place, each example once', get(path), {
    status: 200,
    body: {
      count: 1,
      categories: [
        {
          ...{
            job_id: 'j',
            category_id: 1,
            partition_field_name: 'job_id',
            partition_field_value: 'v',
            terms: 'cat sat',
          },
          ...{ regex: '.*?cat.+?sat.*', max_matching_length: 20, examples: ['a cat sat', 'the cat sat'] },
          ...{ grok_pattern: '.*?cat.+?sat.*', preferred_to_categories: [2, 3], num_matches: 5 },
          ...{ result_type: 'category_definition', mlcategory: 1 },
        },
      ],
    },
  }),
];

/** `GET|POST results/categories[/{category_id}]`. */
export const categoryCases: readonly Case[] = [...publicTests, ...more, ...prints];
