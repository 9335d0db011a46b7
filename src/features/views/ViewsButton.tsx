import { ActionIcon } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { useShortcuts } from '../../ui/useShortcuts';
import { useCopyLink } from './useCopyLink';
import { viewShortcuts } from './viewShortcuts';

const ViewsDrawer = lazyPart(async () => (await import('./ViewsDrawer')).ViewsDrawer);

/** Opens what keeps and shares views. */
export function ViewsButton() {
  const [opened, setOpened] = useState<boolean | null>(null);
  const { asItIs } = useCopyLink();
  const open = () => setOpened(true);
  useShortcuts([
    [viewShortcuts.views, open],
    [viewShortcuts.copyLink, asItIs],
  ]);
  return (
    <>
      <ActionIcon variant="default" size="lg" aria-label="Views and links" title="Views and links (S)" onClick={open}>
        <IconBookmark size={18} aria-hidden />
      </ActionIcon>
      {opened !== null && (
        <Suspense>
          <ViewsDrawer opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
