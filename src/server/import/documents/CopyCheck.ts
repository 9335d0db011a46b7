import type { StoredRecord } from '../../../contract/records';
import { isCopied } from '../../sources/dataFields';
import type { JsonObject } from './unwrap';

/** Ticks off, copy by copy, what the copies of data fields in a record must hold, without building it first. */
export class CopyCheck {
  /** The data fields of the record so far, and by field how many values of its copy were met, in the order of their first mention. */
  readonly #fields: string[] = [];
  readonly #met: number[] = [];
  #count = 0;

  /** Whether a record holds exactly the copies it must; `copies` is how many keys it has that can be some. */
  isExact(record: StoredRecord, copies: number): boolean {
    this.#count = 0;
    return (
      this.#holds(record, record.by_field_name, record.by_field_value) &&
      this.#holds(record, record.over_field_name, record.over_field_value) &&
      this.#holds(record, record.partition_field_name, record.partition_field_value) &&
      this.#holdsInfluencers(record) &&
      this.#count === copies &&
      this.#isComplete(record)
    );
  }

  #holdsInfluencers(record: StoredRecord): boolean {
    if (record.influencers === undefined) return true;
    for (const { influencer_field_name: field, influencer_field_values: values } of record.influencers) {
      for (const value of values) if (!this.#holds(record, field, value)) return false;
    }
    return true;
  }

  #holds(record: StoredRecord, field: string | undefined, value: string | undefined): boolean {
    if (field === undefined || value === undefined || !isCopied(field)) return true;
    const i = this.#indexOf(field);
    const place = copyOf(record, field)?.indexOf(value) ?? -1;
    if (place === this.#met[i]) this.#met[i]++;
    return place !== -1 && place < this.#met[i];
  }

  #indexOf(field: string): number {
    for (let i = 0; i < this.#count; i++) if (this.#fields[i] === field) return i;
    this.#fields[this.#count] = field;
    this.#met[this.#count] = 0;
    return this.#count++;
  }

  /** Whether no copy holds more than was met. */
  #isComplete(record: StoredRecord): boolean {
    for (let i = 0; i < this.#count; i++) {
      if (copyOf(record, this.#fields[i])?.length !== this.#met[i]) return false;
    }
    return true;
  }
}

function copyOf(record: object, field: string): readonly unknown[] | undefined {
  // What an object inherits under some name, `constructor` say, is never an array.
  const copy = (record as JsonObject)[field];
  return Array.isArray(copy) ? copy : undefined;
}
