import { type Cause, splitEntities } from '../../../domain/anomaly';
import { causeShares } from '../../../domain/causeShares';
import { changeOf } from '../../../domain/description';
import { entityLabel } from '../../../domain/entity';

/** A cause beside its share of the whole, 0 to 1. */
export type SharedCause = { readonly cause: Cause; readonly share: number | null };

/** What the causes can be sorted by. */
export type CauseSortKey = 'found' | 'actual' | 'typical' | 'change' | 'share' | 'probability';

export type CauseSort = { readonly key: CauseSortKey; readonly desc: boolean };

/** What a cause is sorted by; null or undefined where it has none. Of several values the first counts. */
const values: Readonly<Record<CauseSortKey, (of: SharedCause) => number | string | null | undefined>> = {
  found: ({ cause }) => splitEntities(cause).map(entityLabel).join(', '),
  actual: ({ cause }) => cause.actual[0],
  typical: ({ cause }) => cause.typical[0],
  change: ({ cause }) => changeOf(cause)?.factor,
  share: ({ share }) => share,
  probability: ({ cause }) => cause.probability,
};

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The causes in order, each with its share; those without a value come last in both directions, equal ones stay as they were. */
export function sortCauses(causes: readonly Cause[], { key, desc }: CauseSort): readonly SharedCause[] {
  const shares = causeShares(causes);
  const keyed = causes.map((cause, i) => {
    const shared = { cause, share: shares[i] };
    return { shared, value: values[key](shared) ?? null };
  });
  const ordered = keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return (desc ? -1 : 1) * compare(a.value, b.value);
  });
  return ordered.map(({ shared }) => shared);
}
