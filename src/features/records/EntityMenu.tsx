import { Button, Popover } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Entity, type EntityFilter, entityLabel, sameEntity, toggleFilter } from '../../domain/entity';
import { useView } from '../../view/useView';
import classes from './EntityMenu.module.css';

type OpenMenu = (entity: Entity, anchor: DOMRect) => void;

const Context = createContext<OpenMenu | null>(null);

/** One menu for all entities inside, however many there are: hundreds of menus would slow every scroll. */
export function EntityMenuProvider({ children }: { children: ReactNode }) {
  const [entity, setEntity] = useState<Entity | null>(null);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  const [openMenu] = useState<OpenMenu>(() => (next: Entity, rect: DOMRect) => {
    setEntity(next);
    setAnchor(rect);
  });
  return (
    <Context value={openMenu}>
      {children}
      {entity && anchor && <EntityMenu entity={entity} anchor={anchor} onClose={() => setAnchor(null)} />}
    </Context>
  );
}

/** Opens the menu of an entity beside the place it was clicked. */
export function useEntityMenu(): OpenMenu {
  const openMenu = useContext(Context);
  if (openMenu === null) throw new Error('useEntityMenu is used outside of EntityMenuProvider');
  return openMenu;
}

type EntityMenuProps = { entity: Entity; anchor: DOMRect; onClose: () => void };

function EntityMenu({ entity, anchor: { left, top, width, height }, onClose }: EntityMenuProps) {
  return (
    <Popover
      opened
      onDismiss={onClose}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
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
