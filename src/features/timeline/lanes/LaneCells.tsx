import { memo } from 'react';
import type { SwimlaneCell } from '../../../charts/swimlaneGeometry';
import type { LaneData } from '../../../domain/laneData';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { cellName } from '../cellText';
import { cellAttributes } from '../grid/gridAria';
import classes from './LaneRow.module.css';

type CellProps = SwimlaneCell & {
  gridId: string;
  name: string;
  isSelected: boolean;
  isActive: boolean;
  describedBy?: string;
};

type LaneCellsProps = {
  gridId: string;
  grid: SwimlaneGrid;
  when: LaneData;
  /** The time of each column in words. */
  times: readonly string[];
  active: SwimlaneCell;
  isSelected: (cell: SwimlaneCell) => boolean;
  /** The id of what more there is to say of the active cell. */
  describedBy: string | undefined;
};

/** The cells of the lane that has the active one, as elements laid over the painted ones. */
export function LaneCells({ gridId, grid, when, times, active, isSelected, describedBy }: LaneCellsProps) {
  const cells = times.map((_, column) => ({ lane: active.lane, column }));
  return (
    <div className={classes.cells} style={{ gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))` }}>
      {cells.map((cell) => (
        <Cell
          key={cell.column}
          gridId={gridId}
          lane={cell.lane}
          column={cell.column}
          name={cellName(grid, when, cell, times)}
          isSelected={isSelected(cell)}
          isActive={cell.column === active.column}
          describedBy={cell.column === active.column ? describedBy : undefined}
        />
      ))}
    </div>
  );
}

const Cell = memo(function Cell({ gridId, lane, column, name, isSelected, isActive, describedBy }: CellProps) {
  const attributes = cellAttributes(gridId, { lane, column }, name, isSelected);
  return (
    <div {...attributes} aria-describedby={describedBy} className={classes.cell} data-active={isActive || undefined} />
  );
});
