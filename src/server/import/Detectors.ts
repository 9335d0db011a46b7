import type { StoredRecord } from '../../contract/records';
import { type Detector, describeDetector } from '../../domain/detector';
import { secondsToMs } from '../../domain/time';

function toDetector(record: StoredRecord): Detector {
  const fieldName = record.field_name ?? null;
  const partitionField = record.partition_field_name ?? null;
  const overField = record.over_field_name ?? null;
  const byField = record.by_field_name ?? null;
  const split = { function: record.function ?? '', fieldName, partitionField, overField, byField };
  return {
    jobId: record.job_id,
    index: record.detector_index ?? 0,
    description: describeDetector(split),
    function: split.function,
    functionDescription: record.function_description ?? '',
    fieldName,
    partitionField,
    overField,
    byField,
    bucketSpan: secondsToMs(record.bucket_span),
  };
}

/** Whether a detector says of its job and index what the record says. */
const isDetectorOf = (detector: Detector, record: StoredRecord): boolean =>
  detector.function === (record.function ?? '') &&
  detector.functionDescription === (record.function_description ?? '') &&
  detector.fieldName === (record.field_name ?? null) &&
  detector.partitionField === (record.partition_field_name ?? null) &&
  detector.overField === (record.over_field_name ?? null) &&
  detector.byField === (record.by_field_name ?? null) &&
  detector.bucketSpan === secondsToMs(record.bucket_span);

/** The detectors that records name. Records of one detector get one object, so that they need not be compared again. */
export class Detectors {
  readonly #latest = new Map<string, Map<number, Detector>>();

  /** The one of the record before, as records mostly come job by job. */
  #last: Detector | null = null;

  of(record: StoredRecord): Detector {
    const isSame = this.#last?.jobId === record.job_id && this.#last.index === (record.detector_index ?? 0);
    if (!isSame || !isDetectorOf(this.#last as Detector, record)) this.#last = this.#find(record);
    return this.#last as Detector;
  }

  #find(record: StoredRecord): Detector {
    const index = record.detector_index ?? 0;
    const ofJob = this.#latest.get(record.job_id) ?? new Map<number, Detector>();
    const known = ofJob.get(index);
    if (known && isDetectorOf(known, record)) return known;
    const detector = toDetector(record);
    this.#latest.set(record.job_id, ofJob.set(index, detector));
    return detector;
  }
}
