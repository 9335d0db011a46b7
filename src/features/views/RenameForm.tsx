import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import classes from './ViewsDrawer.module.css';

type RenameFormProps = {
  name: string;
  /** Null when the name is to stay. */
  onDone: (name: string | null) => void;
};

/** Another name for a view; Escape leaves the old one. */
export function RenameForm({ name, onDone }: RenameFormProps) {
  const [next, setNext] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(next.trim() || null);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone(null);
  };
  return (
    <form onSubmit={submit} onKeyDown={leave} className={`${classes.line} ${classes.field}`}>
      <TextInput
        size="xs"
        className={classes.field}
        aria-label={`New name of ${name}`}
        maxLength={190}
        autoFocus
        data-mantine-stop-propagation
        value={next}
        onChange={({ currentTarget }) => setNext(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default">
        Rename
      </Button>
    </form>
  );
}
