import { Stack } from '@mantine/core';
import { SideDrawer } from '../../ui/SideDrawer';
import { KibanaSection } from './KibanaSection';
import { LinkSection } from './LinkSection';
import { SavedViewSection } from './SavedViewSection';

type ViewsDrawerProps = { opened: boolean; onClose: () => void };

/** Saved views, links to what is shown, and the way to and from Kibana. */
export function ViewsDrawer({ opened, onClose }: ViewsDrawerProps) {
  return (
    <SideDrawer title="Views and links" size="md" opened={opened} onClose={onClose}>
      <Stack gap="xl">
        <SavedViewSection onOpen={onClose} />
        <LinkSection />
        <KibanaSection onOpen={onClose} />
      </Stack>
    </SideDrawer>
  );
}
