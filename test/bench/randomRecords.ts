import type { RecordColumns } from '../../src/columns/recordColumns';
import { durationMs, MINUTE } from '../../src/domain/time';
import { randomNumbers } from './planned/plannedScore';

const ENTITIES = 100_000;
const JOBS = 5;
const BUCKETS = 2_880;
const BUCKET = durationMs(15 * MINUTE);
const START = Date.UTC(2026, 8, 1);

const random = randomNumbers(4);
const pick = (count: number) => Math.floor(random() * count);
const fields = ['user', 'host', 'client_ip', 'service', 'region'];

const entities = Array.from({ length: ENTITIES }, (_, code) => ({
  field: fields[code % fields.length],
  value: `${fields[code % fields.length]}-${((code * 7919) % ENTITIES).toString(36)}.example`,
}));

const detectors = Array.from({ length: JOBS }, (_, job) => ({
  jobId: `job-${job}`,
  index: 0,
  description: `mean(bytes) by "user", job ${job}`,
  function: 'mean',
  functionDescription: job === 0 ? 'rare' : 'mean',
  fieldName: 'bytes',
  partitionField: fields[1],
  overField: job % 2 === 0 ? fields[0] : null,
  byField: fields[3],
  bucketSpan: BUCKET,
}));

/** Lists of this many values each. */
function lists(length: number, countOf: () => number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  for (let row = 0; row < length; row++) offsets[row + 1] = offsets[row] + countOf();
  return offsets;
}

/** Records of five jobs that arrived by time, with 100,000 entities and mostly low scores. */
export function randomRecords(length: number): RecordColumns {
  const numbers = (valueAt: (row: number) => number) => Float64Array.from({ length }, (_, row) => valueAt(row));
  const codes = (codeAt: () => number) => Int32Array.from({ length }, codeAt);
  const single = lists(length, () => 1);
  const influencers = lists(length, () => 1 + pick(4));
  const recordScore = numbers(() => 100 * random() ** 8);
  return {
    length,
    timestamp: numbers((row) => START + Math.floor((row * BUCKETS) / length) * BUCKET),
    detector: codes(() => pick(JOBS)),
    partition: codes(() => pick(200)),
    over: codes(() => (random() < 0.5 ? -1 : pick(5_000))),
    by: codes(() => (random() < 0.2 ? -1 : Math.floor(ENTITIES * random() ** 3))),
    recordScore,
    initialRecordScore: recordScore,
    probability: numbers(() => random() ** 20),
    actual: { offsets: single, values: numbers(() => 1e6 * random() ** 4) },
    typical: { offsets: single, values: numbers(() => 1e6 * random() ** 4) },
    influencers: {
      offsets: influencers,
      values: Int32Array.from({ length: influencers[length] }, () => Math.floor(ENTITIES * random() ** 2)),
    },
    isInterim: new Uint8Array(length),
    isMultiBucket: new Uint8Array(length),
    causeCount: new Uint8Array(length),
    detectors,
    entities,
  };
}
