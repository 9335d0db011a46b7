import { createContext, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import type { Entity } from '../../../domain/entity';
import { lazyPart } from '../../../ui/lazyPart';

const EntityMenu = lazyPart(async () => (await import('./EntityMenu')).EntityMenu);

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
      <Suspense>{opened && <EntityMenu {...opened} onClose={close} />}</Suspense>
    </Context>
  );
}

/** Opens the menu of an entity at the element that shows it; the focus returns there. */
export function useEntityMenu(): OpenMenu {
  const openMenu = useContext(Context);
  if (openMenu === null) throw new Error('useEntityMenu is used outside of EntityMenuProvider');
  return openMenu;
}
