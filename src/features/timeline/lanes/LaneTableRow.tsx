import type { LaneData } from '../../../domain/laneData';
import { formatCount, formatScore } from '../../../domain/number';
import type { Cells, SwimlaneGrid } from '../../../domain/swimlane';
import { Unseen } from '../../../ui/Unseen';
import { cellsOf, laneName, OVERALL } from '../grid/gridWindow';
import classes from './LaneTable.module.css';

/** One lane of the table; "…" while it is on its way. */
export function LaneTableRow({ grid, when, lane }: { grid: SwimlaneGrid; when: LaneData; lane: number }) {
  const data = lane === OVERALL ? when.ofAll : when.ofPlace(lane - grid.firstLane);
  const cells = cellsOf(grid, lane);
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  return (
    <tr aria-rowindex={lane - OVERALL + 2}>
      <th scope="row">{laneName(grid, lane) ?? '…'}</th>
      {columns.map((column) => (
        <td key={column}>{cells && <CellText cells={cells} column={column} lacksData={data?.[column] === 0} />}</td>
      ))}
    </tr>
  );
}

type CellTextProps = { cells: Cells; column: number; lacksData: boolean };

/** "93 · 4 records", as short as a table wants it. */
function CellText({ cells: { highest, count, interim }, column, lacksData }: CellTextProps) {
  if (count[column] === 0) return lacksData ? 'no data' : '–';
  return (
    <>
      {formatScore(highest[column])}
      {interim[column] !== 0 && <span className={classes.count}> interim</span>}
      <span className={classes.count}>
        {' · '}
        {formatCount(count[column])}
        <Unseen> {count[column] === 1 ? 'record' : 'records'}</Unseen>
      </span>
    </>
  );
}
