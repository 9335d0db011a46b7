import { expect, it } from 'vitest';
import { defaultViewBy } from '../../src/domain/defaultViewBy';
import type { FieldDimension } from '../../src/domain/swimlane';

const influencer: FieldDimension = { field: 'host', roles: ['influencer'] };
const by: FieldDimension = { field: 'status', roles: ['by', 'influencer'] };
const over: FieldDimension = { field: 'user', roles: ['over'] };
const partition: FieldDimension = { field: 'service', roles: ['partition', 'influencer'] };

it('sets several jobs side by side', () => {
  expect(defaultViewBy(2, [partition, over])).toEqual({ kind: 'job' });
});

it.each([
  ['partition', [influencer, by, over, partition]],
  ['over', [influencer, by, over]],
  ['by', [influencer, by]],
  ['influencer', [influencer]],
] as const)('divides one job by its %s field', (role, fields) => {
  const chosen = defaultViewBy(1, fields);
  expect(fields.find(({ field }) => chosen.kind === 'field' && chosen.field === field)?.roles).toContain(role);
});

it('shows the detectors of a job without fields', () => {
  expect(defaultViewBy(1, [])).toEqual({ kind: 'detector' });
});
