import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './ViewsDrawer.module.css';

/** Names what is shown, to save it. */
export function SaveViewForm({ onSave }: { onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name);
    setName('');
  };
  return (
    <form onSubmit={submit} className={classes.line}>
      <TextInput
        size="xs"
        className={classes.field}
        label="Save what is shown as"
        maxLength={190}
        data-autofocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        Save
      </Button>
    </form>
  );
}
