import { answer } from '../../src/columns/answer';
import { InfluencerColumnsBuilder } from '../../src/columns/build/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../src/columns/build/RecordColumnsBuilder';
import { anomalyRecord } from '../../src/contract/records';
import type { Anomaly } from '../../src/domain/anomaly';
import { entityKey } from '../../src/domain/entity';
import type { RecordFilter } from '../../src/domain/recordFilter';
import { durationMs, HOUR } from '../../src/domain/time';
import { Detectors } from '../../src/server/import/Detectors';
import { toAnomaly } from '../../src/server/import/toAnomaly';
import { PERIOD } from '../../src/server/simulator/period';
import { simulate } from '../../src/server/simulator/simulate';
import { assertSame, median, ms, percentile, printTable } from './report';
import { SCALE_100K } from './simulatedFile';

// One step of the score slider over 100,000 records, twice in one run: with the column kernels, and the usual way
// (an array of objects, filter, Map, sort). Both must give the same counts, the same cells and the same first row.

function simulatedAnomalies(): Anomaly[] {
  const detectors = new Detectors();
  return [...simulate({ scale: SCALE_100K })].flatMap(({ _source }) => {
    const { success, data } = anomalyRecord.safeParse(_source);
    return success ? [toAnomaly(data, detectors.of(data))] : [];
  });
}

const SCORES = Array.from({ length: 100 }, (_, score) => score);
const by = { kind: 'field', field: 'host' } as const;
const plainly = { thenBy: null, order: 'highest', search: '' } as const;
const range = PERIOD;
const { from } = range;
const interval = durationMs(12 * HOUR);
const columns = Math.ceil((range.to - from) / interval);
/** All of them are compared. */
const everyLane = { offset: 0, limit: 1_000_000 };

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

/** What both ways must agree on. */
type Seen = { lanes: number; cells: string; leaders: number; first: number[] };

/** One way to answer: a step, whose time counts, and what is seen in its result, whose time does not. */
type Way<Result> = { step: (minScore: number) => Result; seen: (result: Result) => Seen };

const sum = (values: Iterable<number>) =>
  [...values].reduce((total, value) => total + Math.max(value, 0), 0).toFixed(6);

function columnWay(anomalies: readonly Anomaly[]) {
  const builder = new RecordColumnsBuilder();
  for (const anomaly of anomalies) builder.append(anomaly);
  const data = { records: builder.finish(), influencers: new InfluencerColumnsBuilder().finish() };
  const step = (minScore: number) => {
    const filter = filterAt(minScore);
    return {
      grid: answer(data, 'swimlane', { filter, by, ...plainly, from, columns, interval, lanes: everyLane }),
      leaders: answer(data, 'leaderboard', { filter, order: 'highest', text: '', limit: 10, windows: [] }),
      page: answer(data, 'records', {
        filter,
        sort: [{ key: 'score', desc: true }],
        grouping: null,
        offset: 0,
        limit: 100,
        known: [],
      }),
    };
  };
  const seen = ({ grid, leaders, page }: ReturnType<typeof step>) => ({
    lanes: grid.lanes.length,
    cells: sum(grid.highest),
    leaders: leaders.reduce((total, { values }) => total + values, 0),
    first: page.records.map(([, { recordScore }]) => recordScore),
  });
  return { step, seen };
}

function objectWay(anomalies: readonly Anomaly[]) {
  const step = (minScore: number) => {
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
    return { lanes, leaders, rows: [...matching].sort((a, b) => b.recordScore - a.recordScore).slice(0, 100) };
  };
  const seen = ({ lanes, leaders, rows }: ReturnType<typeof step>) => ({
    lanes: lanes.size,
    cells: sum([...lanes.values()].flatMap((lane) => [...lane.values()])),
    leaders: leaders.size,
    first: rows.map(({ recordScore }) => recordScore),
  });
  return { step, seen };
}

/** Every score once, warm: what is built once a source (orders, links) and the compiler's work are not part of a step. */
function measure<Result>({ step, seen }: Way<Result>) {
  for (const score of SCORES) step(score + 0.5);
  return SCORES.map((score) => {
    const start = performance.now();
    const result = step(score);
    return { time: performance.now() - start, seen: seen(result) };
  });
}

// One after the other, so that neither collects the other's garbage.
const byColumns = measure(columnWay(simulatedAnomalies()));
const anomalies = simulatedAnomalies();
const byObjects = measure(objectWay(anomalies));
for (const score of SCORES) assertSame(`score >= ${score}`, byColumns[score].seen, byObjects[score].seen);

const timesOf = (steps: typeof byColumns) => steps.map(({ time }) => time);
const ratio = (at: (times: number[]) => number) => `${(at(timesOf(byObjects)) / at(timesOf(byColumns))).toFixed(1)}x`;
const row = (way: string, steps: typeof byColumns) => ({
  way,
  'score >= 0': ms(steps[0].time),
  'score >= 5': ms(steps[5].time),
  'score >= 25': ms(steps[25].time),
  median: ms(median(timesOf(steps))),
  p95: ms(percentile(timesOf(steps), 0.95)),
});

printTable(`One slider step (swimlane, leaderboard, first 100 rows, counts) over ${anomalies.length} records, ms`, [
  row('columns', byColumns),
  row('objects', byObjects),
  {
    way: 'objects / columns',
    'score >= 0': ratio((times) => times[0]),
    'score >= 5': ratio((times) => times[5]),
    'score >= 25': ratio((times) => times[25]),
    median: ratio(median),
    p95: ratio((times) => percentile(times, 0.95)),
  },
]);
