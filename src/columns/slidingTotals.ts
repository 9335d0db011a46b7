import { LeaderTally } from './LeaderTally';
import { type LeaderTotals, leaderTotals } from './leaderTotals';
import type { FacetedRows } from './matchRecords';
import { recallPer } from './recallPer';
import type { ResultColumns } from './resultColumns';

type TotalsOf = (length: number, withNamed: boolean) => LeaderTotals;

// One leaderboard is on the screen.
const recent = recallPer<FacetedRows, TotalsOf>(1);

/**
 * The totals of the first rows, as many as it is called for. Rows that are asked for in one length are counted in one pass. Only when
 * the length changes, as a slider changes it, are they counted one by one: that takes several times as long once, and from then on
 * a change costs the rows between.
 */
export const slidingTotals = (data: ResultColumns, facets: FacetedRows, hideInterim: boolean): TotalsOf =>
  recent(facets, `${hideInterim}`, () => {
    let passed: { readonly length: number; readonly withNamed: boolean; readonly totals: LeaderTotals } | null = null;
    let tally: LeaderTally | null = null;
    return (length, withNamed) => {
      if (passed?.length === length && (passed.withNamed || !withNamed)) return passed.totals;
      if (passed === null || passed.length === length) {
        const totals = leaderTotals(data, facets, length, { withNamed, hideInterim });
        passed = { length, withNamed, totals };
        return totals;
      }
      tally ??= new LeaderTally(data, facets, hideInterim);
      tally.take(length);
      return tally;
    };
  });
