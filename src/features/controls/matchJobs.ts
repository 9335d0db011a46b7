import type { Job } from '../../domain/job';

/** The jobs whose id, description, groups or detectors hold the text, whatever its case. */
export function matchJobs(jobs: readonly Job[], text: string): readonly Job[] {
  const wanted = text.trim().toLowerCase();
  return jobs.filter(({ id, description, groups, detectors }) =>
    [id, description, ...groups, ...detectors].some((part) => part.toLowerCase().includes(wanted)),
  );
}
