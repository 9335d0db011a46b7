import { Select } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { memo } from 'react';
import type { RecordGrouping } from '../../../domain/recordGroup';
import { useViewActions, useViewPart } from '../../../view/useView';

const NONE = 'none';

const choices: { value: RecordGrouping | typeof NONE; label: string }[] = [
  { value: NONE, label: 'Not grouped' },
  { value: 'hour', label: 'By hour' },
  { value: 'day', label: 'By day' },
  { value: 'job', label: 'By job' },
  { value: 'entity', label: 'By entity' },
  { value: 'incident', label: 'By incident' },
];

/** Chooses what the records are grouped by. */
export const GroupChoice = memo(function GroupChoice() {
  const group = useViewPart(({ view }) => view.group);
  const { setView } = useViewActions();
  return (
    <Select
      size="xs"
      w={140}
      aria-label="Group records"
      leftSection={<IconListTree size={14} aria-hidden />}
      data={choices}
      value={group ?? NONE}
      onChange={(value) => setView({ group: value === NONE ? null : (value as RecordGrouping) })}
      allowDeselect={false}
    />
  );
});
