import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land110m from 'world-atlas/land-110m.json';

type Ring = readonly (readonly number[])[];

const pathOf = (ring: Ring) => `M${ring.map(([lon, lat]) => `${lon.toFixed(2)} ${(-lat).toFixed(2)}`).join('L')}Z`;

/** All land as an SVG path in degrees, y downwards: the outline of Natural Earth (public domain), cut at 180 degrees. */
export function landPath(): string {
  const topology = land110m as unknown as Topology<{ land: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  return polygons.flat().map(pathOf).join('');
}
