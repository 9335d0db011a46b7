import { Button, Popover } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { type Entity, type EntityFilter, entityLabel, sameEntity, toggleFilter } from '../../domain/entity';
import { useView } from '../../view/useView';
import classes from './EntityMenu.module.css';

type EntityMenuProps = { entity: Entity; anchor: HTMLElement; onClose: () => void };

/** What can be done with an entity, at the element that shows it. */
export function EntityMenu({ entity, anchor, onClose }: EntityMenuProps) {
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
      <Popover.Dropdown role="dialog" aria-label={`Filter by ${entityLabel(entity)}`} className={classes.menu}>
        <p className={classes.label}>{entityLabel(entity)}</p>
        <FilterButton filter={{ ...entity, exclude: false }} icon={IconFilterPlus} onDone={onClose} />
        <FilterButton filter={{ ...entity, exclude: true }} icon={IconFilterMinus} onDone={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}

type FilterButtonProps = { filter: EntityFilter; icon: typeof IconFilterPlus; onDone: () => void };

function FilterButton({ filter, icon: Icon, onDone }: FilterButtonProps) {
  const { view, setView } = useView();
  const isOn = view.filters.some((other) => sameEntity(other, filter) && other.exclude === filter.exclude);
  const word = filter.exclude ? 'Exclude' : 'Include';
  const toggle = () => {
    setView({ filters: toggleFilter(view.filters, filter) });
    onDone();
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      justify="flex-start"
      className={classes.item}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={toggle}
    >
      {isOn ? `${word} no longer` : word}
    </Button>
  );
}
