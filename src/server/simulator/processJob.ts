import { durationMs, MINUTE } from '../../domain/time';
import type { Episode } from './episode';
import type { Finding } from './finding';
import { jobConfig } from './jobConfig';
import { hostName, nameAt, regions, services } from './names';
import type { Random } from './random';
import { rareSurprise } from './scores';
import type { Moment, SimulatedJob } from './simulatedJob';

/** A process that hardly ever runs on a host. */
export type ProcessSubject = {
  readonly host: string;
  readonly process: string;
  readonly user: string;
  readonly isFirst: boolean;
};

export const HOST_PROCESSES = 'host-processes';

const config = jobConfig({
  job_id: HOST_PROCESSES,
  description: 'Processes that are rare on their host',
  groups: ['security', 'operations'],
  bucket_span: '15m',
  detectors: [
    {
      detector_description: 'rare process by host',
      function: 'rare',
      by_field_name: 'process.name',
      partition_field_name: 'host.name',
    },
  ],
  influencers: ['process.name', 'user.name', 'host.name'],
});

const processes = [
  'logrotate',
  'apt-check',
  'strace',
  'tcpdump',
  'rsync',
  'vim',
  'htop',
  'gdb',
  'perf',
  'certbot',
  'tar',
  'nc',
  'dig',
  'systemd-analyze',
  'smartctl',
  'fsck',
  'lsof',
  'iperf3',
  'jq',
  'python3',
] as const;
const users = ['root', 'deploy', 'backup', 'app', 'monitoring', 'postgres'] as const;

function drawSubject(random: Random, scale: number): ProcessSubject {
  const service = nameAt(services, random.skewed(services.length * scale));
  return {
    host: hostName(service, random.pick(regions), 1 + random.int(4)),
    process: random.pick(processes),
    user: users[random.skewed(users.length)] as string,
    isFirst: random.chance(0.3),
  };
}

function find(subject: ProcessSubject, { score }: Moment, random: Random): Finding {
  const exponent = rareSurprise(score, random);
  const probability = 10 ** -exponent;
  return {
    detector: 0,
    probability,
    partition: subject.host,
    by: subject.process,
    actual: [1],
    typical: [probability],
    influencers: [
      ['user.name', [subject.user]],
      ['process.name', [subject.process]],
      ['host.name', [subject.host]],
    ],
    multiBucketImpact: 0,
    explanation: {
      ...(exponent > 1.31 && { single_bucket_impact: Math.round(exponent) }),
      by_field_relative_rarity: 1 / (1 + exponent * random.between(1, 9)),
      ...(subject.isFirst && { by_field_first_occurrence: true }),
    },
  };
}

/** Job 3: rare processes. Field names carry dots, as in the Elastic Common Schema. */
export function processJob(scale: number, episodes: readonly Episode<ProcessSubject>[]): SimulatedJob<ProcessSubject> {
  return {
    config,
    bucketSpan: durationMs(15 * MINUTE),
    odditiesPerBucket: 0.12,
    episodes,
    drawSubject: (random) => drawSubject(random, scale),
    find,
    eventsPerBucket: 7_400 * scale,
  };
}
