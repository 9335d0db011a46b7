import { useColumnAnswer } from '../../../client/recordColumns';
import { laneOrders, sameViewBy } from '../../../domain/swimlane';
import type { Command } from '../../../ui/Command';
import { useView } from '../../../view/useView';
import { orderLabels } from './orderLabels';
import { firstBy, keyOf, waysOf } from './viewByWays';

/** A command for each way to make lanes, and each to order them. */
export function useViewByCommands(): readonly Command[] {
  const { view, setView } = useView();
  const { data } = useColumnAnswer('dimensions', { jobs: view.jobs });
  const ways = waysOf(view.by, data?.fields ?? []).map(({ by, label, roles }) => ({
    id: `view by ${keyOf(by)}`,
    group: 'View by',
    label: `View by ${label}`,
    detail: roles.join(', '),
    isOn: view.by !== null && sameViewBy(view.by, by),
    run: () => setView(firstBy(by, view.thenBy)),
  }));
  const orders = laneOrders.map((order) => ({
    id: `order lanes ${order}`,
    group: 'Order lanes',
    label: `Order lanes by ${orderLabels[order].toLowerCase()}`,
    isOn: view.laneOrder === order,
    run: () => setView({ laneOrder: order }),
  }));
  return [...ways, ...orders];
}
