import { Select, Text } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import type { FieldDimension, ViewBy } from '../../domain/swimlane';
import classes from './ViewByChoice.module.css';
import { keyOf, type Way, waysOf } from './viewByWays';

type ViewByChoiceProps = {
  by: ViewBy;
  fields: readonly FieldDimension[];
  onChange: (by: ViewBy) => void;
};

function WayOption({ label, roles }: Way) {
  return (
    <Text size="sm">
      {label}
      {roles.length > 0 && <span className={classes.roles}> ({roles.join(', ')})</span>}
    </Text>
  );
}

/** Chooses what makes a lane. */
export const ViewByChoice = memo(function ViewByChoice({ by, fields, onChange }: ViewByChoiceProps) {
  const all = new Map(waysOf(by, fields).map((way) => [keyOf(way.by), way]));
  const choose = (key: string | null) => {
    const way = key === null ? undefined : all.get(key);
    if (way) onChange(way.by);
  };
  return (
    <Select
      size="xs"
      w={180}
      aria-label="View by"
      leftSection={<IconStack2 size={14} aria-hidden />}
      data={[...all].map(([value, { label }]) => ({ value, label }))}
      renderOption={({ option }) => <WayOption {...(all.get(option.value) as Way)} />}
      value={keyOf(by)}
      onChange={choose}
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
});
