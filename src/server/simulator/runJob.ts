import type { Detector } from '../../contract/jobs';
import { type EpochMs, epochMs } from '../../domain/time';
import { bucketDocuments } from './bucketDocuments';
import { type BucketHead, type IndexedDocument, splitId } from './documents';
import { type Episode, scoreAt } from './episode';
import type { ScoredFinding } from './finding';
import { influencerDocument, influencerResults } from './influencerDocuments';
import { modelPlotDocument } from './modelPlotDocument';
import { PERIOD, rhythm } from './period';
import { Random } from './random';
import { recordDocument } from './recordDocument';
import { everydayScore } from './scores';
import type { SimulatedJob } from './simulatedJob';

/** A simulated job at work. Ask for its buckets in time order: what began in one may go on in the next. */
export type RunningJob = Pick<SimulatedJob<never>, 'config' | 'bucketSpan'> & {
  /** Every result of the bucket that starts at `time`. */
  readonly bucket: (time: EpochMs) => Iterable<IndexedDocument>;
};

/** Buckets at the end of the period that were not complete when the results were dumped. */
const INTERIM_BUCKETS = 2;
const ODDITIES_PER_INTERIM_BUCKET = 2;

/** How many findings are known only by their influencers, because the record itself fell out of the output limit. */
const UNWRITTEN = 0.02;

/** Everyday oddities that begin in one bucket. */
function beginEpisodes<S>(job: SimulatedJob<S>, time: EpochMs, count: number, random: Random): Episode<S>[] {
  const subjects = Array.from({ length: count }, () => 1 + random.poisson(1.8)).reduce((sum, each) => sum + each, 0);
  return Array.from({ length: subjects }, () => ({
    subject: job.drawSubject(random),
    from: time,
    to: epochMs(time + job.bucketSpan * (1 + random.poisson(0.8))),
    peak: everydayScore(random),
    shape: random.pick(['plateau', 'ramp', 'decay'] as const),
  }));
}

/** What the episodes of one bucket look like to the job; of two about the same split, the first wins. */
function findingsOf<S>(job: SimulatedJob<S>, head: BucketHead, episodes: readonly Episode<S>[], random: Random) {
  const found = new Map<string, ScoredFinding>();
  const end = epochMs(head.timestamp + job.bucketSpan);
  for (const episode of episodes) {
    const score = scoreAt(episode, head.timestamp, end, random);
    const length = 1 + Math.floor((head.timestamp - episode.from) / job.bucketSpan);
    const finding = job.find(episode.subject, { time: head.timestamp, score, length }, random);
    if (finding === null) continue;
    const id = splitId(head, 'record', finding.detector, finding);
    if (!found.has(id)) found.set(id, { id, finding, score });
  }
  return [...found.values()];
}

/** Starts a job at the beginning of the period. Jobs draw from streams of their own, so none disturbs another. */
export function runJob<S>(job: SimulatedJob<S>, scale: number, seed: number): RunningJob {
  const { config, bucketSpan, episodes, scheduledEvents = [] } = job;
  const { detectors } = config.analysis_config;
  const random = new Random(seed, config.job_id);
  const interimFrom = PERIOD.to - INTERIM_BUCKETS * bucketSpan;
  let everyday: Episode<S>[] = [];

  function* bucket(time: EpochMs): Generator<IndexedDocument> {
    const is_interim = time >= interimFrom;
    const head = { job_id: config.job_id, timestamp: time, bucket_span: bucketSpan / 1000, is_interim };
    const oddities = random.poisson(job.odditiesPerBucket * scale * (0.4 + rhythm(time)));
    const begun = beginEpisodes(job, time, oddities + (is_interim ? ODDITIES_PER_INTERIM_BUCKET : 0), random);
    everyday = [...everyday.filter(({ to }) => time < to), ...begun];
    const events = scheduledEvents.filter(({ from, to }) => from <= time && time < to);
    const active = [...episodes.filter(({ from, to }) => from <= time && time < to), ...everyday];
    const findings = events.length > 0 ? [] : findingsOf(job, head, active, random);

    for (const scored of findings) {
      const isIncident = scored.score > 50;
      if (isIncident || !random.chance(UNWRITTEN)) {
        yield recordDocument(head, detectors[scored.finding.detector] as Detector, scored, random);
      }
    }
    const influencers = influencerResults(findings, random);
    for (const result of influencers) yield influencerDocument(head, result, random);
    const eventCount = Math.round(job.eventsPerBucket * rhythm(time) * random.between(0.92, 1.08));
    const facts = { eventCount, scheduledEvents: events.map(({ description }) => description) };
    yield* bucketDocuments(head, facts, findings, influencers, random);
    if (job.modelPlot) {
      const { feature, series } = job.modelPlot;
      for (const one of series(
        time,
        findings.map(({ finding }) => finding),
      )) {
        yield modelPlotDocument(head, detectors[0] as Detector, feature, one, random);
      }
    }
  }
  return { config, bucketSpan, bucket };
}
