import { durationMs, MINUTE } from '../../domain/time';
import { type Episode, namesAround } from './episode';
import type { Finding, FindingCause, Influence } from './finding';
import { jobConfig } from './jobConfig';
import { nameAt } from './names';
import type { Random } from './random';
import { surprise } from './scores';
import type { Moment, Series, SimulatedJob } from './simulatedJob';

/** A user who fails to log in far more often than the others (by status), or uses far more devices (detector 1). */
export type LoginSubject = {
  readonly user: string;
  readonly channel: string;
  readonly countries: readonly string[];
  /** Most unusual first: one cause each. */
  readonly statuses: readonly string[];
  readonly signal: 'attempts' | 'devices';
};

export const CUSTOMER_LOGINS = 'customer-logins';

const config = jobConfig({
  job_id: CUSTOMER_LOGINS,
  description: 'Users whose logins differ from those of all other users',
  groups: ['security'],
  bucket_span: '15m',
  detectors: [
    {
      detector_description: 'many failed logins of one status, over users',
      function: 'high_count',
      by_field_name: 'status',
      over_field_name: 'user',
      partition_field_name: 'channel',
      custom_rules: [{ actions: ['skip_result'], conditions: [{ applies_to: 'actual', operator: 'lt', value: 5 }] }],
    },
    {
      detector_description: 'many devices, over users',
      function: 'high_distinct_count',
      field_name: 'device_id',
      over_field_name: 'user',
      partition_field_name: 'channel',
    },
  ],
  influencers: ['user', 'country', 'status'],
});

export const statuses = [
  'wrong_password',
  'unknown_user',
  'timed_out',
  'locked',
  'mfa_failed',
  'captcha_failed',
  'rate_limited',
  'expired_session',
  'password_reset',
  'blocked_address',
] as const;

const channels = ['web', 'app', 'api'] as const;
const countries = ['DE', 'FR', 'NL', 'GB', 'US', 'ES', 'PL', 'SE', 'IT', 'IN'] as const;
const initials = 'abcdefghijklmnopqrst';
const surnames = [
  'adeyemi',
  'bauer',
  'costa',
  'dahl',
  'esposito',
  'farkas',
  'garnier',
  'hughes',
  'ivanov',
  'jansen',
  'kimura',
  'larsen',
  'moreau',
  'nowak',
  'okafor',
  'petit',
  'quist',
  'rossi',
  'svensson',
  'tanaka',
] as const;
const USERS = initials.length * surnames.length;

/** The user at an index of an endless list: "a.adeyemi", "b.adeyemi" ... and the same with a number from 400 on. */
const userAt = (index: number) =>
  `${initials[index % initials.length]}.${nameAt(surnames, Math.floor(index / initials.length))}`;

function drawSubject(random: Random, scale: number): LoginSubject {
  const first = random.skewed(statuses.length);
  const causes = random.chance(0.55) ? 1 : 2 + random.int(4);
  return {
    user: userAt(random.skewed(USERS * scale)),
    channel: random.pick(channels),
    countries: [random.pick(countries)],
    statuses: Array.from({ length: causes }, (_, i) => statuses[(first + i) % statuses.length] as string),
    signal: random.chance(0.1) ? 'devices' : 'attempts',
  };
}

/** How many a user usually has in one bucket: next to none. */
const TYPICAL = 1.3;

const count = (exponent: number, random: Random) =>
  5 + Math.round(TYPICAL * exponent ** 1.4 * random.between(0.9, 1.1));

function attemptCause(subject: LoginSubject, rank: number, exponent: number, random: Random): FindingCause {
  const status = subject.statuses[rank] as string;
  const isCorrelated = rank > 0 && random.chance(0.4);
  return {
    probability: 10 ** -exponent,
    by: status,
    ...(isCorrelated && { correlatedBy: subject.statuses[0] }),
    actual: [count(exponent, random)],
    typical: [TYPICAL / (1 + rank)],
    influencers: [...commonInfluencers(subject), ['status', [status]]],
  };
}

function commonInfluencers({ user, countries }: LoginSubject): Influence[] {
  return [
    ['user', [user]],
    ['country', countries],
  ];
}

function attempts(subject: LoginSubject, exponent: number, random: Random): Finding {
  const causes = subject.statuses.map((_, rank) => attemptCause(subject, rank, exponent * 0.72 ** rank + 0.2, random));
  return {
    detector: 0,
    probability: 10 ** -exponent,
    partition: subject.channel,
    over: subject.user,
    influencers: [...commonInfluencers(subject), ['status', subject.statuses]],
    causes,
  };
}

function devices(subject: LoginSubject, exponent: number, random: Random): Finding {
  const probability = 10 ** -exponent;
  const influencers = commonInfluencers(subject);
  const cause = { probability, actual: [count(exponent, random)], typical: [TYPICAL], influencers };
  return { detector: 1, probability, partition: subject.channel, over: subject.user, influencers, causes: [cause] };
}

function find(subject: LoginSubject, { score }: Moment, random: Random): Finding {
  const exponent = surprise(score, random);
  return subject.signal === 'attempts' ? attempts(subject, exponent, random) : devices(subject, exponent, random);
}

function plottedSeries(user: string, findings: readonly Finding[]): Series {
  const finding = findings.find(({ detector, over }) => detector === 0 && over === user);
  const cause = finding?.causes?.[0];
  return {
    partition: finding?.partition ?? 'api',
    over: user,
    by: cause?.by ?? statuses[0],
    typical: TYPICAL,
    spread: 0.6,
    actual: cause?.actual[0] ?? 1,
  };
}

/** Job 2: a population analysis. A record names a user; what the user did is in its causes, one for each status. */
export function loginJob(scale: number, episodes: readonly Episode<LoginSubject>[]): SimulatedJob<LoginSubject> {
  return {
    config,
    bucketSpan: durationMs(15 * MINUTE),
    odditiesPerBucket: 0.15,
    episodes,
    drawSubject: (random) => drawSubject(random, scale),
    find,
    eventsPerBucket: 2_600 * scale,
    modelPlot: {
      feature: "'count per bucket by person and attribute'",
      series: (time, findings) =>
        namesAround(episodes, time, ({ user }) => user).map((user) => plottedSeries(user, findings)),
    },
  };
}
