import { boxOf, type SwimlaneCell, type SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import { valueLabel } from '../../domain/entity';
import { formatScore } from '../../domain/number';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { cellAttributes, rowAttributes } from './gridAria';
import classes from './LaneRow.module.css';

type LaneRowProps = {
  gridId: string;
  grid: SwimlaneGrid;
  geometry: SwimlaneGeometry;
  lane: number;
  /** Null unless the active cell is in this lane: only then are its cells elements, laid over the painted ones. */
  activeColumn: number | null;
  isSelected: (cell: SwimlaneCell) => boolean;
  isDimmed: boolean;
};

/** One lane as the screen reader and the pointer meet it: its label, and its cells while the active one is among them. */
export function LaneRow({ gridId, grid, geometry, lane, activeColumn, isSelected, isDimmed }: LaneRowProps) {
  const { key, highest } = grid.lanes[lane];
  const row = boxOf(geometry, { lane, column: -1 }, { lane, column: grid.columns - 1 });
  const attributes = (cell: SwimlaneCell) => ({
    ...cellAttributes(gridId, grid, cell, isSelected(cell)),
    'data-active': cell.column === activeColumn || undefined,
  });
  const cells = activeColumn === null ? [] : Array.from({ length: grid.columns }, (_, column) => ({ lane, column }));
  return (
    <div {...rowAttributes(lane)} className={classes.row} style={row}>
      <div
        {...attributes({ lane, column: -1 })}
        className={classes.label}
        style={{ width: geometry.labelWidth }}
        title={valueLabel(key)}
        data-dimmed={isDimmed || undefined}
      >
        <span className={classes.name}>{valueLabel(key)}</span>
        <span className={classes.highest}>{formatScore(highest)}</span>
      </div>
      {cells.map((cell) => {
        const { left, width } = boxOf(geometry, cell, cell);
        return (
          <div key={cell.column} {...attributes(cell)} className={classes.cell} style={{ left, width: width - 1 }} />
        );
      })}
    </div>
  );
}
