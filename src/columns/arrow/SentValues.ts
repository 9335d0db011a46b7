import { Column } from '@uwdata/flechette';
import { UsedValues } from '../build/UsedValues';
import type { ArrowDictionary, ArrowValues } from './arrowEncoders';

/** A dictionary of one stream. Its codes hold for the whole stream: each batch brings the values that none before it used. */
export class SentValues<T> {
  readonly #used: UsedValues<T>;
  readonly #encode: (values: readonly T[]) => ArrowValues;
  #sent = 0;

  constructor(all: readonly T[], encode: (values: readonly T[]) => ArrowValues) {
    this.#used = new UsedValues(all);
    this.#encode = encode;
  }

  /** Puts the codes of the stream in the place of those of the columns; -1 stays. */
  renumber(codes: Int32Array): Int32Array {
    return this.#used.renumber(codes);
  }

  /** What the next batch needs: an empty dictionary, to begin the stream with, and what is to be added to those before. */
  next(): ArrowDictionary {
    const added = this.#used.values.slice(this.#sent);
    this.#sent += added.length;
    const empty = this.#encode([]);
    return new Column(added.length === 0 ? [empty] : [empty, this.#encode(added)]);
  }
}
