import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import classes from './Influencers.module.css';

type LeaderSearchProps = { text: string; onSearch: (text: string) => void };

/** Searches the influencers by the names of values and fields. */
export const LeaderSearch = memo(function LeaderSearch({ text, onSearch }: LeaderSearchProps) {
  return (
    <TextInput
      type="search"
      size="xs"
      className={classes.search}
      aria-label="Search influencers"
      placeholder="Search"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => onSearch(currentTarget.value)}
    />
  );
});
