import type { FieldDimension, ViewBy } from './swimlane';

const rolesInOrder = ['partition', 'over', 'by', 'influencer'] as const;

/** What the lanes are when nobody has said: several jobs side by side, else what splits the one job, else its detectors. */
export function defaultViewBy(jobCount: number, fields: readonly FieldDimension[]): ViewBy {
  if (jobCount > 1) return { kind: 'job' };
  for (const role of rolesInOrder) {
    const dimension = fields.find(({ roles }) => roles.includes(role));
    if (dimension) return { kind: 'field', field: dimension.field };
  }
  return { kind: 'detector' };
}
