import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnomalyDetails } from '../../src/domain/anomaly';
import {
  displacementsOf,
  distanceKm,
  formatDistance,
  formatGeoPoint,
  greatCircle,
  parseGeoPoint,
} from '../../src/domain/geo';
import { recordDocument } from '../support/documents';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true, maxExcluded: true }),
});

const berlin = { lat: 52.52, lon: 13.405 };
const newYork = { lat: 40.7128, lon: -74.006 };

describe('a point', () => {
  it.each([
    ['40.000000000000,-40.000000000000', { lat: 40, lon: -40 }],
    [' 1 , 2 ', { lat: 1, lon: 2 }],
    ['0,190', { lat: 0, lon: -170 }],
    ['0,180', { lat: 0, lon: -180 }],
    ['91,0', null],
    ['1', null],
    ['1,2,3', null],
    [',', null],
    ['', null],
    ['north,1', null],
  ])('is read from "%s"', (text, expected) => {
    expect(parseGeoPoint(text)).toEqual(expected);
  });

  it('is said with its hemispheres', () => {
    expect(formatGeoPoint(newYork)).toBe('40.71° N, 74.01° W');
    expect(formatGeoPoint({ lat: -33.9, lon: 18 })).toBe('33.90° S, 18.00° E');
  });
});

describe('a distance', () => {
  it('is that of the shortest way over the earth', () => {
    expect(distanceKm(berlin, newYork)).toBeCloseTo(6385, -1);
    expect(distanceKm({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(222.4, 0);
    expect(distanceKm({ lat: 90, lon: 0 }, { lat: -90, lon: 70 })).toBeCloseTo(20015, 0);
  });

  it.each([
    [0.35, '350 m'],
    [4.234, '4.2 km'],
    [9.96, '10 km'],
    [6385.2, '6,385 km'],
  ])('of %d km is said as %s', (km, text) => {
    expect(formatDistance(km)).toBe(text);
  });

  it('is the same both ways, and its way is as long as it', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const distance = distanceKm(a, b);
        expect(distanceKm(b, a)).toBeCloseTo(distance, 6);
        if (distance > 20_000) return;
        const way = greatCircle(a, b);
        const length = way.slice(1).reduce((sum, point, i) => sum + distanceKm(way[i], point), 0);
        expect(length).toBeCloseTo(distance, 3);
      }),
    );
  });

  it('is gone without a jump from one side of the map to the other', () => {
    const lons = greatCircle({ lat: 35, lon: 135 }, { lat: 40, lon: -74 }).map(({ lon }) => lon);
    expect(lons[0]).toBe(135);
    expect(lons.at(-1)).toBeCloseTo(286, 6);
    expect(Math.max(...lons.slice(1).map((lon, i) => Math.abs(lon - lons[i])))).toBeLessThan(30);
  });
});

describe('the places of a record', () => {
  const lat_long = { function: 'lat_long', function_description: 'lat_long' };
  const of = (fields: Parameters<typeof recordDocument>[2]) =>
    displacementsOf(toAnomalyDetails(recordDocument(0, 50, fields)));

  it('are its points, else its values', () => {
    const geo_results = { actual_point: '40.7128,-74.006', typical_point: '52.52,13.405' };
    const expected = [{ actual: newYork, typical: berlin }];
    expect(of({ ...lat_long, geo_results })).toEqual(expected);
    expect(of({ ...lat_long, actual: [40.7128, -74.006], typical: [52.52, 13.405] })).toEqual(expected);
  });

  it('are those of its causes, each once, where it has none', () => {
    const cause = { ...lat_long, probability: 0.1, geo_results: { actual_point: '1,2', typical_point: '3,4' } };
    const far = { ...cause, geo_results: { actual_point: '5,6', typical_point: '3,4' } };
    const causes = [cause, far, cause, { ...cause, geo_results: {} }];
    expect(of({ ...lat_long, actual: undefined, typical: undefined, causes }).map(({ actual }) => actual.lat)).toEqual([
      1, 5,
    ]);
  });

  it('are none where the values are not places', () => {
    expect(of({ actual: [1, 2], typical: [3, 4] })).toEqual([]);
    expect(of({ ...lat_long, actual: [1], typical: [3, 4] })).toEqual([]);
    expect(of({ ...lat_long, actual: [100, 1], typical: [3, 4] })).toEqual([]);
  });
});
