import { Select, Text } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import type { FieldDimension, ViewBy } from '../../domain/swimlane';
import classes from './ViewByChoice.module.css';

type ViewByChoiceProps = {
  by: ViewBy;
  fields: readonly FieldDimension[];
  onChange: (by: ViewBy) => void;
};

const FIELD = 'field:';
const keyOf = (by: ViewBy) => (by.kind === 'field' ? FIELD + by.field : by.kind);

type Way = { readonly by: ViewBy; readonly label: string; readonly roles: readonly string[] };

const ways: readonly Way[] = [
  { by: { kind: 'job' }, label: 'Job', roles: [] },
  { by: { kind: 'detector' }, label: 'Detector', roles: [] },
  { by: { kind: 'function' }, label: 'Function', roles: [] },
];

const fieldWay = ({ field, roles }: FieldDimension): Way => ({ by: { kind: 'field', field }, label: field, roles });

/** A field that the address names may be one that no chosen job has. */
function waysOf(by: ViewBy, fields: readonly FieldDimension[]): Map<string, Way> {
  const all = [...ways, ...fields.map(fieldWay)];
  if (by.kind === 'field' && !fields.some(({ field }) => field === by.field)) {
    all.push(fieldWay({ field: by.field, roles: [] }));
  }
  return new Map(all.map((way) => [keyOf(way.by), way]));
}

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
  const all = waysOf(by, fields);
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
