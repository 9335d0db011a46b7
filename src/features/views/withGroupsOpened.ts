import type { Job } from '../../domain/job';

/** Job ids, with the jobs of each group in place of its id. What is neither a job nor a group stays. */
export function withGroupsOpened(ids: readonly string[], jobs: readonly Job[]): readonly string[] {
  const known = new Set(jobs.map(({ id }) => id));
  const inGroup = (group: string) => jobs.filter(({ groups }) => groups.includes(group)).map(({ id }) => id);
  const opened = ids.flatMap((id) => (known.has(id) || inGroup(id).length === 0 ? [id] : inGroup(id)));
  return [...new Set(opened)];
}
