import type { Column } from '@uwdata/flechette';
import type { DecodedValues } from './arrowDecoders';

/** The values of a dictionary that have come so far: each batch of a stream adds those that it is the first to use. */
export class ReceivedValues<T> {
  readonly values: T[] = [];
  readonly #read: (values: DecodedValues) => readonly T[];
  #isBegun = false;

  constructor(read: (values: DecodedValues) => readonly T[]) {
    this.#read = read;
  }

  /** Takes what the batch of these codes brought; the dictionary that the stream began with comes again with each. */
  receive(coded: DecodedValues): void {
    const parts = dictionaryOf(coded).slice(this.#isBegun ? 1 : 0);
    for (const part of parts) for (const value of this.#read(part)) this.values.push(value);
    this.#isBegun = true;
  }
}

const dictionaryOf = (coded: DecodedValues): readonly DecodedValues[] =>
  (coded as DecodedValues & { readonly dictionary: Column<unknown> }).dictionary.data;
