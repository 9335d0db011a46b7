import { Select } from '@mantine/core';
import type { FieldDimension, ViewBy } from '../../domain/swimlane';

type ViewByChoiceProps = {
  by: ViewBy;
  fields: readonly FieldDimension[];
  onChange: (by: ViewBy) => void;
};

const FIELD = 'field:';
const keyOf = (by: ViewBy) => (by.kind === 'field' ? FIELD + by.field : by.kind);

const ways: readonly { label: string; by: ViewBy }[] = [
  { label: 'Job', by: { kind: 'job' } },
  { label: 'Detector', by: { kind: 'detector' } },
  { label: 'Function', by: { kind: 'function' } },
];

const fieldWay = ({ field, roles }: FieldDimension) => ({
  label: `${field} (${roles.join(', ')})`,
  by: { kind: 'field', field } as const,
});

/** A field the address names may be one that no chosen job has. */
function waysOf(by: ViewBy, fields: readonly FieldDimension[]) {
  const all = [...ways, ...fields.map(fieldWay)];
  const isKnown = all.some((way) => keyOf(way.by) === keyOf(by));
  return isKnown || by.kind !== 'field' ? all : [...all, { label: by.field, by }];
}

/** Chooses what makes a lane. */
export function ViewByChoice({ by, fields, onChange }: ViewByChoiceProps) {
  const all = waysOf(by, fields);
  const choose = (value: string | null) => {
    const way = all.find((way) => keyOf(way.by) === value);
    if (way) onChange(way.by);
  };
  return (
    <Select
      size="xs"
      aria-label="View by"
      leftSection="by"
      data={all.map((way) => ({ value: keyOf(way.by), label: way.label }))}
      value={keyOf(by)}
      onChange={choose}
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
}
