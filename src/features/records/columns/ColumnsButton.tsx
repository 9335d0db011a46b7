import { ActionIcon } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { lazyPart } from '../../../ui/lazyPart';
import classes from './ColumnsButton.module.css';
import { type ColumnVisibility, orderedColumns, useColumnLayout } from './columnLayout';
import { columnTitle } from './recordColumns';

const ColumnsPopover = lazyPart(async () => (await import('./ColumnsPopover')).ColumnsPopover);

/** Opens the choice of columns. */
export function ColumnsButton({ visibility }: { visibility: ColumnVisibility }) {
  const [opened, setOpened] = useState(false);
  const [layout, setLayout] = useColumnLayout();
  const button = useRef<HTMLButtonElement>(null);
  // What opens imports nothing of the table, which would then lie in files of its own and weigh more.
  const columns = orderedColumns(layout).map((key) => ({
    key,
    title: columnTitle(key),
    isShown: visibility[key],
    isPinned: layout.pinned.includes(key),
  }));
  return (
    <>
      <ActionIcon
        ref={button}
        className={classes.button}
        variant="subtle"
        color="gray"
        size={28}
        aria-label="Columns"
        aria-haspopup="dialog"
        aria-expanded={opened}
        title="Columns"
        onClick={() => setOpened(!opened)}
      >
        <IconColumns3 size={16} aria-hidden />
      </ActionIcon>
      <Suspense>
        {opened && (
          <ColumnsPopover
            anchor={button}
            onClose={() => setOpened(false)}
            columns={columns}
            layout={layout}
            onChange={setLayout}
          />
        )}
      </Suspense>
    </>
  );
}
