import { useId } from 'react';
import { type Displacement, type GeoPoint, greatCircle } from '../domain/geo';
import { landPath } from './landPath';
import { earthShifts, mapWindow } from './mapWindow';
import classes from './WorldMap.module.css';

type WorldMapProps = {
  displacements: readonly Displacement[];
  /** CSS colour of the actual places. */
  color: string;
  /** What the map shows, in words. */
  label: string;
};

const land = landPath();

/** A plain map with each typical place as a ring, the actual one as a dot, and the shortest way between them. */
export function WorldMap({ displacements, color, label }: WorldMapProps) {
  const id = useId();
  const ways = displacements.map(({ typical, actual }) => greatCircle(typical, actual));
  const window = mapWindow(ways.flat());
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
      className={classes.map}
    >
      <defs>
        <path id={id} d={land} className={classes.land} />
      </defs>
      {earthShifts(window).map((shift) => (
        <use key={shift} href={`#${id}`} x={shift} />
      ))}
      {ways.map((way) => (
        <g key={JSON.stringify([way[0], way.at(-1)])}>
          <polyline points={way.map(({ lon, lat }) => `${lon},${-lat}`).join(' ')} className={classes.way} />
          <Place at={way[0]} color="var(--mantine-color-body)" />
          <Place at={way[way.length - 1]} color={color} />
        </g>
      ))}
    </svg>
  );
}

type PlaceProps = { at: GeoPoint; color: string };

/** A dot with a rim: lines without a length, since a line's width is in pixels whatever the window of the map. */
const Place = ({ at: { lat, lon }, color }: PlaceProps) => {
  const d = `M${lon} ${-lat}h0`;
  return (
    <>
      <path d={d} className={classes.rim} />
      <path d={d} className={classes.dot} stroke={color} />
    </>
  );
};
