import { Drawer, Stack } from '@mantine/core';
import { KibanaSection } from './KibanaSection';
import { LinkSection } from './LinkSection';
import { SavedViewSection } from './SavedViewSection';
import classes from './ViewsDrawer.module.css';

type ViewsDrawerProps = { opened: boolean; onClose: () => void };

/** Saved views, links to what is shown, and the way to and from Kibana. Scrolling is not locked: that would need a style the page's policy refuses. */
export function ViewsDrawer({ opened, onClose }: ViewsDrawerProps) {
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="md" lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>Views and links</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>
          <Stack gap="xl">
            <SavedViewSection onOpen={onClose} />
            <LinkSection />
            <KibanaSection onOpen={onClose} />
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
