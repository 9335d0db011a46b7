import type { Job } from '../../contract/jobs';

/** A job's configuration, and where it was found. */
type ConfiguredJob = { readonly job: Job; readonly file: string };

/** The configurations of jobs; of several of one job the last counts. */
export class JobConfigurations {
  readonly #jobs = new Map<string, ConfiguredJob>();

  /** Keeps a configuration; returns what to tell of it when an earlier one says otherwise. */
  add(job: Job, file: string): string | null {
    const before = this.#jobs.get(job.job_id);
    this.#jobs.set(job.job_id, { job, file });
    return before ? differenceOf(before, { job, file }) : null;
  }

  /** By job id. */
  all(): Map<string, Job> {
    return new Map(Array.from(this.#jobs, ([id, { job }]) => [id, job]));
  }
}

/** Two jobs of one name, from two clusters say, cannot be told apart: their results are shown as one job's. */
function differenceOf(before: ConfiguredJob, after: ConfiguredJob): string | null {
  const configs = [before, after].map(({ job }) => JSON.stringify(job.analysis_config));
  if (configs[0] === configs[1]) return null;
  const places = before.file === after.file ? `twice in ${after.file}` : `in ${before.file} and in ${after.file}`;
  return `Job ${after.job.job_id} is configured differently ${places}: the later configuration counts, and all results of that name are shown together.`;
}
