import { Button, Group, Skeleton } from '@mantine/core';
import { memo, Suspense } from 'react';
import type { FieldDimension, ViewBy } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { lazyPart } from '../../ui/lazyPart';
import { isEmptySelection, noSelection, type Selection } from './grid/gridSelection';

/** Behind the rest of the first screen. */
const LaneControls = lazyPart(async () => (await import('./viewBy/LaneControls')).LaneControls);

type TimelineActionsProps = {
  /** Null until it is known. */
  by: ViewBy | null;
  fields: readonly FieldDimension[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onZoomInto: (at: TimeRange) => void;
  search: string;
  onSearch: (text: string) => void;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
};

/** What can be done with what is selected, and the choice of lanes. */
export const TimelineActions = memo(function TimelineActions(props: TimelineActionsProps) {
  const { by, fields, selection, onSelect, onZoomInto, ...lanes } = props;
  const { at } = selection;
  return (
    <Group gap="xs">
      {!isEmptySelection(selection) && (
        <Button size="xs" variant="default" onClick={() => onSelect(noSelection)}>
          Clear selection
        </Button>
      )}
      {at !== null && (
        <Button size="xs" variant="default" onClick={() => onZoomInto(at)}>
          Zoom to selection
        </Button>
      )}
      <Suspense fallback={<ControlsPlace />}>
        {by === null ? <ControlsPlace /> : <LaneControls by={by} fields={fields} {...lanes} />}
      </Suspense>
    </Group>
  );
});

/** As large as the controls that come. */
const ControlsPlace = () => <Skeleton width={560} maw="100%" height={30} />;
