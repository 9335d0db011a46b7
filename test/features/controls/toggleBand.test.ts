import { describe, expect, it } from 'vitest';
import { type Severity, severities } from '../../../src/domain/severity';
import { toggleBand } from '../../../src/features/controls/toggleBand';

const names: readonly Severity[] = severities.map(({ name }) => name);

/** Every choice of bands a person can come to: each set but the empty one, where all of them are null. */
const choices = Array.from({ length: 2 ** names.length - 2 }, (_, bits) =>
  names.filter((_, index) => ((bits + 1) >> index) & 1),
);

describe('toggleBand', () => {
  it('isolates a band where all are on', () => {
    expect(toggleBand(null, 'minor')).toEqual(['minor']);
  });

  it('turns all on where the last one is switched off', () => {
    for (const name of names) expect(toggleBand([name], name)).toBeNull();
  });

  it('switches that band alone, otherwise', () => {
    for (const before of choices) {
      for (const name of names) {
        const after = toggleBand(before, name) ?? names;
        const isLast = before.length === 1 && before[0] === name;
        const expected = names.filter((other) => before.includes(other) !== (other === name));
        expect(after).toEqual(isLast ? names : expected);
      }
    }
  });

  it('says null for all of them, never a list of all or none', () => {
    for (const before of choices) {
      for (const name of names) {
        const after = toggleBand(before, name);
        expect(after === null || (after.length > 0 && after.length < names.length)).toBe(true);
      }
    }
  });
});
