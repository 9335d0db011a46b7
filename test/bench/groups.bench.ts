import { answer } from '../../src/columns/answer';
import { takeRecordRows } from '../../src/columns/build/takeRows';
import { sortedOrder } from '../../src/columns/order/sortedOrder';
import type { Grouping, Question } from '../../src/columns/questions';
import { recordAt } from '../../src/columns/recordRows';
import { identityOf } from '../../src/domain/anomaly';
import { type RecordGrouping, recordGroupings } from '../../src/domain/recordGroup';
import type { RecordSort } from '../../src/domain/recordSort';
import { epochMs, HOUR } from '../../src/domain/time';
import { randomRecords } from './randomRecords';
import { assertSame, median, ms, printTable } from './report';

// The records table in groups over a million records: a step of the score slider, a step of the time brush and the first answer of a
// grouping, with all groups closed and with the first one open. What they answer is checked against a plain count.

const RECORDS = 1_000_000;
const STEPS = 20;

const arrived = randomRecords(RECORDS);
// As the page has them: highest score first.
const columns = takeRecordRows(arrived, sortedOrder(arrived, [{ key: 'score', desc: true }]));
const data = {
  records: columns,
  influencers: {
    length: 0,
    timestamp: new Float64Array(),
    job: new Int32Array(),
    influencer: new Int32Array(),
    influencerScore: new Float64Array(),
    isInterim: new Uint8Array(),
    jobs: [],
    entities: [],
  },
};
const first = arrived.timestamp[0];
const end = epochMs(arrived.timestamp[RECORDS - 1] + HOUR);

const asked = (minScore: number, from: number, grouping: Grouping, sort: RecordSort): Question<'records'> => ({
  filter: {
    jobs: [],
    range: { from: epochMs(from), to: end },
    minScore,
    bands: null,
    hideInterim: false,
    entities: [],
    text: '',
    selection: null,
  },
  sort,
  grouping,
  offset: 0,
  limit: 64,
  known: [],
});

function countPlainly(by: RecordGrouping, minScore: number): number {
  const found = new Set<unknown>();
  for (let row = 0; row < RECORDS; row++) {
    if (columns.recordScore[row] < minScore) continue;
    const { timestamp, detector, partition, over, by: byCodes } = columns;
    if (by === 'hour') found.add(new Date(timestamp[row]).toISOString().slice(0, 13));
    if (by === 'day') found.add(new Date(timestamp[row]).toISOString().slice(0, 10));
    if (by === 'job') found.add(columns.detectors[detector[row]].jobId);
    if (by === 'entity') found.add(`${partition[row]} ${over[row]} ${byCodes[row]}`);
  }
  return found.size;
}

function timed<T>(run: () => T): [time: number, result: T] {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

const sorts: readonly [name: string, sort: RecordSort][] = [
  ['score', [{ key: 'score', desc: true }]],
  ['time', [{ key: 'time', desc: true }]],
];

const rows = recordGroupings.flatMap((by) =>
  sorts.flatMap(([name, sort]) =>
    [false, true].map((isOpen) => {
      const closed: Grouping = { by, zone: 'UTC', open: [] };
      const [begun, page] = timed(() => answer(data, 'records', asked(0, first, closed, sort)));
      const open = isOpen ? [identityOf(recordAt(columns, page.rows[0]))] : [];
      const grouping: Grouping = { ...closed, open };
      answer(data, 'records', asked(0, first, grouping, sort));
      const steps = Array.from({ length: STEPS }, (_, i) => {
        const [time, { groups }] = timed(() => answer(data, 'records', asked(i / 4, first, grouping, sort)));
        if (i === 10 && name === 'score') assertSame(`groups by ${by}`, groups, countPlainly(by, i / 4));
        return time;
      });
      const brush = Array.from(
        { length: STEPS },
        (_, i) => timed(() => answer(data, 'records', asked(0, first + i * HOUR, grouping, sort)))[0],
      );
      return {
        'group by': `${by}${isOpen ? ', first open' : ''}`,
        'sort by': name,
        groups: page.groups,
        'first answer': isOpen ? '' : ms(begun),
        'score step': ms(median(steps)),
        'longest score step': ms(Math.max(...steps)),
        'brush step': ms(median(brush)),
      };
    }),
  ),
);
printTable(`Records in groups over ${RECORDS} records, ms`, rows);
