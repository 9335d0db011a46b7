import type { AnomalyDetails, Cause } from './anomaly';
import { formatCount } from './number';

/** A place on the earth, in degrees: north and east are positive. */
export type GeoPoint = { readonly lat: number; readonly lon: number };

/** Where something happened, and where it usually does. */
export type Displacement = { readonly actual: GeoPoint; readonly typical: GeoPoint };

const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radians: number) => (radians * 180) / Math.PI;

/** Into -180 (inclusive) to 180 (exclusive). */
const wrapped = (lon: number) => lon - 360 * Math.floor((lon + 180) / 360);

/** How far it is from one longitude to another the short way, eastward if positive. */
export const eastward = (from: number, to: number): number => wrapped(to - from);

/** The place of a latitude and a longitude; null unless there are just two numbers and the first can be a latitude. */
function geoPoint(values: readonly number[]): GeoPoint | null {
  const [lat, lon] = values;
  if (values.length !== 2 || !Number.isFinite(lon) || !(Math.abs(lat) <= 90)) return null;
  return { lat, lon: wrapped(lon) };
}

/** Reads a point of `geo_results`, "lat,lon"; null when it is none. */
export const parseGeoPoint = (text: string): GeoPoint | null =>
  geoPoint(text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))));

type Placed = Pick<Cause, 'functionDescription' | 'actual' | 'typical' | 'actualPoint' | 'typicalPoint'>;

function displacementOf(placed: Placed): Displacement | null {
  const values = placed.functionDescription === 'lat_long' ? placed : { actual: [], typical: [] };
  const pointOf = (text: string | null, numbers: readonly number[]) =>
    (text === null ? null : parseGeoPoint(text)) ?? geoPoint(numbers);
  const actual = pointOf(placed.actualPoint, values.actual);
  const typical = pointOf(placed.typicalPoint, values.typical);
  return actual && typical && { actual, typical };
}

/** The places a record tells of, each once: its own, else those of its causes; none unless it is of a `lat_long` detector. */
export function displacementsOf(record: AnomalyDetails): readonly Displacement[] {
  const own = displacementOf(record);
  const all = own ? [own] : record.causes.map(displacementOf);
  const known = all.filter((displacement) => displacement !== null);
  return [...new Map(known.map((one) => [JSON.stringify(one), one])).values()];
}

/** The angle between two places as seen from the centre of the earth, in radians (haversine). */
function angleBetween(a: GeoPoint, b: GeoPoint): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** The shortest way over the earth, in kilometres, to about half a percent. */
export const distanceKm = (a: GeoPoint, b: GeoPoint): number => EARTH_RADIUS_KM * angleBetween(a, b);

/** A distance for people: "6,385 km", "4.2 km", "350 m". */
export function formatDistance(km: number): string {
  if (km < 1) return `${Math.round(km * 1000)} m`;
  return km < 10 ? `${Number(km.toFixed(1))} km` : `${formatCount(Math.round(km))} km`;
}

const formatAngle = (angle: number, [positive, negative]: string) =>
  `${Math.abs(angle).toFixed(2)}° ${angle < 0 ? negative : positive}`;

/** A place for people: "40.71° N, 74.01° W". */
export const formatGeoPoint = ({ lat, lon }: GeoPoint): string =>
  `${formatAngle(lat, 'NS')}, ${formatAngle(lon, 'EW')}`;

const ARC_STEPS = 48;

/** The shortest way from one place to another as points in a row; their longitudes run on beyond 180 rather than jump. */
export function greatCircle(from: GeoPoint, to: GeoPoint): readonly GeoPoint[] {
  const angle = angleBetween(from, to);
  const points = Array.from({ length: ARC_STEPS + 1 }, (_, i) => pointOnArc(from, to, angle, i / ARC_STEPS));
  let { lon } = from;
  return points.map((point) => {
    lon += eastward(lon, point.lon);
    return { lat: point.lat, lon };
  });
}

/** The point a share of the way along. */
function pointOnArc(from: GeoPoint, to: GeoPoint, angle: number, share: number): GeoPoint {
  const sine = Math.sin(angle);
  // Between places that are the same or opposite no way is the shortest: any will do.
  if (sine < 1e-9) return share < 1 ? from : to;
  const [a, b] = [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
  const [p, q] = [unitVector(from), unitVector(to)];
  const [x, y, z] = [0, 1, 2].map((axis) => a * p[axis] + b * q[axis]);
  return { lat: degrees(Math.atan2(z, Math.hypot(x, y))), lon: degrees(Math.atan2(y, x)) };
}

function unitVector({ lat, lon }: GeoPoint): readonly [number, number, number] {
  const [phi, lambda] = [radians(lat), radians(lon)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
