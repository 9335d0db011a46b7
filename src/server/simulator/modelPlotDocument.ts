import type { Detector } from '../../contract/jobs';
import { type BucketHead, type IndexedDocument, resultDocument, splitId } from './documents';
import { bounds } from './explanation';
import type { Random } from './random';
import type { Series } from './simulatedJob';

/** A series as Elasticsearch writes a model plot, always of a job's first detector; quiet series stay near typical. */
export function modelPlotDocument(
  head: BucketHead,
  detector: Detector,
  feature: string,
  series: Series,
  random: Random,
): IndexedDocument {
  const { partition, over, by, typical, spread } = series;
  const { lower, upper } = bounds(typical, spread);
  return resultDocument(splitId(head, 'model_plot', 0, series), {
    job_id: head.job_id,
    result_type: 'model_plot',
    timestamp: head.timestamp,
    bucket_span: head.bucket_span,
    detector_index: 0,
    model_feature: feature,
    model_lower: lower,
    model_median: typical,
    model_upper: upper,
    actual: series.actual ?? typical * (1 + spread * random.between(-1, 1)),
    ...(partition !== undefined && {
      partition_field_name: detector.partition_field_name,
      partition_field_value: partition,
    }),
    ...(over !== undefined && { over_field_name: detector.over_field_name, over_field_value: over }),
    ...(by !== undefined && { by_field_name: detector.by_field_name, by_field_value: by }),
  });
}
