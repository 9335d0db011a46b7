import type { CategoryDefinition } from '../../contract/categories';
import { HOUR } from '../../domain/time';
import { explain, multiBucketImpact } from './explanation';
import type { Finding } from './finding';
import { jobConfig } from './jobConfig';
import { hostName, nameAt, regions, services } from './names';
import type { Random } from './random';
import { deviations, surprise } from './scores';
import type { Moment, SimulatedJob } from './simulatedJob';

/** A kind of message that a host writes far more often than usual. */
type LogSubject = { readonly category: CategoryDefinition; readonly host: string };

const SHOP_LOGS = 'shop-logs';

const config = {
  ...jobConfig({
    job_id: SHOP_LOGS,
    description: 'Log messages by category',
    groups: ['operations'],
    bucket_span: '1h',
    detectors: [
      { detector_description: 'many messages of one category', function: 'high_count', by_field_name: 'mlcategory' },
    ],
    influencers: ['host'],
  }),
  custom_settings: {
    custom_urls: [
      {
        url_name: 'Messages of the host',
        url_value: `discover#/?_g=(time:(from:'$earliest$',to:'$latest$'))&_a=(query:(language:kuery,query:'host:"$host$"'))`,
      },
    ],
  },
};

/** Messages of each category; what they have in common makes its terms and its expression. */
const messages: readonly (readonly string[])[] = [
  ['Connection to node [search-2] lost after 30012 ms', 'Connection to node [cart-1] lost after 1407 ms'],
  ['Payment 88134 declined by bank: insufficient funds', 'Payment 91007 declined by bank: card expired'],
  ['Cache miss ratio above limit: 0.81', 'Cache miss ratio above limit: 0.93'],
  ['Disk usage of /var/lib/shop at 91 percent', 'Disk usage of /tmp at 97 percent'],
  ['Retrying request to pricing, attempt 3', 'Retrying request to shipping, attempt 2'],
];

function categoryOf(examples: readonly string[], index: number): CategoryDefinition {
  const [first, ...others] = examples.map((example) => example.split(/[^A-Za-z]+/).filter((word) => word !== ''));
  const terms = (first as string[]).filter((word) => others.every((words) => words.includes(word)));
  return {
    job_id: SHOP_LOGS,
    category_id: index + 1,
    terms: terms.join(' '),
    regex: `.*?${terms.join('.+?')}.*`,
    max_matching_length: Math.ceil(1.1 * Math.max(...examples.map(({ length }) => length))),
    examples: [...examples],
    num_matches: 1_000 * (index + 1),
  };
}

const categories = messages.map(categoryOf);

const SPREAD = 0.3;

function find({ category, host }: LogSubject, { score, length }: Moment, random: Random): Finding {
  const exponent = surprise(score, random);
  const typical = 40 * category.category_id;
  const actual = Math.round(typical * (1 + SPREAD * deviations(exponent) * random.between(1, 1.4)));
  return {
    detector: 0,
    probability: 10 ** -exponent,
    by: String(category.category_id),
    actual: [actual],
    typical: [typical],
    influencers: [['host', [host]]],
    multiBucketImpact: multiBucketImpact(false, random),
    explanation: explain({ exponent, actual, typical, spread: SPREAD, length }, random),
  };
}

/** Job 6: messages, counted by the categories the engine has found in them. */
export function logJob(scale: number): SimulatedJob<LogSubject> {
  return {
    config,
    categories,
    bucketSpan: HOUR,
    odditiesPerBucket: 0.06,
    episodes: [],
    drawSubject: (random) => {
      const service = nameAt(services, random.skewed(services.length * scale));
      return { category: random.pick(categories), host: hostName(service, random.pick(regions), 1 + random.int(4)) };
    },
    find,
    eventsPerBucket: 31_000 * scale,
  };
}
