import { expect, it } from 'vitest';
import { lanesLabel } from '../../../src/features/controls/lanesLabel';

it('names the field, its first values, and how many more there are', () => {
  const host = { kind: 'field', field: 'host' } as const;
  const by = { by: host, thenBy: null };
  expect(lanesLabel(by, [''])).toBe('host: (empty)');
  expect(lanesLabel(by, ['a', 'b'])).toBe('host: a, b');
  expect(lanesLabel(by, ['a', 'b', 'c', 'd'])).toBe('host: a, b and 2 more');
  expect(lanesLabel({ by: { kind: 'job' }, thenBy: null }, ['latency'])).toBe('job: latency');
  const pairs = { by: { kind: 'job' } as const, thenBy: host };
  expect(lanesLabel(pairs, ['a%2Fb/', 'c/d'])).toBe('job, then host: a/b › (empty), c › d');
});
