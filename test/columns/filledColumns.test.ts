import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { filledColumns } from '../../src/columns/filledColumns';
import { splitEntities } from '../../src/domain/anomaly';
import { changeOf } from '../../src/domain/description';
import { recordSortKeys } from '../../src/domain/recordSort';
import { formatValues, showsValues } from '../../src/domain/value';
import { anomalies, jobIds, listOf, recordColumnsOf } from '../support/randomColumns';

it('names the columns in which a record of the chosen jobs has something to show', () => {
  fc.assert(
    fc.property(listOf(anomalies, 4), fc.subarray<string>([...jobIds]), (all, jobs) => {
      const chosen = all.filter(({ detector }) => jobs.length === 0 || jobs.includes(detector.jobId));
      const isIn = {
        found: chosen.some((record) => splitEntities(record).length > 0),
        influenced: chosen.some(({ influencers }) => influencers.length > 0),
        actual: chosen.some(
          ({ causeCount, detector, actual }) =>
            causeCount > 1 ||
            (showsValues(detector.functionDescription) && formatValues(actual, detector.function) !== ''),
        ),
        typical: chosen.some(
          ({ causeCount, detector, typical }) =>
            causeCount < 2 &&
            showsValues(detector.functionDescription) &&
            formatValues(typical, detector.function) !== '',
        ),
        change: chosen.some((record) => changeOf({ ...record, ...record.detector }) !== null),
        interim: chosen.some(({ isInterim }) => isInterim),
      };
      const empty = Object.entries(isIn).flatMap(([key, isFilled]) => (isFilled ? [] : [key]));
      const expected = recordSortKeys.filter((key) => !empty.includes(key));
      expect(filledColumns(recordColumnsOf(all), { jobs })).toEqual(expected);
    }),
  );
});
