import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Command } from '../../ui/Command';
import classes from './CommandPalette.module.css';
import { KeyNames } from './KeyNames';

type CommandListProps = {
  id: string;
  commands: readonly Command[];
  /** The place of the one that Enter runs. */
  pointed: number;
  onRun: (command: Command) => void;
};

/** Commands under their headings. */
export function CommandList({ id, commands, pointed, onRun }: CommandListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[pointed]?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  return (
    <div ref={list} id={id} role="listbox" aria-label="Commands" className={classes.list}>
      {commands.map((command, place) => (
        <div key={command.id} role="presentation">
          {command.group !== commands[place - 1]?.group && (
            <div role="presentation" className={classes.group}>
              {command.group}
            </div>
          )}
          <CommandOption id={`${id}-${place}`} command={command} isPointed={place === pointed} onRun={onRun} />
        </div>
      ))}
    </div>
  );
}

type CommandOptionProps = { id: string; command: Command; isPointed: boolean; onRun: (command: Command) => void };

function CommandOption({ id, command, isPointed, onRun }: CommandOptionProps) {
  const { label, detail, isOn, shortcut } = command;
  return (
    <UnstyledButton
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPointed}
      className={classes.option}
      onClick={() => onRun(command)}
    >
      <span className={classes.label}>{label}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
      {isOn && <IconCheck size={16} aria-label="is so now" />}
      {shortcut && <KeyNames shortcut={shortcut} />}
    </UnstyledButton>
  );
}
