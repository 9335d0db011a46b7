import type { RecordColumns } from '../recordColumns';

/** The rows that match all of a filter but its time and its least score. */
export class AnyTimeRows {
  readonly columns: RecordColumns;
  /** Highest score first. */
  readonly rows: Uint32Array;
  #flags: Uint8Array | null = null;

  constructor(columns: RecordColumns, rows: Uint32Array) {
    this.columns = columns;
    this.rows = rows;
  }

  /** A flag per row of the columns: whether it is one of them. */
  get flags(): Uint8Array {
    this.#flags ??= flagsOf(this.columns.length, this.rows);
    return this.#flags;
  }
}

function flagsOf(length: number, rows: Uint32Array): Uint8Array {
  if (rows.length === length) return new Uint8Array(length).fill(1);
  const flags = new Uint8Array(length);
  for (let i = 0; i < rows.length; i++) flags[rows[i]] = 1;
  return flags;
}
