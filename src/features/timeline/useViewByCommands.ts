import { useColumnAnswer } from '../../client/recordColumns';
import { sameViewBy } from '../../domain/swimlane';
import type { Command } from '../../ui/Command';
import { useView } from '../../view/useView';
import { keyOf, waysOf } from './viewByWays';

/** A command for each way to make lanes. */
export function useViewByCommands(): readonly Command[] {
  const { view, setView } = useView();
  const { data } = useColumnAnswer('dimensions', { jobs: view.jobs });
  return waysOf(view.by, data?.fields ?? []).map(({ by, label, roles }) => ({
    id: `view by ${keyOf(by)}`,
    group: 'View by',
    label: `View by ${label}`,
    detail: roles.join(', '),
    isOn: view.by !== null && sameViewBy(view.by, by),
    run: () => setView({ by, lanes: [] }),
  }));
}
