import { boxOf, type SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import type { Rectangle } from './grid/gridSelection';
import classes from './Swimlane.module.css';

type OutlineProps = {
  rectangle: Rectangle;
  geometry: SwimlaneGeometry;
  /** It is still being drawn: not selected yet. */
  isDrawn?: boolean;
};

/** The line round some selected cells. */
export function Outline({ rectangle: { lanes, columns }, geometry, isDrawn }: OutlineProps) {
  const [left, right] = columns ?? [0, geometry.columns - 1];
  const [top, bottom] = lanes ?? [0, geometry.lanes - 1];
  const box = boxOf(geometry, { lane: top, column: left }, { lane: bottom, column: right });
  return <div className={classes.outline} data-drawn={isDrawn || undefined} style={box} />;
}
