import type { Detector, Job } from '../../contract/jobs';
import { type DurationMs, type EpochMs, epochMs } from '../../domain/time';
import { bucketDocuments } from './bucketDocuments';
import { type BucketHead, categoryDocument, type IndexedDocument, splitId } from './documents';
import { type Episode, scoreAt } from './episode';
import type { ScoredFinding } from './finding';
import { influencerDocument, influencerResults } from './influencerDocuments';
import { modelPlotDocument } from './modelPlotDocument';
import { PERIOD, rhythm } from './period';
import { Random } from './random';
import { recordDocument } from './recordDocument';
import { everydayScore } from './scores';
import type { SimulatedJob } from './simulatedJob';

/** Buckets at the end of the period that were not complete when the results were dumped. */
const INTERIM_BUCKETS = 2;
const ODDITIES_PER_INTERIM_BUCKET = 2;

/** How many everyday findings are known only by their influencers: the record itself fell out of the output limit. */
const UNWRITTEN = 0.02;
const ALWAYS_WRITTEN = 50;

const headOf = <S>({ config, bucketSpan }: SimulatedJob<S>, time: EpochMs): BucketHead => ({
  job_id: config.job_id,
  timestamp: time,
  bucket_span: bucketSpan / 1000,
  is_interim: time >= PERIOD.to - INTERIM_BUCKETS * bucketSpan,
});

/** The episodes of everyday oddities that begin in one bucket. */
function beginEpisodes<S>(job: SimulatedJob<S>, time: EpochMs, oddities: number, random: Random): Episode<S>[] {
  const episodes: Episode<S>[] = [];
  for (let left = oddities > 0 ? oddities + random.poisson(1.8 * oddities) : 0; left > 0; left--) {
    episodes.push({
      subject: job.drawSubject(random),
      from: time,
      to: epochMs(time + job.bucketSpan * (1 + random.poisson(0.8))),
      peak: everydayScore(random),
      shape: random.pick(['plateau', 'ramp', 'decay']),
    });
  }
  return episodes;
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

function recordDocuments<S>(
  job: SimulatedJob<S>,
  head: BucketHead,
  findings: readonly ScoredFinding[],
  random: Random,
) {
  const { detectors } = job.config.analysis_config;
  const written = findings.filter(({ score }) => score >= ALWAYS_WRITTEN || !random.chance(UNWRITTEN));
  return written.map((one) => recordDocument(head, detectors[one.finding.detector] as Detector, one, random));
}

function modelPlotDocuments<S>(
  job: SimulatedJob<S>,
  head: BucketHead,
  scored: readonly ScoredFinding[],
  random: Random,
) {
  if (job.modelPlot === undefined) return [];
  const { feature, series } = job.modelPlot;
  const detector = job.config.analysis_config.detectors[0] as Detector;
  const findings = scored.map(({ finding }) => finding);
  return series(head.timestamp, findings).map((one) => modelPlotDocument(head, detector, feature, one, random));
}

/** A simulated job at work. Jobs draw from streams of their own, so none disturbs another. */
export class RunningJob<S> {
  readonly #job: SimulatedJob<S>;
  readonly #scale: number;
  readonly #random: Random;
  #everyday: Episode<S>[] = [];

  constructor(job: SimulatedJob<S>, scale: number, seed: number) {
    this.#job = job;
    this.#scale = scale;
    this.#random = new Random(seed, job.config.job_id);
  }

  get config(): Job {
    return this.#job.config;
  }

  /** What belongs to no bucket. */
  documents(): IndexedDocument[] {
    return (this.#job.categories ?? []).map(categoryDocument);
  }

  get bucketSpan(): DurationMs {
    return this.#job.bucketSpan;
  }

  /** Every result of the bucket that starts at `time`. Ask in time order: what begins in one bucket goes on in the next. */
  bucket(time: EpochMs): IndexedDocument[] {
    const job = this.#job;
    const random = this.#random;
    const head = headOf(job, time);
    const events = (job.scheduledEvents ?? []).filter(({ from, to }) => from <= time && time < to);
    const found = events.length > 0 ? [] : findingsOf(job, head, this.#episodes(head), random);
    const influencers = influencerResults(found, random);
    const eventCount = Math.round(job.eventsPerBucket * rhythm(time) * random.between(0.92, 1.08));
    const facts = { eventCount, scheduledEvents: events.map(({ description }) => description) };
    return [
      ...recordDocuments(job, head, found, random),
      ...influencers.map((result) => influencerDocument(head, result, random)),
      ...bucketDocuments(head, facts, found, influencers, random),
      ...modelPlotDocuments(job, head, found, random),
    ];
  }

  /** What goes on in a bucket: incidents first, then what is left of earlier oddities, then new ones. */
  #episodes({ timestamp: time, is_interim }: BucketHead): Episode<S>[] {
    const { odditiesPerBucket, episodes } = this.#job;
    const oddities = this.#random.poisson(odditiesPerBucket * this.#scale * (0.4 + rhythm(time)));
    const begun = oddities + (is_interim ? ODDITIES_PER_INTERIM_BUCKET : 0);
    const lasting = this.#everyday.filter(({ to }) => time < to);
    this.#everyday = [...lasting, ...beginEpisodes(this.#job, time, begun, this.#random)];
    return [...episodes.filter(({ from, to }) => from <= time && time < to), ...this.#everyday];
  }
}
