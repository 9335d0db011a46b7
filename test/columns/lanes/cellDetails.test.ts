import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellDetails } from '../../../src/columns/lanes/cellDetails';
import { matchedRows } from '../../../src/columns/match/rowSets';
import { epochMs, HOUR } from '../../../src/domain/time';
import { anomalies, hours, listOf, recordColumnsOf } from '../../support/randomColumns';
import { filters, laneSplits, lanesOf, matches } from '../plainRecords';

it('says of a cell what a plain scan says', () => {
  fc.assert(
    fc.property(
      listOf(anomalies, 40),
      filters,
      laneSplits,
      hours,
      fc.nat(3),
      fc.nat(9),
      (all, filter, split, from, length, nth) => {
        const columns = recordColumnsOf(all);
        const keys = all.flatMap((record) => lanesOf(all, record, split));
        const lane = nth === 0 ? null : (keys[nth] ?? 'no such lane');
        const at = { from, to: epochMs(from + length * HOUR) };
        const own = all.filter(
          (record) =>
            matches(all, record, filter) &&
            record.timestamp >= at.from &&
            record.timestamp < at.to &&
            (lane === null || lanesOf(all, record, split).includes(lane)),
        );
        const highest = Math.max(...own.map(({ recordScore }) => recordScore));
        const total = own.reduce((sum, { recordScore }) => sum + Math.round(recordScore * 1e6), 0) / 1e6;
        const top = own.find(({ recordScore }) => recordScore === highest) ?? null;
        const details = cellDetails(matchedRows(columns, filter), filter.minScore, { ...split, lane, at });
        expect(details).toMatchObject({ count: own.length, total });
        expect(details.top && { ...details.top, detector: null }).toEqual(top && { ...top, detector: null });
      },
    ),
    { numRuns: 300 },
  );
});
