import fc from 'fast-check';
import { expect, it } from 'vitest';
import { landPath } from '../../src/charts/landPath';
import { earthShifts, mapWindow } from '../../src/charts/mapWindow';
import { greatCircle } from '../../src/domain/geo';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true, maxExcluded: true }),
});

it('holds the whole way, stays on the earth, and is filled with it', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const way = greatCircle(a, b);
      const { x, y, width, height } = mapWindow(way);
      for (const { lat, lon } of way) {
        expect(lon).toBeGreaterThanOrEqual(x - 1e-9);
        expect(lon).toBeLessThanOrEqual(x + width + 1e-9);
        expect(-lat).toBeGreaterThanOrEqual(y - 1e-9);
        expect(-lat).toBeLessThanOrEqual(y + height + 1e-9);
      }
      expect(y).toBeGreaterThanOrEqual(-90);
      expect(y + height).toBeLessThanOrEqual(90);
      expect(width).toBe(2 * height);
      const shifts = earthShifts({ x, y, width, height });
      expect(shifts[0] - 180).toBeLessThanOrEqual(x);
      expect((shifts.at(-1) as number) + 180).toBeGreaterThanOrEqual(x + width);
    }),
  );
});

it('draws land from end to end of the earth, and no line of text that is no path', () => {
  const path = landPath();
  expect(path).toMatch(/^(M-?\d+\.\d\d -?\d+\.\d\d(L-?\d+\.\d\d -?\d+\.\d\d)+Z)+$/);
  const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
  expect(Math.min(...xs)).toBeLessThanOrEqual(-180);
  expect(Math.max(...xs)).toBeGreaterThanOrEqual(180);
  const steps = path.split(/[MZ]+/).flatMap((ring) => {
    const lons = ring.split('L').map((at) => Number(at.split(' ')[0]));
    return lons.slice(1).map((lon, i) => Math.abs(lon - lons[i]));
  });
  const alongThePole = [360];
  expect(steps.filter((step) => step > 30)).toEqual(alongThePole);
});
