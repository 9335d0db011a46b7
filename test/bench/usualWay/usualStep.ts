import type { AnomalyRecord } from '../../../src/contract/records';

/** What one step of the slider shows. */
export type UsualScreen = {
  readonly matching: number;
  readonly lanes: readonly string[];
  /** Lane, column, highest score. */
  readonly cells: readonly (readonly [column: number, lane: number, score: number])[];
  readonly leaders: readonly (readonly [value: string, highest: number, records: number])[];
  readonly rows: readonly AnomalyRecord[];
};

const LANES = 200;
const COLUMNS = 100;
const LEADERS = 40;
const ROWS = 100;

/** Objects, filter, Map and sort: how such a page is written when nobody has measured. */
export function usualStep(records: readonly AnomalyRecord[], minScore: number, from: number, to: number): UsualScreen {
  const matching = records.filter((record) => record.record_score >= minScore);
  const lanes = new Map<string, Map<number, number>>();
  const leaders = new Map<string, { highest: number; records: number }>();
  for (const record of matching) {
    const lane = record.partition_field_value ?? record.over_field_value ?? record.by_field_value ?? '';
    const column = Math.floor(((record.timestamp - from) / (to - from)) * COLUMNS);
    const cells = lanes.get(lane) ?? new Map<number, number>();
    lanes.set(lane, cells.set(column, Math.max(cells.get(column) ?? 0, record.record_score)));
    for (const { influencer_field_values: values } of record.influencers ?? []) {
      for (const value of values) {
        const { highest, records: count } = leaders.get(value) ?? { highest: 0, records: 0 };
        leaders.set(value, { highest: Math.max(highest, record.record_score), records: count + 1 });
      }
    }
  }
  const highestOf = (cells: ReadonlyMap<number, number>) => Math.max(...cells.values());
  const shown = [...lanes].sort(([, a], [, b]) => highestOf(b) - highestOf(a)).slice(0, LANES);
  return {
    matching: matching.length,
    lanes: shown.map(([lane]) => lane),
    cells: shown.flatMap(([, cells], lane) => Array.from(cells, ([column, score]) => [column, lane, score] as const)),
    leaders: Array.from(leaders, ([value, one]) => [value, one.highest, one.records] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, LEADERS),
    rows: matching.sort((a, b) => b.record_score - a.record_score).slice(0, ROWS),
  };
}
