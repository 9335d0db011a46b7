import { Button } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { type Entity, type EntityFilter, entityLabel } from '../../../domain/entity';
import { PopoverAt } from '../../../ui/PopoverAt';
import { useFilterToggle } from '../../../view/useFilterToggle';
import classes from './EntityMenu.module.css';

type EntityMenuProps = { entity: Entity; anchor: HTMLElement; onClose: () => void };

/** What can be done with an entity, at the element that shows it. */
export const EntityMenu = ({ entity, anchor, onClose }: EntityMenuProps) => (
  <PopoverAt anchor={anchor} label={`Filter by ${entityLabel(entity)}`} className={classes.menu} onClose={onClose}>
    <p className={classes.label}>{entityLabel(entity)}</p>
    <FilterButton filter={{ ...entity, exclude: false }} icon={IconFilterPlus} onDone={onClose} />
    <FilterButton filter={{ ...entity, exclude: true }} icon={IconFilterMinus} onDone={onClose} />
  </PopoverAt>
);

type FilterButtonProps = { filter: EntityFilter; icon: typeof IconFilterPlus; onDone: () => void };

function FilterButton({ filter, icon: Icon, onDone }: FilterButtonProps) {
  const { isOn, toggle } = useFilterToggle(filter);
  const word = filter.exclude ? 'Exclude' : 'Include';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      justify="flex-start"
      className={classes.item}
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
