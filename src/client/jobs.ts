import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { jobsAnswer, type Job as WireJob } from '../contract/jobs';
import { describeDetector } from '../domain/detector';
import type { Job } from '../domain/job';
import { parseDuration } from '../domain/time';
import { fetchJson } from './http';
import { useVersion } from './source';

function toJob({ job_id, description, groups, analysis_config: analysis }: WireJob): Job {
  return {
    id: job_id,
    description: description ?? '',
    groups: groups ?? [],
    bucketSpan: analysis.bucket_span === undefined ? null : parseDuration(analysis.bucket_span),
    detectors: analysis.detectors.map(
      (detector) =>
        detector.detector_description ??
        describeDetector({
          function: detector.function ?? '',
          fieldName: detector.field_name ?? null,
          byField: detector.by_field_name ?? null,
          overField: detector.over_field_name ?? null,
          partitionField: detector.partition_field_name ?? null,
        }),
    ),
    influencers: analysis.influencers ?? [],
  };
}

/** Every job of the source, by id. */
const jobsQuery = (version: string | undefined) =>
  queryOptions({
    queryKey: ['jobs', version],
    queryFn: async ({ signal }) => {
      const { jobs } = await fetchJson('/_ml/anomaly_detectors', jobsAnswer, signal);
      return jobs.map(toJob);
    },
    placeholderData: keepPreviousData,
  });

export const useJobs = () => useQuery(jobsQuery(useVersion()));
