import { formatExactScore } from '../../../domain/number';

/** How far a score has moved since it was first written: "22.1 lower since", "unchanged". */
export function scoreChange(record: { readonly recordScore: number; readonly initialRecordScore: number }): string {
  const change = record.recordScore - record.initialRecordScore;
  const size = formatExactScore(Math.abs(change));
  if (size === '0') return 'unchanged since';
  return `${size} ${change > 0 ? 'higher' : 'lower'} since`;
}
