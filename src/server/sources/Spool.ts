import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrowingArray } from '../../columns/GrowingArray';

/** Documents on disk, by number. */
export type SpooledDocuments = {
  /** The document with this number, parsed anew. */
  read(number: number): unknown;
  close(): void;
};

const BUFFER_BYTES = 1024 * 1024;

/** An open file that only this process can reach: it has no name any more, so it goes when the process goes. */
function openNamelessFile(): number {
  const path = join(tmpdir(), `redlane-${randomUUID()}.spool`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

/** Keeps documents in an append-only temporary file, so that memory holds only where each of them lies. */
export class Spool {
  readonly #file = openNamelessFile();
  readonly #ends = new GrowingArray(Float64Array);
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #buffered = 0;
  #written = 0;

  /** Adds a document and returns its number, counted from 0. */
  append(document: unknown): number {
    const json = JSON.stringify(document);
    const most = json.length * 3;
    if (this.#buffered + most > this.#buffer.length) this.#flush(most);
    this.#buffered += this.#buffer.write(json, this.#buffered);
    this.#ends.push(this.#written + this.#buffered);
    return this.#ends.length - 1;
  }

  /** Ends the writing. */
  finish(): SpooledDocuments {
    this.#flush(0);
    const file = this.#file;
    const ends = this.#ends.toArray();
    return { read: (number) => readDocument(file, ends, number), close: () => closeSync(file) };
  }

  #flush(needed: number): void {
    for (let at = 0; at < this.#buffered; ) at += writeSync(this.#file, this.#buffer, at, this.#buffered - at);
    this.#written += this.#buffered;
    this.#buffered = 0;
    if (needed > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(needed);
  }
}

function readDocument(file: number, ends: Float64Array, number: number): unknown {
  const start = number === 0 ? 0 : ends[number - 1];
  const bytes = Buffer.allocUnsafe(ends[number] - start);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error('the temporary file of the import was cut short');
    at += read;
  }
  return JSON.parse(bytes.toString());
}
