import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconGripVertical, IconPin, IconPinFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { RecordSortKey } from '../../../domain/recordSort';
import classes from './ColumnChoice.module.css';

export type ChoosableColumn = {
  readonly key: RecordSortKey;
  readonly title: string;
  readonly isShown: boolean;
  /** It stays in sight. */
  readonly isPinned: boolean;
};

type ColumnItemProps = {
  column: ChoosableColumn;
  onShow: (isShown: boolean) => void;
  onPin: (isPinned: boolean) => void;
  /** Moves it by so many places. */
  onStep: (by: number) => void;
  /** A pointer takes hold of it. */
  onGrab: (pointerId: number) => void;
};

/** One column: its place, whether it is shown, whether it stays in sight. */
export function ColumnItem({ column, onShow, onPin, onStep, onGrab }: ColumnItemProps) {
  const { key, title, isShown, isPinned } = column;
  return (
    <li className={classes.item} data-column={key}>
      <MoveHandle title={title} onStep={onStep} onGrab={onGrab} />
      <Checkbox
        size="xs"
        className={classes.choice}
        label={title}
        checked={isShown}
        onChange={() => onShow(!isShown)}
      />
      <PinButton title={title} isPinned={isPinned} onPin={onPin} />
    </li>
  );
}

type MoveHandleProps = Pick<ColumnItemProps, 'onStep' | 'onGrab'> & { title: string };

/** Dragged by mouse or touch, or moved by the arrow keys. */
function MoveHandle({ title, onStep, onGrab }: MoveHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <UnstyledButton
      className={classes.handle}
      aria-label={`Move ${title}`}
      title="Drag, or press an arrow key up or down"
      onKeyDown={onKeyDown}
      onPointerDown={({ pointerId }) => onGrab(pointerId)}
    >
      <IconGripVertical size={14} aria-hidden />
    </UnstyledButton>
  );
}

type PinButtonProps = Pick<ChoosableColumn, 'title' | 'isPinned'> & Pick<ColumnItemProps, 'onPin'>;

function PinButton({ title, isPinned, onPin }: PinButtonProps) {
  const Icon = isPinned ? IconPinFilled : IconPin;
  return (
    <UnstyledButton
      className={classes.pin}
      aria-label={`Pin ${title}`}
      aria-pressed={isPinned}
      title="Keep in sight when the table is scrolled to the side"
      onClick={() => onPin(!isPinned)}
    >
      <Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}
