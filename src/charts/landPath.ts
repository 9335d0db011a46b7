import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land110m from 'world-atlas/land-110m.json';
import { eastward } from '../domain/geo';

type Position = readonly number[];

/** The same outline with longitudes that run on where they would jump from one side of the map to the other. */
function withoutJumps(ring: readonly Position[]): Position[] {
  let [[lon]] = ring;
  const outline = ring.map(([next, lat]) => {
    lon += eastward(lon, next);
    return [lon, lat];
  });
  const [[first]] = outline;
  // What has gone round the whole earth (Antarctica) closes along the pole.
  return Math.abs(lon - first) < 180 ? outline : [...outline, [lon, -90], [first, -90]];
}

const pathOf = (ring: readonly Position[]) =>
  `M${withoutJumps(ring)
    .map(([lon, lat]) => `${lon.toFixed(2)} ${(-lat).toFixed(2)}`)
    .join('L')}Z`;

/**
 * All land as an SVG path in degrees, y downwards, after the outlines of Natural Earth (public domain). Land that lies on both
 * sides of 180 degrees is in one piece: the path reaches up to 360 degrees beyond the map on both sides.
 */
export function landPath(): string {
  const topology = land110m as unknown as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  return polygons.flat().map(pathOf).join('');
}
