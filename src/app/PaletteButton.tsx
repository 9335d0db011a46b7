import { ActionIcon } from '@mantine/core';
import { IconCommand } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { paletteShortcuts } from '../features/palette/paletteShortcuts';
import { lazyPart } from '../ui/lazyPart';
import { useShortcuts } from '../ui/useShortcuts';
import type { OpenDialog } from './PaletteDialogs';

const PaletteDialogs = lazyPart(async () => (await import('./PaletteDialogs')).PaletteDialogs);

/** Opens the command palette; its key, and that of the sheet of shortcuts, work everywhere. */
export function PaletteButton() {
  const [open, setOpen] = useState<OpenDialog | undefined>();
  const showCommands = () => setOpen('commands');
  useShortcuts([
    [paletteShortcuts.commands, showCommands],
    [paletteShortcuts.shortcuts, () => setOpen('shortcuts')],
  ]);
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Commands"
        title="Commands (Ctrl or ⌘ K)"
        onClick={showCommands}
      >
        <IconCommand size={18} aria-hidden />
      </ActionIcon>
      {open !== undefined && (
        <Suspense>
          <PaletteDialogs open={open} onShow={setOpen} />
        </Suspense>
      )}
    </>
  );
}
