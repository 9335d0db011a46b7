import { expect, it } from 'vitest';
import { lanesLabel } from '../../../src/features/controls/lanesLabel';

it('names the field, its first values, and how many more there are', () => {
  const by = { kind: 'field', field: 'host' } as const;
  expect(lanesLabel(by, [''])).toBe('host: (empty)');
  expect(lanesLabel(by, ['a', 'b'])).toBe('host: a, b');
  expect(lanesLabel(by, ['a', 'b', 'c', 'd'])).toBe('host: a, b and 2 more');
  expect(lanesLabel({ kind: 'job' }, ['latency'])).toBe('job: latency');
});
