import { Select, Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { FieldDimension, ViewBy } from '../../../domain/swimlane';
import classes from './ViewByChoice.module.css';
import { keyOf, type Way, waysOf } from './viewByWays';

type ViewByChoiceProps = {
  label: string;
  icon: ReactNode;
  /** Null = the choice of none. */
  by: ViewBy | null;
  fields: readonly FieldDimension[];
  /** What the choice of none is called; without it there is none. */
  none?: string;
  onChange: (by: ViewBy | null) => void;
};

const NONE = '';

function WayOption({ label, roles }: Pick<Way, 'label' | 'roles'>) {
  return (
    <Text size="sm">
      {label}
      {roles.length > 0 && <span className={classes.roles}> ({roles.join(', ')})</span>}
    </Text>
  );
}

/** Chooses what makes a lane. */
export const ViewByChoice = memo(function ViewByChoice(props: ViewByChoiceProps) {
  const { label, icon, by, fields, none, onChange } = props;
  const all = new Map(waysOf(by, fields).map((way) => [keyOf(way.by), way]));
  const options = [...all].map(([value, { label }]) => ({ value, label }));
  const choose = (key: string | null) => {
    const way = key === null ? undefined : all.get(key);
    if (way || key === NONE) onChange(way?.by ?? null);
  };
  return (
    <Select
      size="xs"
      w={150}
      aria-label={label}
      leftSection={icon}
      data={none === undefined ? options : [{ value: NONE, label: none }, ...options]}
      renderOption={({ option }) => <WayOption {...(all.get(option.value) ?? { label: option.label, roles: [] })} />}
      value={by === null ? NONE : keyOf(by)}
      onChange={choose}
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
});
