import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedOrder } from '../../../src/columns/order/sortedOrder';
import { recordSortKeys } from '../../../src/domain/recordSort';
import { anomalies, listOf, recordColumnsOf } from '../../support/randomColumns';
import { plainSort, sorts } from '../plainSort';

it.each(recordSortKeys)('sorts the table by %s as a plain sort does', (key) => {
  fc.assert(
    fc.property(listOf(anomalies, 30), fc.boolean(), (records, desc) => {
      expect([...sortedOrder(recordColumnsOf(records), [{ key, desc }])]).toEqual(plainSort(records, [{ key, desc }]));
    }),
  );
});

it('sorts by several columns as a plain sort does', () => {
  fc.assert(
    fc.property(listOf(anomalies, 30), sorts, (records, sort) => {
      expect([...sortedOrder(recordColumnsOf(records), sort)]).toEqual(plainSort(records, sort));
    }),
    { numRuns: 300 },
  );
});
