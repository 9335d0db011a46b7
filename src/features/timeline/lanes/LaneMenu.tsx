import { Button } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { type Entity, type EntityFilter, entityKey, entityLabel } from '../../../domain/entity';
import { PopoverAt } from '../../../ui/PopoverAt';
import { useFilterToggle } from '../../../view/useFilterToggle';
import classes from './LaneMenu.module.css';

type LaneMenuProps = {
  entities: readonly Entity[];
  /** Where it opens. */
  anchor: HTMLElement;
  onClose: () => void;
};

/** Offers to keep only the records of a lane's values, or only the others. */
export const LaneMenu = ({ entities, anchor, onClose }: LaneMenuProps) => (
  <PopoverAt anchor={anchor} label="Filter by the lane" className={classes.menu} onClose={onClose}>
    {entities.map((entity) => (
      <div key={entityKey(entity)}>
        <p className={classes.label}>{entityLabel(entity)}</p>
        <FilterButton filter={{ ...entity, exclude: false }} onDone={onClose} />
        <FilterButton filter={{ ...entity, exclude: true }} onDone={onClose} />
      </div>
    ))}
  </PopoverAt>
);

function FilterButton({ filter, onDone }: { filter: EntityFilter; onDone: () => void }) {
  const { isOn, toggle } = useFilterToggle(filter);
  const [Icon, word] = filter.exclude ? [IconFilterMinus, 'Exclude'] : [IconFilterPlus, 'Include'];
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="compact-sm"
      aria-label={`${word} ${entityLabel(filter)}${isOn ? ' no longer' : ''}`}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => {
        toggle();
        onDone();
      }}
    >
      {isOn ? `${word} no longer` : word}
    </Button>
  );
}
