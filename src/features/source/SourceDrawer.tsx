import { Stack } from '@mantine/core';
import type { ReadySource } from '../../contract/source';
import { SideDrawer } from '../../ui/SideDrawer';
import { OpenFiles } from './OpenFiles';
import { SourceReport } from './SourceReport';

type SourceDrawerProps = { source: ReadySource; opened: boolean; onClose: () => void };

/** The account of the source, beside the page. */
export function SourceDrawer({ source, opened, onClose }: SourceDrawerProps) {
  return (
    <SideDrawer title="Data source" size="xl" opened={opened} onClose={onClose}>
      <Stack gap="lg">
        {source.cluster === null && <OpenFiles onOpen={onClose} />}
        <SourceReport source={source} />
      </Stack>
    </SideDrawer>
  );
}
