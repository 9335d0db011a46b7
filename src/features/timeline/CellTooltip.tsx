import { Box, ColorSwatch, Group, Paper, Portal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Box as CellBox, SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { LaneData } from '../../domain/laneData';
import { formatScore } from '../../domain/number';
import { severityOf } from '../../domain/severity';
import { scoreColor } from '../../domain/severityColor';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { CellDetails } from './CellDetails';
import classes from './CellTooltip.module.css';
import { cellContent } from './cellText';

type CellTooltipProps = {
  grid: SwimlaneGrid;
  when: LaneData;
  cell: SwimlaneCell;
  /** The time of each column in words. */
  times: readonly string[];
  /** Of the element that says in words what the cell's name does not. */
  wordsId: string;
  /** Where the cell lies in the browser's window. */
  box: CellBox;
};

const REST_MS = 150;

/** Beside the cell, on the side where there is more room. */
function position({ left, top, width }: CellBox) {
  const isLeftHalf = left + width / 2 < window.innerWidth / 2;
  return isLeftHalf ? { top, left: left + width + 8 } : { top, right: window.innerWidth - left + 8 };
}

/** Whether a cell has been pointed at for a moment. */
function useRest({ lane, column }: SwimlaneCell): boolean {
  const key = `${lane} ${column}`;
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key;
}

/** What a cell holds, beside it: at once what its name says, for the eye alone; what the worker knows beyond that when the pointer rests. */
export function CellTooltip({ grid, when, cell, times, wordsId, box }: CellTooltipProps) {
  const isResting = useRest(cell);
  const content = cellContent(grid, when, cell);
  if (content === null) return null;
  const { lane, highest, count, records, isInterim } = content;
  return (
    <Portal>
      <Paper shadow="md" withBorder className={classes.tooltip} style={position(box)}>
        <div aria-hidden="true">
          <Text size="xs" fw={600} lineClamp={3}>
            {lane}
          </Text>
          <Text size="xs" c="dimmed">
            {times[cell.column]}
          </Text>
          {highest !== null && (
            <Group gap={6} wrap="nowrap">
              <ColorSwatch size={10} color={scoreColor(highest)} withShadow={false} />
              <Text size="xs">
                <Box component="b">{formatScore(highest)}</Box> {severityOf(highest)}
                {isInterim && ', interim'}
              </Text>
            </Group>
          )}
          <Text size="xs">{records}</Text>
        </div>
        {isResting && count > 0 && (
          <CellDetails key={`${cell.lane} ${cell.column}`} id={wordsId} grid={grid} cell={cell} />
        )}
      </Paper>
    </Portal>
  );
}
