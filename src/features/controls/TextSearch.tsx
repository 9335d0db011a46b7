import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcuts } from '../../ui/useShortcuts';
import { useViewActions, useViewPart } from '../../view/useView';
import { filterShortcuts } from './filterShortcuts';
import classes from './TextSearch.module.css';
import { useTyped } from './useTyped';

/** Searches the records for a text: job, detector, entities, influencers. */
export function TextSearch() {
  const text = useViewPart(({ view }) => view.text);
  const { setView, previewView } = useViewActions();
  const typed = useTyped(
    text,
    (text) => previewView({ text }),
    (text) => setView({ text }),
  );
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([[filterShortcuts.search, () => field.current?.focus()]]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      className={classes.search}
      aria-label="Search records"
      placeholder="Search records"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed.text}
      onChange={({ currentTarget }) => typed.type(currentTarget.value)}
      onBlur={typed.end}
      onKeyDown={({ key }) => key === 'Enter' && typed.end()}
    />
  );
}
