import { Box } from '@mantine/core';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { LaneData } from '../../../domain/laneData';
import { columnRange, type SwimlaneGrid, splitLabel, type Window } from '../../../domain/swimlane';
import { formatTime } from '../../../domain/time';
import { OVERALL, windowOver } from '../grid/gridWindow';
import classes from './LaneTable.module.css';
import { LaneTableRow } from './LaneTableRow';

type LaneTableProps = {
  grid: SwimlaneGrid;
  /** When the lanes had data. */
  when: LaneData;
  /** The lanes that are to be at hand. */
  onLanes: (lanes: Window) => void;
  onClose: () => void;
};

/** As high as a row is in the style sheet; how many exist at a time, and of these how many above what is in sight. */
const ROW_HEIGHT = 28;
const ROWS = 30;
const ROWS_ABOVE = 8;

/** The swimlane as a table: lanes by times, in each cell the highest score and the number of records. Only rows near those in sight exist. */
export function LaneTable({ grid, when, onLanes, onClose }: LaneTableProps) {
  const { laneCount, columns } = grid;
  const [scrolled, setScrolled] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const first = Math.max(0, Math.min(Math.floor(scrolled / ROW_HEIGHT) - ROWS_ABOVE, laneCount - ROWS));
  const end = Math.min(first + ROWS, laneCount);
  const { offset, limit } = windowOver(first, end);
  useLayoutEffect(() => onLanes({ offset, limit }), [offset, limit, onLanes]);
  useEffect(() => scroller.current?.focus(), []);
  const lanes = Array.from({ length: end - first }, (_, i) => first + i);
  return (
    <Box
      ref={scroller}
      role="group"
      aria-label="Swimlane as a table"
      tabIndex={0}
      className={classes.scroller}
      onScroll={() => setScrolled(scroller.current?.scrollTop ?? 0)}
      onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && onClose()}
    >
      <table className={classes.table} aria-label="Swimlane" aria-rowcount={laneCount + 2}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{splitLabel(grid)}</th>
            {Array.from({ length: columns }, (_, column) => columnRange(grid, column).from).map((from) => (
              <th key={from} scope="col">
                {formatTime(from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <LaneTableRow grid={grid} when={when} lane={OVERALL} />
          <Space rows={first} columns={columns} />
          {lanes.map((lane) => (
            <LaneTableRow key={lane} grid={grid} when={when} lane={lane} />
          ))}
          <Space rows={laneCount - end} columns={columns} />
        </tbody>
      </table>
    </Box>
  );
}

/** Holds the place of rows that do not exist. */
const Space = ({ rows, columns }: { rows: number; columns: number }) =>
  rows > 0 && (
    <tr aria-hidden className={classes.space}>
      <td colSpan={columns + 1} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  );
