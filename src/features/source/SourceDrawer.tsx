import { Drawer, Stack } from '@mantine/core';
import type { ReadySource } from '../../contract/source';
import classes from './DataSource.module.css';
import { OpenFiles } from './OpenFiles';
import { SourceReport } from './SourceReport';

type SourceDrawerProps = { source: ReadySource; opened: boolean; onClose: () => void };

/** The account of the source, beside the page. Scrolling is not locked: that would need a style the page's policy refuses. */
export function SourceDrawer({ source, opened, onClose }: SourceDrawerProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="xl" lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>Data source</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>
          <Stack gap="lg">
            <OpenFiles onOpen={onClose} />
            <SourceReport source={source} />
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
