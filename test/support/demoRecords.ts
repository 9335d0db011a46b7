import type { AnomalyRecord } from '../../src/contract/records';
import { simulate } from '../../src/server/simulator/simulate';

const isRecord = (document: object): document is AnomalyRecord =>
  'result_type' in document && document.result_type === 'record';

/** The records of the demo, as they were simulated. */
export const demoRecords: readonly AnomalyRecord[] = [...simulate()].map(({ _source }) => _source).filter(isRecord);

/** How many of them match, as the page writes it. */
export const countOf = (matches: (record: AnomalyRecord) => boolean): string =>
  demoRecords.filter(matches).length.toLocaleString('en-US');
