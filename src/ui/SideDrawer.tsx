import { Drawer, type DrawerRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SideDrawer.module.css';

type SideDrawerProps = Pick<DrawerRootProps, 'size' | 'opened' | 'onClose'> & { title: string; children: ReactNode };

/** A drawer beside the page, its title in sight while it scrolls. Scrolling is not locked: that would need a style the page's policy refuses. */
export function SideDrawer({ title, children, ...root }: SideDrawerProps) {
  return (
    <Drawer.Root position="right" lockScroll={false} {...root}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
