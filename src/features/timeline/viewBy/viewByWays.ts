import { type FieldDimension, sameViewBy, type ViewBy } from '../../../domain/swimlane';
import type { View } from '../../../view/viewState';

const FIELD = 'field:';
/** Tells one way from all others. */
export const keyOf = (by: ViewBy) => (by.kind === 'field' ? FIELD + by.field : by.kind);

/** A way to make lanes, as a person reads it. */
export type Way = { readonly by: ViewBy; readonly label: string; readonly roles: readonly string[] };

const ways: readonly Way[] = [
  { by: { kind: 'job' }, label: 'Job', roles: [] },
  { by: { kind: 'detector' }, label: 'Detector', roles: [] },
  { by: { kind: 'function' }, label: 'Function', roles: [] },
];

const fieldWay = ({ field, roles }: FieldDimension): Way => ({ by: { kind: 'field', field }, label: field, roles });

/** Every way to make lanes; among them the one in use, of which no chosen job may have the field. */
export function waysOf(by: ViewBy | null, fields: readonly FieldDimension[]): readonly Way[] {
  const all = [...ways, ...fields.map(fieldWay)];
  if (by?.kind === 'field' && !fields.some(({ field }) => field === by.field)) {
    all.push(fieldWay({ field: by.field, roles: [] }));
  }
  return all;
}

/** The view after the first way to make lanes was chosen: a second one stays unless it is the same. */
export const firstBy = (by: ViewBy, thenBy: ViewBy | null): Pick<View, 'by' | 'thenBy' | 'lanes'> => ({
  ...{ by, lanes: [] },
  thenBy: thenBy !== null && sameViewBy(by, thenBy) ? null : thenBy,
});
