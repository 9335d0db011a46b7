import { Button, Popover } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { type Entity, type EntityFilter, entityKey, entityLabel, sameEntity, toggleFilter } from '../../domain/entity';
import { useViewActions, useViewPart } from '../../view/useView';
import classes from './LaneMenu.module.css';

type LaneMenuProps = {
  entities: readonly Entity[];
  /** Where it opens. */
  anchor: HTMLElement;
  onClose: () => void;
};

/** Offers to keep only the records of a lane's values, or only the others. */
export function LaneMenu({ entities, anchor, onClose }: LaneMenuProps) {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return (
    <Popover
      opened
      onDismiss={onClose}
      position="bottom-start"
      shadow="md"
      trapFocus
      hideDetached={false}
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Filter by the lane" className={classes.menu}>
        {entities.map((entity) => (
          <div key={entityKey(entity)}>
            <p className={classes.label}>{entityLabel(entity)}</p>
            <FilterButton filter={{ ...entity, exclude: false }} onDone={onClose} />
            <FilterButton filter={{ ...entity, exclude: true }} onDone={onClose} />
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterButton({ filter, onDone }: { filter: EntityFilter; onDone: () => void }) {
  const filters = useViewPart(({ view }) => view.filters);
  const { setView } = useViewActions();
  const isOn = filters.some((other) => sameEntity(other, filter) && other.exclude === filter.exclude);
  const [Icon, word] = filter.exclude ? [IconFilterMinus, 'Exclude'] : [IconFilterPlus, 'Include'];
  const toggle = () => {
    setView({ filters: toggleFilter(filters, filter) });
    onDone();
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="compact-sm"
      aria-label={`${word} ${entityLabel(filter)}${isOn ? ' no longer' : ''}`}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={toggle}
    >
      {isOn ? `${word} no longer` : word}
    </Button>
  );
}
