import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { jobsAnswer, type Job as WireJob } from '../contract/jobs';
import { describeDetector } from '../domain/detector';
import type { Job, JobSettings } from '../domain/job';
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

const toSettings = (job: WireJob): JobSettings => ({
  configuration: job,
  customUrls: (job.custom_settings?.custom_urls ?? []).map(({ url_name, url_value, time_range }) => ({
    name: url_name,
    template: url_value,
    timeRange: time_range === undefined ? null : parseDuration(time_range),
  })),
});

/** Every job of the source, by id. */
const jobsQuery = (version: string | undefined) =>
  queryOptions({
    queryKey: ['jobs', version],
    queryFn: async ({ signal }) => {
      const { jobs } = await fetchJson('/_ml/anomaly_detectors', jobsAnswer, signal);
      return jobs;
    },
    placeholderData: keepPreviousData,
  });

const toJobs = (jobs: readonly WireJob[]): Job[] => jobs.map(toJob);

export const useJobs = () => useQuery({ ...jobsQuery(useVersion()), select: toJobs });

/** What a job is set up to do; undefined until it is known, and for a job the source does not know. */
export function useJobSettings(jobId: string): JobSettings | undefined {
  const select = useCallback(
    (jobs: readonly WireJob[]) => {
      const job = jobs.find(({ job_id }) => job_id === jobId);
      return job && toSettings(job);
    },
    [jobId],
  );
  return useQuery({ ...jobsQuery(useVersion()), select }).data;
}
