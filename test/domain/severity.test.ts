import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities, severityEnd, severityOf, severityRangeLabel } from '../../src/domain/severity';

describe('severityOf', () => {
  it.each([
    [0, 'low'],
    [2.999, 'low'],
    [3, 'warning'],
    [24.999, 'warning'],
    [25, 'minor'],
    [49.999, 'minor'],
    [50, 'major'],
    [74.999999, 'major'],
    [75, 'critical'],
    [100, 'critical'],
  ])('puts %d into %s', (score, name) => {
    expect(severityOf(score)).toBe(name);
  });

  it('puts every score into the one band whose limits hold it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        const holding = severities.filter(({ name, from }) => score >= from && score < severityEnd(name));
        expect(holding.map(({ name }) => name)).toEqual([severityOf(score)]);
      }),
    );
  });
});

describe('severityRangeLabel', () => {
  it('says the limits of each band', () => {
    expect(severities.map(({ name }) => severityRangeLabel(name))).toEqual(['75–100', '50–75', '25–50', '3–25', '0–3']);
  });
});
