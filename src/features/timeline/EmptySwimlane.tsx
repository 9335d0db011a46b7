import type { ReactNode } from 'react';
import { noHighlight } from './grid/useHighlight';
import classes from './Swimlane.module.css';
import { SwimlaneChart, type SwimlaneChartProps } from './SwimlaneChart';
import { LANE_HEIGHT, sizeVariables } from './swimlaneSize';

type EmptySwimlaneProps = Omit<SwimlaneChartProps, 'geometry' | 'highlight'> & {
  reason: ReactNode;
  children: ReactNode;
};

/** The time axis and the overview, with the reason in the place of the lanes that are not there. */
export function EmptySwimlane({ reason, children, ...chart }: EmptySwimlaneProps) {
  const { grid, size } = chart;
  const geometry = { ...size, lanes: 0, columns: grid.columns, laneHeight: LANE_HEIGHT, scrollTop: 0 };
  return (
    <div className={classes.frame} style={sizeVariables(size)}>
      <SwimlaneChart {...chart} geometry={geometry} highlight={noHighlight} />
      <div className={classes.reason} style={{ height: size.lanesHeight }}>
        {reason}
      </div>
      {children}
    </div>
  );
}
