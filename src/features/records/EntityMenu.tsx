import { Menu } from '@mantine/core';
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
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" hideDetached={false}>
      <Menu.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Filter by ${entityLabel(entity)}`}>
        <Menu.Label className={classes.label}>{entityLabel(entity)}</Menu.Label>
        <FilterItem filter={{ ...entity, exclude: false }} icon={<IconFilterPlus size={16} aria-hidden />} />
        <FilterItem filter={{ ...entity, exclude: true }} icon={<IconFilterMinus size={16} aria-hidden />} />
      </Menu.Dropdown>
    </Menu>
  );
}

function FilterItem({ filter, icon }: { filter: EntityFilter; icon: ReactNode }) {
  const { view, setView } = useView();
  const isOn = view.filters.some((other) => sameEntity(other, filter) && other.exclude === filter.exclude);
  const word = filter.exclude ? 'Exclude' : 'Include';
  return (
    <Menu.Item leftSection={icon} onClick={() => setView({ filters: toggleFilter(view.filters, filter) })}>
      {isOn ? `${word} no longer` : word}
    </Menu.Item>
  );
}
