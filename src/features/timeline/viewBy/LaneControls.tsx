import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconLayersSubtract, IconSearch, IconStack2, IconTable } from '@tabler/icons-react';
import { memo } from 'react';
import type { FieldDimension, ViewBy } from '../../../domain/swimlane';
import { useShortcuts } from '../../../ui/useShortcuts';
import { useViewActions, useViewPart } from '../../../view/useView';
import { swimlaneTableShortcuts } from '../swimlaneShortcuts';
import { OrderChoice } from './OrderChoice';
import { ViewByChoice } from './ViewByChoice';
import { firstBy } from './viewByWays';

type LaneControlsProps = {
  by: ViewBy;
  fields: readonly FieldDimension[];
  search: string;
  onSearch: (text: string) => void;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
};

const byIcon = <IconStack2 size={14} aria-hidden />;
const thenIcon = <IconLayersSubtract size={14} aria-hidden />;
const searchIcon = <IconSearch size={14} aria-hidden />;

/** What makes the lanes, which come first, which are shown, and as what. */
export const LaneControls = memo(function LaneControls(props: LaneControlsProps) {
  const { by, fields, search, onSearch, isTable, onTable } = props;
  const thenBy = useViewPart(({ view }) => view.thenBy);
  const { setView } = useViewActions();
  useShortcuts([[swimlaneTableShortcuts.table, () => onTable(!isTable)]]);
  return (
    <Group gap="xs">
      <ViewByChoice
        label="View by"
        icon={byIcon}
        by={by}
        fields={fields}
        onChange={(first) => first && setView(firstBy(first, thenBy))}
      />
      <ViewByChoice
        label="Then by"
        icon={thenIcon}
        by={thenBy}
        fields={fields}
        none="Nothing else"
        onChange={(second) => setView({ by, thenBy: second, lanes: [] })}
      />
      <OrderChoice />
      <TextInput
        type="search"
        size="xs"
        w={130}
        aria-label="Search lanes"
        placeholder="Search lanes"
        leftSection={searchIcon}
        value={search}
        onChange={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <ActionIcon
        size={30}
        variant={isTable ? 'filled' : 'default'}
        aria-label="Show as a table"
        aria-pressed={isTable}
        title="Show as a table (T)"
        onClick={() => onTable(!isTable)}
      >
        <IconTable size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
});
