import { OrderedMatches } from '../match/OrderedMatches';
import type { GroupHead } from '../questions';
import type { RecordColumns } from '../recordColumns';
import type { GroupTally } from './GroupTally';

/** A group that is open: its records in order, whatever the least score. */
export type OpenGroup = { readonly group: number; readonly records: Uint32Array; readonly openedBy: readonly number[] };

/** A row of the table: a record, or a group, for which its top record stands. */
type GroupedRow = { readonly row: number; readonly group: GroupHead | null };

type Placed = OpenGroup & { readonly at: number; readonly matches: OrderedMatches };

type Grouped = {
  readonly columns: RecordColumns;
  readonly groupOf: Int32Array;
  readonly tally: GroupTally;
  /** The tops of the tally, as the table sorts them. */
  readonly tops: Uint32Array;
  readonly minScore: number;
  readonly open: readonly OpenGroup[];
};

const FIRST_LOOK = 1024;

/**
 * Matching records in groups, as the rows of a table: groups in the order of their top records, and after each that is open its
 * records. Where a row stands is arithmetic; only what is asked for is looked for.
 */
export class GroupedRows {
  /** Records in all groups, open or not. */
  readonly matching: number;
  readonly groupCount: number;
  /** Rows: groups, and records in open ones. */
  readonly length: number;
  readonly #groupOf: Int32Array;
  readonly #counts: Uint32Array;
  readonly #tops: OrderedMatches;
  /** Those that hold any record, downwards. */
  readonly #open: readonly Placed[];

  constructor({ columns, groupOf, tally, tops, minScore, open }: Grouped) {
    this.matching = tally.taken;
    this.groupCount = tally.groupCount;
    this.#groupOf = groupOf;
    // The tally goes on to count for other questions.
    this.#counts = tally.counts.slice();
    const all = { columns, has: () => true };
    this.#tops = new OrderedMatches(all, tops, minScore, tally.groupCount);
    const matchesOf = ({ group, records }: OpenGroup) =>
      new OrderedMatches(all, records, minScore, this.#counts[group]);
    this.#open = this.#place(open.map((one) => ({ ...one, matches: matchesOf(one) })));
    this.length = this.#open.reduce((sum, { matches }) => sum + matches.count, tally.groupCount);
  }

  /** The rows from one place to another, not included. */
  slice(from: number, to: number): GroupedRow[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, i) => this.#rowAt(from + i));
  }

  /** The place of a record; null when it is not among them, or its group is not open. */
  placeOf(row: number): number | null {
    const group = this.#open.find((open) => open.group === this.#groupOf[row]);
    const place = group?.matches.slice(0, group.matches.count).indexOf(row) ?? -1;
    return group === undefined || place < 0 ? null : group.at + 1 + place;
  }

  #rowAt(index: number): GroupedRow {
    let inGroups = 0;
    for (const { at, matches } of this.#open) {
      if (index <= at) break;
      const place = index - at - 1;
      if (place < matches.count) return { row: matches.slice(place, place + 1)[0], group: null };
      inGroups += matches.count;
    }
    const place = index - inGroups;
    const [row] = this.#tops.slice(place, place + 1);
    return { row, group: this.#headOf(this.#groupOf[row]) };
  }

  #headOf(group: number): GroupHead {
    const openedBy = this.#open.find((open) => open.group === group)?.openedBy ?? [];
    return { count: this.#counts[group], openedBy };
  }

  /** Finds where the open groups stand. */
  #place(open: readonly Omit<Placed, 'at'>[]): Placed[] {
    const wanted = new Map(open.filter(({ matches }) => matches.count > 0).map((one) => [one.group, one]));
    const placed: Placed[] = [];
    let tops = this.#tops.slice(0, FIRST_LOOK);
    let inGroups = 0;
    for (let place = 0; placed.length < wanted.size; place++) {
      if (place === tops.length) tops = this.#tops.slice(0, 2 * place);
      const one = wanted.get(this.#groupOf[tops[place]]);
      if (one === undefined) continue;
      placed.push({ ...one, at: place + inGroups });
      inGroups += one.matches.count;
    }
    return placed;
  }
}
