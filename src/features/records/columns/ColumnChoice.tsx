import { Button } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { RecordSortKey } from '../../../domain/recordSort';
import classes from './ColumnChoice.module.css';
import { type ChoosableColumn, ColumnItem } from './ColumnItem';
import type { ColumnLayout } from './columnLayout';
import { movedTo } from './movedTo';
import { useListDrag } from './useListDrag';

const asInTheBeginning = { widths: {}, visibility: {}, order: [], pinned: [] };

export type ColumnChoiceProps = {
  /** All of them, in their order. */
  columns: readonly ChoosableColumn[];
  layout: ColumnLayout;
  onChange: (change: Partial<ColumnLayout>) => void;
};

/** Which columns the table shows, in which order, and which of them stay in sight. */
export function ColumnChoice({ columns, layout, onChange }: ColumnChoiceProps) {
  const list = useRef<HTMLUListElement>(null);
  const stepped = useRef<RecordSortKey | null>(null);
  const keys = columns.map(({ key }) => key);
  // An element that is moved among others loses the focus.
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-column="${stepped.current}"] button`)?.focus();
    stepped.current = null;
  });

  const move = (key: RecordSortKey, to: number) => onChange({ order: movedTo(keys, key, to) });
  const { grab, handlers } = useListDrag(list, keys, move);
  const step = (key: RecordSortKey, to: number) => {
    move(key, to);
    stepped.current = key;
  };
  const show = (key: RecordSortKey, isShown: boolean) =>
    onChange({ visibility: { ...layout.visibility, [key]: isShown } });
  const pin = (key: RecordSortKey, isPinned: boolean) =>
    onChange({ pinned: isPinned ? [...layout.pinned, key] : layout.pinned.filter((other) => other !== key) });
  return (
    <>
      <ul ref={list} className={classes.list} {...handlers}>
        {columns.map((column, place) => (
          <ColumnItem
            key={column.key}
            column={column}
            onShow={(isShown) => show(column.key, isShown)}
            onPin={(isPinned) => pin(column.key, isPinned)}
            onStep={(by) => step(column.key, place + by)}
            onGrab={(pointerId) => grab(column.key, pointerId)}
          />
        ))}
      </ul>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(asInTheBeginning)}>
        Reset columns
      </Button>
    </>
  );
}
