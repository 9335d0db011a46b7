import { Menu } from '@mantine/core';
import { IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Entity, entityLabel } from '../../domain/entity';
import { useView } from '../../view/useView';
import classes from './EntityMenu.module.css';
import { withFilter } from './withFilter';

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

function EntityMenu({ entity, anchor, onClose }: EntityMenuProps) {
  const { view, setView } = useView();
  const filter = (exclude: boolean) => setView({ filters: withFilter(view.filters, { ...entity, exclude }) });
  const { left, top, width, height } = anchor;
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Filter by ${entityLabel(entity)}`}>
        <Menu.Label className={classes.label}>{entityLabel(entity)}</Menu.Label>
        <Menu.Item leftSection={<IconFilterPlus size={16} aria-hidden />} onClick={() => filter(false)}>
          Include
        </Menu.Item>
        <Menu.Item leftSection={<IconFilterMinus size={16} aria-hidden />} onClick={() => filter(true)}>
          Exclude
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
