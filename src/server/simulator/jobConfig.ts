import type { Detector, Job } from '../../contract/jobs';
import { DAY } from '../../domain/time';
import { PERIOD } from './period';

type Parts = {
  readonly job_id: string;
  readonly description: string;
  readonly groups: string[];
  readonly bucket_span: string;
  readonly detectors: Omit<Detector, 'detector_index'>[];
  readonly influencers: string[];
};

/** A job's configuration as `.ml-config` stores it: the given parts, and what all simulated jobs have in common. */
export function jobConfig({ job_id, description, groups, bucket_span, detectors, influencers }: Parts): Job {
  return {
    job_id,
    job_type: 'anomaly_detector',
    job_version: '9.1.0',
    groups: ['larkmoor', ...groups],
    description,
    create_time: PERIOD.from - 30 * DAY,
    analysis_config: {
      bucket_span,
      detectors: detectors.map((detector, detector_index) => ({ ...detector, detector_index })),
      influencers,
    },
    data_description: { time_field: '@timestamp', time_format: 'epoch_ms' },
    model_snapshot_id: String(PERIOD.to / 1000),
    results_index_name: 'shared',
  };
}
