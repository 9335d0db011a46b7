import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Command } from '../../ui/Command';
import { CommandList } from './CommandList';
import classes from './CommandPalette.module.css';
import { matchCommands } from './matchCommands';

const MOST_SHOWN = 80;

type CommandPaletteProps = {
  typed: string;
  onType: (typed: string) => void;
  /** All that can be done now; what was typed may have added some. */
  commands: readonly Command[];
  onClose: () => void;
};

/** A field in which commands are found by their words, and run. The keyboard stays in the field and points at one of them. */
export function CommandPalette({ typed, onType, commands, onClose }: CommandPaletteProps) {
  const id = useId();
  const [pointed, setPointed] = useState(0);
  const found = matchCommands(commands, typed);
  const shown = found.slice(0, MOST_SHOWN);

  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfter(event.key, pointed, shown.length);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && shown[pointed]) run(shown[pointed]);
    else if (place === null) return;
    else setPointed(place);
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        className={classes.field}
        role="combobox"
        aria-label="Find a command"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={shown[pointed] && `${id}-${pointed}`}
        aria-autocomplete="list"
        placeholder="Type what to do, or paste a Kibana link"
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => {
          setPointed(0);
          onType(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <CommandList id={id} commands={shown} pointed={pointed} onRun={run} />
      <div role="status" className={classes.count}>
        {found.length === 0 && 'Nothing answers to that.'}
        {found.length > MOST_SHOWN && `The first ${MOST_SHOWN} of ${found.length}. Type more to find the others.`}
      </div>
    </>
  );
}

/** Where a key leads among `count` places, round and round; null for a key that leads nowhere. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (key === 'ArrowDown') return (place + 1) % Math.max(count, 1);
  if (key === 'ArrowUp') return (place - 1 + count) % Math.max(count, 1);
  return null;
}
