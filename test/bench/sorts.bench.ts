import { sortedOrder } from '../../src/columns/order/sortedOrder';
import { recordAt } from '../../src/columns/recordRows';
import { type RecordSort, recordSortKeys } from '../../src/domain/recordSort';
import { plainSort } from '../columns/plainSort';
import { randomRecords } from './randomRecords';
import { assertSame, median, ms, printTable } from './report';

// Every order of the records table over a million records that arrived by time, when the columns are new, when the texts of their
// entities have been ranked (once a page, by the first sort), and when the order of ties in that direction is known as well. A plain
// sort of objects checks the orders.

const RECORDS = 1_000_000;
const CHECKED = 100_000;
const ROUNDS = 5;

const single = recordSortKeys.flatMap((key) => [false, true].map((desc): RecordSort => [{ key, desc }]));
const double: RecordSort[] = [
  [
    { key: 'job', desc: false },
    { key: 'time', desc: true },
  ],
  [
    { key: 'score', desc: true },
    { key: 'time', desc: false },
  ],
  [
    { key: 'found', desc: false },
    { key: 'actual', desc: true },
  ],
];
const sorts = [...single, ...double];

const nameOf = (sort: RecordSort) => sort.map(({ key, desc }) => `${key} ${desc ? 'desc' : 'asc'}`).join(', ');

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function checkOrders(): void {
  const columns = randomRecords(CHECKED);
  const records = Array.from({ length: CHECKED }, (_, row) => recordAt(columns, row));
  for (const sort of sorts) {
    const order = sortedOrder(columns, sort);
    const wrong = plainSort(records, sort).findIndex((row, place) => row !== order[place]);
    assertSame(`first wrong place of ${CHECKED} records sorted by ${nameOf(sort)}`, wrong, -1);
  }
}

checkOrders();
const million = randomRecords(RECORDS);
const { entities } = million;
const rows = sorts.map((sort) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const columns = { ...million, entities: [...entities] };
    const ranked = { ...columns };
    return [columns, ranked, ranked].map((known) => timed(() => sortedOrder(known, sort)));
  });
  const medianOf = (state: number) => ms(median(times.map((took) => took[state])));
  return {
    'sort by': nameOf(sort),
    'new columns': medianOf(0),
    'texts ranked': medianOf(1),
    'ties known': medianOf(2),
  };
});
printTable(`Order of ${RECORDS} records by each column of the table, median ms of ${ROUNDS}`, rows);
