import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeRecordRows } from '../../../src/columns/build/takeRows';
import { liesInTieOrder } from '../../../src/columns/order/liesInTieOrder';
import { sortRows } from '../../../src/columns/order/sortRecords';
import { anomalies, listOf, recordColumnsOf } from '../../support/randomColumns';

const placesOf = (length: number) => Uint32Array.from({ length }, (_, row) => row);

it('knows whether sorting by score, highest first, would change nothing', () => {
  fc.assert(
    fc.property(listOf(anomalies, 6), (records) => {
      const columns = recordColumnsOf(records);
      const order = sortRows(columns, placesOf(columns.length), null, true);
      expect(liesInTieOrder(columns)).toBe(order.every((row, place) => row === place));
      expect(liesInTieOrder(takeRecordRows(columns, order))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
