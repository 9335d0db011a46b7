import { Select } from '@mantine/core';
import { IconSortDescending } from '@tabler/icons-react';
import { type LaneOrder, laneOrders } from '../../../domain/swimlane';
import { useViewActions, useViewPart } from '../../../view/useView';
import { orderLabels } from './orderLabels';

const options = laneOrders.map((order) => ({ value: order, label: orderLabels[order] }));
const icon = <IconSortDescending size={14} aria-hidden />;

/** Chooses which lanes come first. */
export function OrderChoice() {
  const order = useViewPart(({ view }) => view.laneOrder);
  const { setView } = useViewActions();
  return (
    <Select
      size="xs"
      w={140}
      aria-label="Order lanes by"
      leftSection={icon}
      data={options}
      value={order}
      onChange={(value) => value !== null && setView({ laneOrder: value as LaneOrder })}
      allowDeselect={false}
    />
  );
}
