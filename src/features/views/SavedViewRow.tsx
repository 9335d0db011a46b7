import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { RenameForm } from './RenameForm';
import type { SavedView } from './savedViews';
import classes from './ViewsDrawer.module.css';

type SavedViewRowProps = {
  view: SavedView;
  onOpen: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
};

/** A saved view: its name opens it. */
export function SavedViewRow({ view: { name }, onOpen, onRename, onRemove }: SavedViewRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = (next: string | null) => {
    setRenaming(false);
    if (next !== null && next !== name) onRename(next);
  };
  if (isRenaming) {
    return (
      <li className={classes.view}>
        <RenameForm name={name} onDone={rename} />
      </li>
    );
  }
  return (
    <li className={classes.view}>
      <div className={classes.name}>
        <Button size="compact-sm" variant="subtle" onClick={onOpen}>
          {name}
        </Button>
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={`Rename ${name}`} onClick={() => setRenaming(true)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={`Delete ${name}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
