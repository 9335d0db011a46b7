import type { Anomaly } from '../domain/anomaly';
import { epochMs } from '../domain/time';
import type { RecordColumns } from './recordColumns';

/** One row of the columns as the record it stands for. */
export function recordAt(columns: RecordColumns, row: number): Anomaly {
  const entityAt = (codes: Int32Array) => (codes[row] < 0 ? null : columns.entities[codes[row]]);
  const { actual, typical, influencers } = columns;
  return {
    timestamp: epochMs(columns.timestamp[row]),
    detector: columns.detectors[columns.detector[row]],
    partition: entityAt(columns.partition),
    over: entityAt(columns.over),
    by: entityAt(columns.by),
    recordScore: columns.recordScore[row],
    initialRecordScore: columns.initialRecordScore[row],
    probability: columns.probability[row],
    actual: Array.from(actual.values.subarray(actual.offsets[row], actual.offsets[row + 1])),
    typical: Array.from(typical.values.subarray(typical.offsets[row], typical.offsets[row + 1])),
    influencers: Array.from(
      influencers.values.subarray(influencers.offsets[row], influencers.offsets[row + 1]),
      (code) => columns.entities[code],
    ),
    isInterim: columns.isInterim[row] !== 0,
    isMultiBucket: columns.isMultiBucket[row] !== 0,
    causeCount: columns.causeCount[row],
  };
}
