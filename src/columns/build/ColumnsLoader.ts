import type { BucketRuns } from '../bucketRuns';
import type { InfluencerColumns } from '../influencerColumns';
import type { ListColumn, RecordColumns } from '../recordColumns';
import { FilledArray } from './FilledArray';
import { FilledList } from './FilledList';
import type { ArrayType } from './GrowingArray';

/** Columns that can be loaded. */
export type AnyColumns = RecordColumns | InfluencerColumns | BucketRuns;

/** One column, or one dictionary, on its way to being whole. */
type Part<Values> = { append(values: Values): void; filled(): Values };

type Values = Float64Array | Int32Array | Uint8Array | ListColumn<Float64Array | Int32Array> | readonly unknown[];

/**
 * Puts the batches of a stream together. How many rows there will be is known, so each value is put where it stays, and the
 * columns so far are views of that, whose dictionaries are their own.
 */
export class ColumnsLoader<Columns extends AnyColumns> {
  readonly #rows: number;
  readonly #parts = new Map<string, Part<unknown>>();
  #length = 0;
  #loaded: Columns | null = null;

  constructor(rows: number) {
    this.#rows = rows;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds the rows of a batch, whose dictionaries hold what those before it held, and more. */
  append(batch: Columns): void {
    const { length, ...columns }: AnyColumns = batch;
    this.#length += length;
    this.#loaded = null;
    for (const [name, values] of Object.entries<Values>(columns)) {
      const part = this.#parts.get(name) ?? partFor(values, this.#rows);
      this.#parts.set(name, part);
      part.append(values);
    }
  }

  /** The columns so far; the same object until there are more. There must have been a batch, if only one without rows. */
  loaded(): Columns {
    this.#loaded ??= this.#gather();
    return this.#loaded;
  }

  #gather(): Columns {
    const parts = Array.from(this.#parts, ([name, part]) => [name, part.filled()] as const);
    return { length: this.#length, ...Object.fromEntries(parts) } as Columns;
  }
}

function partFor(values: Values, rows: number): Part<unknown> {
  if (Array.isArray(values)) return new DictionaryPart();
  if ('offsets' in values) return new FilledList(typeOf(values.values), rows);
  return new FilledArray(typeOf(values as Float64Array), rows);
}

const typeOf = <T extends object>(values: T): ArrayType<T> => values.constructor as ArrayType<T>;

/** What a batch brings holds all that came before. */
class DictionaryPart implements Part<readonly unknown[]> {
  #values: readonly unknown[] = [];

  append(values: readonly unknown[]): void {
    this.#values = values;
  }

  /** A copy: the dictionary of a stream goes on growing. */
  filled(): readonly unknown[] {
    return this.#values.slice();
  }
}
