import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { useShortcuts } from '../../ui/useShortcuts';
import { exportShortcuts } from './exportShortcuts';

const ExportPopover = lazyPart(async () => (await import('./ExportPopover')).ExportPopover);

/** Takes what is shown out of the page: records, the swimlane, all of it as a report. */
export function ExportButton() {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useShortcuts([[exportShortcuts.open, () => setOpened(true)]]);
  return (
    <>
      <ActionIcon
        ref={button}
        variant="default"
        size="lg"
        aria-label="Export"
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={`${exportShortcuts.open.label} (D)`}
        onClick={() => setOpened(!opened)}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
      <Suspense>{opened && <ExportPopover anchor={button} onClose={() => setOpened(false)} />}</Suspense>
    </>
  );
}
