import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrowingArray } from '../../columns/GrowingArray';

/** Documents by number, counted from 0 in the order they were written. */
export type SpooledDocuments = {
  /** The document, parsed anew. */
  read(number: number): unknown;
  close(): void;
};

const BUFFER_BYTES = 1024 * 1024;
const MOST_BYTES_A_UNIT = 3;

/** An open file that only this process can reach: it has no name any more, so it goes when the process goes. */
function openNamelessFile(): number {
  const path = join(tmpdir(), `redlane-${randomUUID()}.spool`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

/**
 * Keeps documents in an append-only temporary file, so that memory holds only where each of them lies. What fits into the
 * write buffer never touches the disk.
 */
export class Spool {
  readonly #ends = new GrowingArray(Float64Array);
  #file: number | null = null;
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #buffered = 0;
  #written = 0;

  append(document: unknown): void {
    const json = JSON.stringify(document);
    const most = json.length * MOST_BYTES_A_UNIT;
    if (this.#buffered + most > this.#buffer.length) this.#flush(most);
    this.#buffered += this.#buffer.write(json, this.#buffered);
    this.#ends.push(this.#written + this.#buffered);
  }

  /** Ends the writing. */
  finish(): SpooledDocuments {
    const ends = this.#ends.toArray();
    if (this.#file === null) return inMemory(Buffer.from(this.#buffer.subarray(0, this.#buffered)), ends);
    this.#flush(0);
    return inFile(this.#file, ends);
  }

  #flush(needed: number): void {
    this.#file ??= openNamelessFile();
    for (let at = 0; at < this.#buffered; ) at += writeSync(this.#file, this.#buffer, at, this.#buffered - at);
    this.#written += this.#buffered;
    this.#buffered = 0;
    if (needed > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(needed);
  }
}

const startOf = (ends: Float64Array, number: number): number => (number === 0 ? 0 : ends[number - 1]);

const inMemory = (bytes: Buffer, ends: Float64Array): SpooledDocuments => ({
  read: (number) => JSON.parse(bytes.toString('utf8', startOf(ends, number), ends[number])),
  close: () => {},
});

const inFile = (file: number, ends: Float64Array): SpooledDocuments => ({
  read: (number) => JSON.parse(readBytes(file, startOf(ends, number), ends[number]).toString()),
  close: () => closeSync(file),
});

function readBytes(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, start + at);
    if (read === 0) throw new Error('the temporary file of the import was cut short');
    at += read;
  }
  return bytes;
}
