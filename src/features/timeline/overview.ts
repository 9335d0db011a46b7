import type { Overview } from '../../charts/swimlaneOption';
import type { SwimlaneGrid } from '../../domain/swimlane';

/** The highest score of each column over all lanes of a grid, -1 where there is no record. */
export function overviewOf({ from, interval, columns, highest }: SwimlaneGrid): Overview {
  const scores = new Float64Array(columns).fill(-1);
  highest.forEach((score, cell) => {
    scores[cell % columns] = Math.max(scores[cell % columns], score);
  });
  return { from, interval, highest: scores };
}
