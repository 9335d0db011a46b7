import type { ImportReport } from '../contract/source';

/** What became of some documents, and how many they are. */
export type AccountRow = {
  readonly fate: 'Kept' | 'Replaced' | 'Skipped' | 'Unreadable';
  readonly what: string;
  readonly count: number;
};

/** What became of every document: the counts add up to the report's `documents`. */
export function accountRows({ kept, replaced, skipped, problem_count }: ImportReport): AccountRow[] {
  const rows: AccountRow[] = [
    ...kept.map(({ kind, count }): AccountRow => ({ fate: 'Kept', what: kind, count })),
    { fate: 'Replaced', what: 'by a later document with the same _id', count: replaced },
    ...skipped.map(({ kind, count }): AccountRow => ({ fate: 'Skipped', what: kind, count })),
    { fate: 'Unreadable', what: 'see below', count: problem_count },
  ];
  return rows.filter(({ count }) => count > 0);
}
