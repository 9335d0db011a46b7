import { type AnomalyIdentity, sameIdentity } from '../../domain/anomaly';
import { epochMs } from '../../domain/time';
import type { RecordColumns } from '../recordColumns';

/** The place of a record among these rows; null when it is not among them. */
export function position(columns: RecordColumns, rows: Uint32Array, identity: AnomalyIdentity): number | null {
  const { timestamp } = columns;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place];
    if (timestamp[row] === identity.timestamp && sameIdentity(identityAt(columns, row), identity)) return place;
  }
  return null;
}

function identityAt(columns: RecordColumns, row: number): AnomalyIdentity {
  const { jobId, index } = columns.detectors[columns.detector[row]];
  const valueAt = (codes: Int32Array) => (codes[row] < 0 ? null : columns.entities[codes[row]].value);
  return {
    jobId,
    timestamp: epochMs(columns.timestamp[row]),
    detectorIndex: index,
    partition: valueAt(columns.partition),
    over: valueAt(columns.over),
    by: valueAt(columns.by),
  };
}
