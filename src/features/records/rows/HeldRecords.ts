import type { Answer, GroupHead, Question } from '../../../columns/questions';
import type { Anomaly } from '../../../domain/anomaly';

/** A row of the source; its record is undefined while it is still on its way. Of a group it is the top record. */
export type PageRow = {
  readonly row: number;
  readonly record: Anomaly | undefined;
  readonly group: GroupHead | null;
};

export type PageQuestion = Omit<Question<'records'>, 'known'>;

/** Many more than are known to any question that can still be answered. */
const MOST_HELD = 1_000;

/**
 * The records that have been on the page of late, so that they stay the same objects and are not sent again. A row stands for the
 * same record within one load of the columns only: all are let go with the first answer from another.
 */
export class HeldRecords {
  readonly #records = new Map<number, Anomaly>();
  #asked: Question<'records'> | null = null;
  #onPage: readonly number[] = [];
  #isLacking = false;
  #load = 0;

  /** The question for a page: the same one until another page is asked for, or until an answer counted on what is not held. */
  ask(page: PageQuestion): Question<'records'> {
    if (this.#asked !== null && isSamePage(this.#asked, page) && !this.#isLacking) return this.#asked;
    this.#asked = { ...page, known: this.#isLacking ? [] : this.#onPage };
    this.#isLacking = false;
    return this.#asked;
  }

  /** The rows of an answer with their records, sent or held. */
  take(
    { rows, heads, records }: Pick<Answer<'records'>, 'rows' | 'heads' | 'records'>,
    load: number,
  ): readonly PageRow[] {
    if (load !== this.#load) this.#records.clear();
    this.#load = load;
    const sent = new Map(records);
    const recordOf = (row: number) => this.#records.get(row) ?? sent.get(row);
    const taken = rows.map((row, i) => ({ row, record: recordOf(row), group: heads[i] ?? null }));
    for (const { row, record } of taken) if (record !== undefined) this.#hold(row, record);
    this.#forgetOldest();
    this.#onPage = rows.filter((row) => this.#records.has(row));
    this.#isLacking = this.#onPage.length < rows.length;
    return taken;
  }

  #hold(row: number, record: Anomaly): void {
    this.#records.delete(row);
    this.#records.set(row, record);
  }

  #forgetOldest(): void {
    for (const row of this.#records.keys()) {
      if (this.#records.size <= MOST_HELD) return;
      this.#records.delete(row);
    }
  }
}

const isSamePage = (a: PageQuestion, b: PageQuestion) =>
  a.filter === b.filter &&
  a.sort === b.sort &&
  a.grouping === b.grouping &&
  a.offset === b.offset &&
  a.limit === b.limit;
