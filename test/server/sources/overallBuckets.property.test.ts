import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';
import { defined, few } from './plainSearch';

const MINUTE = 60_000;

type Bucket = { job_id: string; timestamp: number; anomaly_score?: number; is_interim?: boolean };
type Query = {
  top_n: number | undefined;
  /** Minutes more than the longest span of the jobs. */
  longer: number | undefined;
  overall_score: number | undefined;
  exclude_interim: boolean | undefined;
  start: number | undefined;
  end: number | undefined;
};

const jobIds = ['a', 'b', 'c'];

/** Minutes of half an hour, now and then of one more than a thousand spans later. */
const minute = fc.oneof(
  { weight: 9, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.integer({ min: 3995, max: 4020 }) },
);

const bucket = fc.record({
  job_id: fc.constantFrom(...jobIds),
  timestamp: minute.map((n) => n * MINUTE),
  anomaly_score: few(0, 10, 25, 50.5),
  is_interim: few(true, false),
});

const query: fc.Arbitrary<Query> = fc.record({
  top_n: few(1, 2, 3, 7),
  longer: few(0, 1, 4),
  overall_score: few(0, 10, 20),
  exclude_interim: few(true, false),
  start: few(0, 3 * MINUTE, 7 * MINUTE + 1),
  end: few(0, 20 * MINUTE, 26 * MINUTE - 1),
});

type Overall = { time: number; score: number; jobs: [string, number][]; interim: boolean };

const highest = (scores: readonly number[]) => Math.max(0, ...scores);

/** One span, told from all buckets by asking each whether it lies inside. */
function overallOf(time: number, inside: readonly Bucket[], topN: number): Overall {
  const jobs = jobIds
    .map((id) => [id, inside.filter(({ job_id }) => job_id === id)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([id, own]): [string, number] => [id, highest(own.map(({ anomaly_score = 0 }) => anomaly_score))]);
  const top = jobs
    .map(([, score]) => score)
    .sort((a, b) => b - a)
    .slice(0, topN);
  const score = top.length === 0 ? 0 : top.reduce((sum, one) => sum + one, 0) / top.length;
  return { time, score, jobs, interim: inside.some(({ is_interim }) => is_interim === true) };
}

/** Every span from the first to the last; an empty one counts only between two others of the same thousand. */
function fineSpans(buckets: readonly Bucket[], span: number, topN: number): Overall[] {
  const starts = buckets.map(({ timestamp }) => Math.floor(timestamp / span) * span);
  const first = Math.min(...starts);
  const spans: Overall[] = [];
  for (let time = first; time <= Math.max(...starts); time += span) {
    const inside = buckets.filter((_, i) => starts[i] === time);
    const chunk = Math.floor((time - first) / span / 1000);
    const inChunk = starts.filter((start) => Math.floor((start - first) / span / 1000) === chunk);
    const isBetween = inChunk.some((start) => start < time) && inChunk.some((start) => start > time);
    if (inside.length > 0 || isBetween) spans.push(overallOf(time, inside, topN));
  }
  return spans;
}

function brought(spans: readonly Overall[], span: number): Overall[] {
  const starts = [...new Set(spans.map(({ time }) => Math.floor(time / span) * span))];
  return starts.map((start) => {
    const inside = spans.filter(({ time }) => time >= start && time < start + span);
    const scores = (id: string) =>
      inside
        .flatMap(({ jobs }) => jobs)
        .filter(([job]) => job === id)
        .map(([, score]) => score);
    return {
      time: start,
      score: highest(inside.map(({ score }) => score)),
      jobs: jobIds.filter((id) => scores(id).length > 0).map((id) => [id, highest(scores(id))]),
      interim: inside.some(({ interim }) => interim),
    };
  });
}

function expected(buckets: readonly Bucket[], spans: readonly number[], asked: Query): Overall[] {
  const longest = Math.max(...spans) * MINUTE;
  const wantedSpan = asked.longer === undefined ? undefined : longest + asked.longer * MINUTE;
  const topN = asked.top_n ?? 1;
  const span = wantedSpan !== undefined && (topN === 1 || spans.length === 1) ? wantedSpan : longest;
  const start = Math.ceil((asked.start ?? 0) / span) * span;
  const end = asked.end === undefined ? Number.POSITIVE_INFINITY : Math.floor(asked.end / span) * span;
  const counted = buckets
    .filter(({ job_id }) => jobIds.indexOf(job_id) < spans.length)
    .filter(({ timestamp }) => timestamp >= start && timestamp < end)
    .filter(({ is_interim }) => !(asked.exclude_interim && is_interim));
  if (counted.length === 0) return [];
  const fine = fineSpans(counted, span, topN).filter(({ score }) => score >= (asked.overall_score ?? 0));
  return wantedSpan === undefined || wantedSpan === span ? fine : brought(fine, wantedSpan);
}

function requestOf({ longer, ...asked }: Query, spans: readonly number[]): string {
  const given = defined({
    ...asked,
    bucket_span: longer === undefined ? undefined : `${Math.max(...spans) + longer}m`,
  });
  const parameters = new URLSearchParams(Object.entries(given).map(([key, value]) => [key, String(value)]));
  return `/_ml/anomaly_detectors/${jobIds.slice(0, spans.length)}/results/overall_buckets?${parameters}`;
}

it('answers results/overall_buckets as told bucket by bucket', { timeout: 30_000 }, async () => {
  const spansOfJobs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(bucket, { maxLength: 25 }), spansOfJobs, query, async (drawn, spans, asked) => {
      const buckets = drawn.map(defined) as Bucket[];
      const configs = spans.map((span, i) => ({
        job_id: jobIds[i],
        analysis_config: { bucket_span: `${span}m`, detectors: [] },
      }));
      const documents = buckets.map((one) => ({ ...one, result_type: 'bucket', bucket_span: 60 }));
      const { status, body } = await get(appOf([...configs, ...documents]), requestOf(asked, spans));
      const answer = expected(buckets, spans, asked);
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          count: answer.length,
          overall_buckets: answer.map(({ time, score, jobs, interim }) => ({
            timestamp: time,
            bucket_span: (asked.longer ?? 0) * 60 + Math.max(...spans) * 60,
            overall_score: score,
            jobs: jobs.map(([job_id, max_anomaly_score]) => ({ job_id, max_anomaly_score })),
            is_interim: interim,
            result_type: 'overall_bucket',
          })),
        },
      });
    }),
    { numRuns: 150 },
  );
});
