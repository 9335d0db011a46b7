import { DAY, type EpochMs, HOUR } from '../../domain/time';
import type { Episode } from './episode';
import { explain, multiBucketImpact } from './explanation';
import type { Finding } from './finding';
import { trait } from './hash';
import { jobConfig } from './jobConfig';
import { nameAt } from './names';
import { PERIOD } from './period';
import type { Random } from './random';
import { deviations, surprise } from './scores';
import type { Moment, SimulatedJob } from './simulatedJob';

/** Refunds of one shop for one reason: too much money in one hour, or a little too much for many hours. */
export type RefundSubject = {
  readonly shop: string;
  readonly reason: string;
  readonly clerk: string;
  readonly pattern: 'sudden' | 'missing' | 'lasting';
};

export const REFUND_AMOUNTS = 'refund-amounts';

const config = {
  ...jobConfig({
    job_id: REFUND_AMOUNTS,
    description: 'Money paid back by each shop, for each reason',
    groups: ['fraud'],
    bucket_span: '1h',
    detectors: [
      {
        detector_description: 'sum of refunds by reason and shop',
        function: 'sum',
        field_name: 'amount',
        by_field_name: 'reason',
        partition_field_name: 'shop',
      },
    ],
    influencers: ['shop', 'reason', 'clerk'],
  }),
  finished_time: PERIOD.to + HOUR,
};

const shops = [
  'harbour-street',
  'old-mill',
  'north-gate',
  'station',
  'riverside',
  'market-hall',
  'online',
  'airport',
] as const;
const reasons = ['damaged', 'too_late', 'wrong_item', 'goodwill', 'cancelled'] as const;

/** The refund desks work from eight o'clock (UTC) until midnight. */
const OPENS = 8;
const SPREAD = 0.35;

const isOpen = (time: EpochMs) => time % DAY >= OPENS * HOUR;

const typicalAmount = ({ shop, reason }: RefundSubject) => 30 + 220 * trait(shop) * (0.4 + trait(reason));

function drawSubject(random: Random, scale: number): RefundSubject {
  const draw = random.next();
  return {
    shop: nameAt(shops, random.skewed(shops.length * scale)),
    reason: random.pick(reasons),
    clerk: `clerk-${101 + random.int(40 * scale)}`,
    pattern: draw < 0.55 ? 'sudden' : draw < 0.7 ? 'missing' : 'lasting',
  };
}

function amount({ pattern }: RefundSubject, typical: number, exponent: number, random: Random): number {
  const factors = {
    sudden: 1 + SPREAD * deviations(exponent) * 1.4,
    missing: random.between(0, 0.1),
    lasting: random.between(1.5, 2.6),
  };
  return Math.round(typical * factors[pattern] * 100) / 100;
}

function find(subject: RefundSubject, { score, time, length }: Moment, random: Random): Finding | null {
  if (!isOpen(time)) return null;
  const exponent = surprise(score, random);
  const typical = typicalAmount(subject);
  const actual = amount(subject, typical, exponent, random);
  const isMultiBucket = subject.pattern === 'lasting';
  return {
    detector: 0,
    probability: 10 ** -exponent,
    partition: subject.shop,
    by: subject.reason,
    ...(random.chance(0.1) && { correlatedBy: random.pick(reasons.filter((reason) => reason !== subject.reason)) }),
    actual: [actual],
    typical: [typical],
    influencers: [
      ['shop', [subject.shop]],
      ['reason', [subject.reason]],
      ['clerk', [subject.clerk]],
    ],
    multiBucketImpact: multiBucketImpact(isMultiBucket, random),
    explanation: explain({ exponent, actual, typical, spread: SPREAD, length, isMultiBucket }, random),
  };
}

/** Job 4: few events and much money. Most of what is found here lies in several buckets together. */
export function refundJob(scale: number, episodes: readonly Episode<RefundSubject>[]): SimulatedJob<RefundSubject> {
  return {
    config,
    bucketSpan: HOUR,
    odditiesPerBucket: 0.5,
    episodes,
    drawSubject: (random) => drawSubject(random, scale),
    find,
    eventsPerBucket: 64 * scale,
  };
}
