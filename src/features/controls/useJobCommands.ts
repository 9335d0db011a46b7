import { useJobs } from '../../client/jobs';
import type { Command } from '../../ui/Command';
import { useView } from '../../view/useView';

/** Commands that show one job alone, or all of them. */
export function useJobCommands(): readonly Command[] {
  const { view, setView } = useView();
  const { data: jobs = [] } = useJobs();
  const choose = (ids: readonly string[]) => setView({ jobs: ids, lanes: [], row: null });
  return [
    { id: 'all jobs', group: 'Jobs', label: 'All jobs', isOn: view.jobs.length === 0, run: () => choose([]) },
    ...jobs.map(({ id, description }) => ({
      ...{ id: `job ${id}`, group: 'Jobs', label: id, detail: description },
      isOn: view.jobs.length === 1 && view.jobs[0] === id,
      run: () => choose([id]),
    })),
  ];
}
