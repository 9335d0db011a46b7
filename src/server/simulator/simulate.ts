import { type DurationMs, type EpochMs, epochMs, MINUTE } from '../../domain/time';
import { configDocument, type IndexedDocument } from './documents';
import { geoJob } from './geoJob';
import { incidents } from './incidents/incidents';
import { latencyJob } from './latencyJob';
import { loginJob } from './loginJob';
import { logJob } from './logJob';
import { PERIOD } from './period';
import { processJob } from './processJob';
import { refundJob } from './refundJob';
import { RunningJob } from './runningJob';

type Options = {
  /** Multiplies entities and everyday records; 1 gives about ten thousand records, 100 about a million. */
  readonly scale?: number;
  readonly seed?: number;
};

/** Every job's bucket span is a multiple of it. */
const STEP = (15 * MINUTE) as DurationMs;

function startJobs(scale: number, seed: number) {
  const effects = incidents.map((incident) => incident.effects);
  return [
    new RunningJob(
      latencyJob(
        scale,
        effects.flatMap(({ latency = [] }) => latency),
      ),
      scale,
      seed,
    ),
    new RunningJob(
      loginJob(
        scale,
        effects.flatMap(({ logins = [] }) => logins),
      ),
      scale,
      seed,
    ),
    new RunningJob(
      processJob(
        scale,
        effects.flatMap(({ processes = [] }) => processes),
      ),
      scale,
      seed,
    ),
    new RunningJob(
      refundJob(
        scale,
        effects.flatMap(({ refunds = [] }) => refunds),
      ),
      scale,
      seed,
    ),
    new RunningJob(
      geoJob(
        scale,
        effects.flatMap(({ geo = [] }) => geo),
      ),
      scale,
      seed,
    ),
    new RunningJob(logJob(scale), scale, seed),
  ];
}

/**
 * Writes the documents that six anomaly-detection jobs of an imagined online shop, Larkmoor, leave in Elasticsearch in
 * thirty days: first the job configurations and the categories, then every bucket's results in time order. The same options give the same
 * bytes. Memory stays flat, whatever the scale.
 *
 * Modelled: the shape of each kind of document, ids and data-field copies; scores with a heavy tail, renormalisation,
 * interim results at the end, the daily and weekly rhythm, oddities that last a few buckets, and four incidents.
 * Not modelled: the engine. Scores are drawn first; probabilities, values and explanations are made to fit them.
 */
export function* simulate({ scale = 1, seed = 1 }: Options = {}): Generator<IndexedDocument> {
  const jobs = startJobs(scale, seed);
  for (const { config } of jobs) yield configDocument(config);
  for (const job of jobs) yield* job.documents();
  for (let time: EpochMs = PERIOD.from; time < PERIOD.to; time = epochMs(time + STEP)) {
    for (const job of jobs) if (time % job.bucketSpan === 0) yield* job.bucket(time);
  }
}
