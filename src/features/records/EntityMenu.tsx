import { Button, Popover } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { type Entity, type EntityFilter, entityLabel, sameEntity, toggleFilter } from '../../domain/entity';
import { useView } from '../../view/useView';
import classes from './EntityMenu.module.css';

type OpenMenu = (entity: Entity, anchor: HTMLElement) => void;

const Context = createContext<OpenMenu | null>(null);

type Opened = { readonly entity: Entity; readonly anchor: HTMLElement };

/** One menu for all entities inside, however many there are: hundreds of menus would slow every scroll. */
export function EntityMenuProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const openMenu = useCallback((entity: Entity, anchor: HTMLElement) => setOpened({ entity, anchor }), []);
  const close = () => {
    setOpened(null);
    opened?.anchor.focus({ preventScroll: true });
  };
  return (
    <Context value={openMenu}>
      {children}
      {opened && <EntityMenu {...opened} onClose={close} />}
    </Context>
  );
}

/** Opens the menu of an entity at the element that shows it; the focus returns there. */
export function useEntityMenu(): OpenMenu {
  const openMenu = useContext(Context);
  if (openMenu === null) throw new Error('useEntityMenu is used outside of EntityMenuProvider');
  return openMenu;
}

type EntityMenuProps = Opened & { onClose: () => void };

function EntityMenu({ entity, anchor, onClose }: EntityMenuProps) {
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
