import { Box, ColorSwatch, Group, Paper, Portal, Text } from '@mantine/core';
import type { Box as CellBox, SwimlaneCell } from '../../charts/swimlaneGeometry';
import type { LaneData } from '../../domain/laneData';
import { formatScore } from '../../domain/number';
import { severityOf } from '../../domain/severity';
import { scoreColor } from '../../domain/severityColor';
import type { SwimlaneGrid } from '../../domain/swimlane';
import classes from './CellTooltip.module.css';
import { cellContent } from './cellText';

type CellTooltipProps = {
  grid: SwimlaneGrid;
  when: LaneData;
  cell: SwimlaneCell;
  /** The time of each column in words. */
  times: readonly string[];
  /** Where the cell lies in the browser's window. */
  box: CellBox;
};

/** Beside the cell, on the side where there is more room. */
function position({ left, top, width }: CellBox) {
  const isLeftHalf = left + width / 2 < window.innerWidth / 2;
  return isLeftHalf ? { top, left: left + width + 8 } : { top, right: window.innerWidth - left + 8 };
}

/** What a cell holds, beside it. For the eye alone: the cell's accessible name says the same. */
export function CellTooltip({ grid, when, cell, times, box }: CellTooltipProps) {
  const content = cellContent(grid, when, cell);
  if (content === null) return null;
  const { lane, highest, records } = content;
  return (
    <Portal>
      <Paper aria-hidden="true" shadow="md" withBorder className={classes.tooltip} style={position(box)}>
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
            </Text>
          </Group>
        )}
        <Text size="xs">{records}</Text>
      </Paper>
    </Portal>
  );
}
