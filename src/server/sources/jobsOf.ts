import type { InfluencerColumns } from '../../columns/influencerColumns';
import type { RecordColumns } from '../../columns/recordColumns';
import type { Job } from '../../contract/jobs';
import type { Detector } from '../../domain/detector';
import { durationMs, formatDuration } from '../../domain/time';
import type { ImportedResults } from './importedResults';

type WireDetector = Job['analysis_config']['detectors'][number];

const named = <Key extends string>(key: Key, value: string | null) => (value === null ? {} : { [key]: value });

const toWireDetector = (detector: Detector): WireDetector => ({
  detector_description: detector.description,
  function: detector.function,
  ...named('field_name', detector.fieldName),
  ...named('by_field_name', detector.byField),
  ...named('over_field_name', detector.overField),
  ...named('partition_field_name', detector.partitionField),
  detector_index: detector.index,
});

/** One detector for each index, in its order. */
function detectorsOf(jobId: string, detectors: readonly Detector[]): WireDetector[] {
  const byIndex = new Map<number, Detector>();
  for (const detector of detectors) {
    if (detector.jobId === jobId && !byIndex.has(detector.index)) byIndex.set(detector.index, detector);
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index).map(toWireDetector);
}

type FieldsByJob = Map<string, Set<string>>;

function addField(fields: FieldsByJob, jobId: string, field: string): void {
  const known = fields.get(jobId);
  if (known) known.add(field);
  else fields.set(jobId, new Set([field]));
}

function influencerFields(records: RecordColumns, influencers: InfluencerColumns): FieldsByJob {
  const fields: FieldsByJob = new Map();
  const { offsets, values } = records.influencers;
  for (let row = 0; row < records.length; row++) {
    const { jobId } = records.detectors[records.detector[row]];
    for (const code of values.subarray(offsets[row], offsets[row + 1])) {
      addField(fields, jobId, records.entities[code].field);
    }
  }
  for (let row = 0; row < influencers.length; row++) {
    addField(fields, influencers.jobs[influencers.job[row]], influencers.entities[influencers.influencer[row]].field);
  }
  return fields;
}

/** Every job of an import: its configuration where that was found, else what its results imply. */
export function jobsOf({ jobs, configurations, records, influencers, bucketSpans }: ImportedResults): Job[] {
  const fields = influencerFields(records, influencers);
  return jobs.map(({ job_id }) => {
    const span = bucketSpans.get(job_id);
    return (
      configurations.get(job_id) ?? {
        job_id,
        job_type: 'anomaly_detector',
        analysis_config: {
          ...(span === undefined ? {} : { bucket_span: formatDuration(durationMs(span)) }),
          detectors: detectorsOf(job_id, records.detectors),
          influencers: [...(fields.get(job_id) ?? [])],
        },
      }
    );
  });
}
