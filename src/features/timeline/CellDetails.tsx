import { Text } from '@mantine/core';
import type { SwimlaneCell } from '../../charts/swimlaneGeometry';
import { useColumnAnswer } from '../../client/recordColumns';
import type { Anomaly } from '../../domain/anomaly';
import { changeOf } from '../../domain/description';
import { formatTotal } from '../../domain/number';
import { anomalySentence } from '../../domain/sentence';
import { columnRange, type SwimlaneGrid } from '../../domain/swimlane';
import { useViewPart } from '../../view/useView';
import { laneOf } from './grid/gridWindow';

type CellDetailsProps = { id: string; grid: SwimlaneGrid; cell: SwimlaneCell };

/** "Critical anomaly found by “mean(bytes)” for user bob: 3x higher". */
function recordText(record: Anomaly): string {
  const { detector, actual, typical } = record;
  const change = changeOf({ functionDescription: detector.functionDescription, actual, typical });
  return `${anomalySentence(record, detector.description)}${change ? `: ${change.text}` : ''}`;
}

/** The sum of a cell's scores, and its top record in words. */
export function CellDetails({ id, grid, cell }: CellDetailsProps) {
  const filter = useViewPart((shown) => shown.filter);
  const { data } = useColumnAnswer('cell', {
    filter: { ...filter, selection: null },
    by: grid.by,
    thenBy: grid.thenBy,
    lane: laneOf(grid, cell.lane)?.key ?? null,
    at: columnRange(grid, cell.column),
  });
  if (!data?.top) return null;
  return (
    <div id={id}>
      <Text size="xs">Total score {formatTotal(data.total)}</Text>
      <Text size="xs">{recordText(data.top)}</Text>
    </div>
  );
}
