import { useState } from 'react';
import { CommandPalette } from '../features/palette/CommandPalette';
import { Overlay } from '../features/palette/Overlay';
import { ShortcutSheet } from '../features/palette/ShortcutSheet';
import { shortcutGroups } from './shortcutGroups';
import { useCommands } from './useCommands';

/** Which of the two is open; null = none. */
export type OpenDialog = 'commands' | 'shortcuts' | null;

type PaletteDialogsProps = { open: OpenDialog; onShow: (dialog: OpenDialog) => void };

/** The command palette and the sheet of shortcuts, in a chunk of their own. */
export function PaletteDialogs({ open, onShow }: PaletteDialogsProps) {
  const close = () => onShow(null);
  return (
    <>
      <Overlay title="Commands" opened={open === 'commands'} onClose={close}>
        <Commands onClose={close} onShowShortcuts={() => onShow('shortcuts')} />
      </Overlay>
      <Overlay title="Shortcuts" opened={open === 'shortcuts'} onClose={close}>
        <ShortcutSheet groups={shortcutGroups} />
      </Overlay>
    </>
  );
}

function Commands({ onClose, onShowShortcuts }: { onClose: () => void; onShowShortcuts: () => void }) {
  const [typed, setTyped] = useState('');
  const commands = useCommands(typed, onShowShortcuts);
  return <CommandPalette typed={typed} onType={setTyped} commands={commands} onClose={onClose} />;
}
