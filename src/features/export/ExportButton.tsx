import { ActionIcon, Loader, Popover } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useShortcuts } from '../../ui/useShortcuts';
import classes from './Export.module.css';
import { exportShortcuts } from './exportShortcuts';

const ExportChoices = lazy(async () => ({ default: (await import('./ExportChoices')).ExportChoices }));

/** Takes what is shown out of the page: records, the swimlane, all of it as a report. */
export function ExportButton() {
  const [opened, setOpened] = useState(false);
  useShortcuts([[exportShortcuts.open, () => setOpened(true)]]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Export"
          title={`${exportShortcuts.open.label} (D)`}
          onClick={() => setOpened(!opened)}
        >
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Export" className={classes.dropdown}>
        <Suspense fallback={<Loader size="sm" m="md" />}>
          {opened && <ExportChoices onDone={() => setOpened(false)} />}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
