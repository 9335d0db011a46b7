import { durationMs, type EpochMs, epochMs, HOUR, MINUTE } from '../../domain/time';
import { type Episode, namesAround } from './episode';
import { explain, multiBucketImpact } from './explanation';
import type { Finding } from './finding';
import { trait } from './hash';
import { jobConfig } from './jobConfig';
import { hostName, nameAt, regions, services } from './names';
import { at, rhythm } from './period';
import type { Random } from './random';
import { deviations, surprise } from './scores';
import type { Moment, Series, SimulatedJob } from './simulatedJob';

/** A service in one region: slow, or (detector 1) called less often than usual. */
export type LatencySubject = {
  readonly service: string;
  readonly region: string;
  readonly hosts: readonly string[];
  readonly signal: 'slow' | 'quiet';
};

export const CHECKOUT_LATENCY = 'checkout-latency';

const config = {
  ...jobConfig({
    job_id: CHECKOUT_LATENCY,
    description: 'Response time and traffic of each service on the way to the checkout',
    groups: ['operations'],
    bucket_span: '15m',
    detectors: [
      {
        detector_description: 'high mean latency by service',
        function: 'high_mean',
        field_name: 'latency_ms',
        partition_field_name: 'service',
      },
      { detector_description: 'few requests by service', function: 'low_count', partition_field_name: 'service' },
    ],
    influencers: ['service', 'region', 'host'],
  }),
  model_plot_config: { enabled: true },
  custom_settings: {
    custom_urls: [
      {
        url_name: 'Service runbook',
        url_value: 'https://runbooks.larkmoor.example/$service$?from=$earliest$&to=$latest$',
        time_range: '1h',
      },
    ],
  },
};

const STEADY_SERVICE = 'inventory';
const SPREAD = 0.18;

/** Milliseconds a service usually takes at that time; slower when the shop is busy. */
const typicalLatency = (service: string, time: EpochMs) => (60 + 280 * trait(service)) * (0.8 + 0.4 * rhythm(time));

const typicalRequests = (service: string, time: EpochMs) => (400 + 4_000 * trait(service)) * rhythm(time);

function drawSubject(random: Random, scale: number): LatencySubject {
  const service = nameAt(services, random.skewed(services.length * scale));
  const region = random.pick(regions);
  const hosts = [hostName(service, region, 1 + random.int(4))];
  return { service, region, hosts, signal: random.chance(0.12) ? 'quiet' : 'slow' };
}

function values(subject: LatencySubject, exponent: number, time: EpochMs, random: Random) {
  const distance = deviations(exponent) * SPREAD;
  if (subject.signal === 'slow') {
    const typical = typicalLatency(subject.service, time);
    return { detector: 0, typical, actual: typical * (1 + distance * random.between(1, 1.6)) };
  }
  const typical = typicalRequests(subject.service, time);
  return { detector: 1, typical, actual: Math.floor(typical * Math.max(0, 1 - distance / 2)) };
}

function find(subject: LatencySubject, { score, time, length }: Moment, random: Random): Finding {
  const exponent = surprise(score, random);
  const { detector, typical, actual } = values(subject, exponent, time, random);
  const spread = random.chance(0.04) ? 0.45 : SPREAD;
  const isMultimodal = trait(`${subject.service}/modes`) > 0.8;
  return {
    detector,
    probability: 10 ** -exponent,
    partition: subject.service,
    actual: [actual],
    typical: [typical],
    influencers: [
      ['service', [subject.service]],
      ['region', [subject.region]],
      ['host', subject.hosts],
    ],
    multiBucketImpact: multiBucketImpact(false, random),
    explanation: explain({ exponent, actual, typical, spread, length, isMultimodal }, random),
  };
}

/** Job 1: how long each service takes to answer (high mean), and whether it is still asked at all (low count). */
export function latencyJob(scale: number, episodes: readonly Episode<LatencySubject>[]): SimulatedJob<LatencySubject> {
  const series = (time: EpochMs, findings: readonly Finding[]): Series[] =>
    [STEADY_SERVICE, ...namesAround(episodes, time, ({ service }) => service)].map((service) => ({
      partition: service,
      typical: typicalLatency(service, time),
      spread: SPREAD,
      actual: findings.find(({ detector, partition }) => detector === 0 && partition === service)?.actual?.[0],
    }));
  const maintenance = at('2026-10-18T02:00:00Z');
  return {
    config,
    bucketSpan: durationMs(15 * MINUTE),
    odditiesPerBucket: 0.32,
    episodes,
    scheduledEvents: [{ description: 'Database maintenance', from: maintenance, to: epochMs(maintenance + 2 * HOUR) }],
    drawSubject: (random) => drawSubject(random, scale),
    find,
    eventsPerBucket: 52_000 * scale,
    modelPlot: { feature: "'mean value by person'", series },
  };
}
