import { useMemo } from 'react';
import { jobsAnswer, type Job as WireJob } from '../contract/jobs';
import { describeDetector } from '../domain/detector';
import type { Job, JobSettings } from '../domain/job';
import { parseDuration } from '../domain/time';
import { fetchJson } from './http';
import { useReadySource } from './source';
import { useOfVersion } from './useOfVersion';

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

async function fetchJobs(signal: AbortSignal): Promise<WireJob[]> {
  const { jobs } = await fetchJson('/_ml/anomaly_detectors', jobsAnswer, signal);
  return jobs;
}

const useWireJobs = () => useOfVersion(['jobs'], fetchJobs);

/** A job of which nothing but its results is known. */
const bareJob = (id: string): Job => ({
  ...{ id, description: '', groups: [], bucketSpan: null, detectors: [], influencers: [] },
});

/** Every job of the source, by id; undefined until they are known. Where their configurations cannot be had, bare ones. */
export function useJobs(): { readonly data: readonly Job[] | undefined } {
  const { data: configured, error } = useWireJobs();
  const held = useReadySource()?.jobs;
  const data = useMemo(() => {
    if (configured !== undefined) return configured.map(toJob);
    return error ? held?.map(({ job_id }) => bareJob(job_id)) : undefined;
  }, [configured, error, held]);
  return { data };
}

/** What a job is set up to do; undefined until it is known, and for a job the source does not know. */
export function useJobSettings(jobId: string): JobSettings | undefined {
  const { data: jobs } = useWireJobs();
  return useMemo(() => {
    const job = jobs?.find(({ job_id }) => job_id === jobId);
    return job && toSettings(job);
  }, [jobs, jobId]);
}
