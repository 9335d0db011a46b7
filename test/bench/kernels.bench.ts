import { answer } from '../../src/columns/answer';
import { InfluencerColumnsBuilder } from '../../src/columns/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../src/columns/RecordColumnsBuilder';
import { anomalyRecord } from '../../src/contract/records';
import { type Anomaly, identityOf, influencerEntities, shownValues } from '../../src/domain/anomaly';
import { entityKey } from '../../src/domain/entity';
import type { RecordFilter } from '../../src/domain/recordFilter';
import { epochMs, HOUR, secondsToMs } from '../../src/domain/time';
import { simulate } from '../../src/server/simulator/simulate';
import { assertSame, median, ms, percentile, printTable } from './report';
import { SCALE_100K } from './simulatedFile';

// One step of the score slider over 100,000 records, twice in one run: with the column kernels, and the usual way
// (an array of objects, filter, Map, sort). Both must give the same counts, the same cells and the same first row.

function simulatedAnomalies(): Anomaly[] {
  const anomalies: Anomaly[] = [];
  for (const { _source } of simulate({ scale: SCALE_100K })) {
    const { success, data: record } = anomalyRecord.safeParse(_source);
    if (!success) continue;
    const entity = (field?: string, value?: string) => (field && value !== undefined ? { field, value } : null);
    anomalies.push({
      timestamp: epochMs(record.timestamp),
      detector: {
        jobId: record.job_id,
        index: record.detector_index,
        description: '',
        function: record.function ?? '',
        functionDescription: record.function_description ?? '',
        fieldName: record.field_name ?? null,
        partitionField: record.partition_field_name ?? null,
        overField: record.over_field_name ?? null,
        byField: record.by_field_name ?? null,
        bucketSpan: secondsToMs(record.bucket_span),
      },
      partition: entity(record.partition_field_name, record.partition_field_value),
      over: entity(record.over_field_name, record.over_field_value),
      by: entity(record.by_field_name, record.by_field_value),
      recordScore: record.record_score,
      initialRecordScore: record.initial_record_score,
      probability: record.probability,
      ...shownValues(record),
      influencers: influencerEntities(record.influencers),
      isInterim: record.is_interim,
      isMultiBucket: false,
      causeCount: record.causes?.length ?? 0,
    });
  }
  return anomalies;
}

const anomalies = simulatedAnomalies();
const from = anomalies[0].timestamp;
const range = { from, to: epochMs(anomalies[anomalies.length - 1].timestamp + 1) };
const interval = (12 * HOUR) as typeof HOUR;
const columns = Math.ceil((range.to - from) / interval);
const by = { kind: 'field', field: 'host' } as const;

const filterAt = (minScore: number): RecordFilter => ({
  jobs: [],
  range,
  minScore,
  bands: null,
  hideInterim: false,
  entities: [],
  text: '',
  selection: null,
});

const builder = new RecordColumnsBuilder();
for (const anomaly of anomalies) builder.append(anomaly);
const data = { records: builder.finish(), influencers: new InfluencerColumnsBuilder().finish() };

function byColumns(minScore: number) {
  const filter = filterAt(minScore);
  const grid = answer(data, 'swimlane', { filter, by, from, columns, interval });
  const leaders = answer(data, 'leaderboard', { filter, limit: 10, limits: [] });
  const page = answer(data, 'records', { filter, sort: { key: 'score', desc: true }, offset: 0, limit: 100 });
  return {
    matching: page.matching,
    lanes: grid.lanes.length,
    cells: grid.highest.reduce((sum, highest) => sum + Math.max(highest, 0), 0).toFixed(6),
    leaders: leaders.reduce((sum, { values }) => sum + values, 0),
    first: page.rows.length > 0 ? identityOf(page.rows[0]) : null,
  };
}

function byObjects(minScore: number) {
  const matching = anomalies.filter((record) => record.recordScore >= minScore);
  const lanes = new Map<string, Map<number, number>>();
  const leaders = new Map<string, { highest: number; records: number }>();
  for (const record of matching) {
    const column = Math.floor((record.timestamp - from) / interval);
    const entities = [record.partition, record.over, record.by, ...record.influencers];
    for (const lane of new Set(entities.flatMap((entity) => (entity?.field === by.field ? [entity.value] : [])))) {
      const cells = lanes.get(lane) ?? new Map<number, number>();
      lanes.set(lane, cells.set(column, Math.max(cells.get(column) ?? -1, record.recordScore)));
    }
    for (const influencer of record.influencers) {
      const key = entityKey(influencer);
      const { highest, records } = leaders.get(key) ?? { highest: -1, records: 0 };
      leaders.set(key, { highest: Math.max(highest, record.recordScore), records: records + 1 });
    }
  }
  const [first] = [...matching].sort((a, b) => b.recordScore - a.recordScore);
  const cells = [...lanes.values()].flatMap((lane) => [...lane.values()]);
  return {
    matching: matching.length,
    lanes: lanes.size,
    cells: cells.reduce((sum, highest) => sum + highest, 0).toFixed(6),
    leaders: leaders.size,
    first: first ? identityOf(first) : null,
  };
}

function timed<T>(step: () => T): [T, number] {
  const start = performance.now();
  const result = step();
  return [result, performance.now() - start];
}

const times = { columns: [] as number[], objects: [] as number[] };
for (let minScore = 0; minScore < 100; minScore++) {
  const [columnResult, columnTime] = timed(() => byColumns(minScore));
  const [objectResult, objectTime] = timed(() => byObjects(minScore));
  assertSame(`score >= ${minScore}`, columnResult, objectResult);
  times.columns.push(columnTime);
  times.objects.push(objectTime);
}

printTable(
  `One slider step (swimlane, leaderboard, first 100 rows, counts) over ${anomalies.length} records, ms`,
  Object.entries(times).map(([way, values]) => ({
    way,
    'score >= 0': ms(values[0]),
    median: ms(median(values)),
    p95: ms(percentile(values, 0.95)),
    'times the columns': (median(values) / median(times.columns)).toFixed(1),
  })),
);
