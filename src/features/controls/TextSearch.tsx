import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useViewActions, useViewPart } from '../../view/useView';
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
  return (
    <TextInput
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
