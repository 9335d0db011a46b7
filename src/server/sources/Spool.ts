import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, write, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GrowingArray } from '../../columns/build/GrowingArray';
import { type ReadBytes, type SpooledDocuments, spooledDocuments } from './spooledDocuments';

const BUFFER_BYTES = 1024 * 1024;
/** As many as libuv has threads. */
const MOST_WRITES = 4;
const MOST_BYTES_A_UNIT = 3;

const writeAsync = promisify(write);

/** Writes all bytes from a position of the file on, beside what else is going on. */
async function writeAll(file: number, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await writeAsync(file, bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}

/** Writes all bytes from a position of the file on. */
function writeNow(file: number, bytes: Buffer, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, position + at);
}

/** A write that is under way; `over` resolves when it is through or has failed. */
type Write = { readonly bytes: Buffer; readonly position: number; readonly over: Promise<void> };

/** Closes a file, but not before the writes that are under way are over: they might reach a later file of the same number. */
function closeAfter(file: number, writes: readonly Write[]): void {
  if (writes.length === 0) closeSync(file);
  else Promise.all(writes.map(({ over }) => over)).then(() => closeSync(file));
}

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
  readonly #isAnswer = new GrowingArray(Uint8Array);
  #file: number | null = null;
  #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #buffered = 0;
  #written = 0;
  /** What is on its way to the disk, or did not get there. */
  readonly #unwritten = new Set<Write>();
  #snapshots = 0;
  #isDiscarded = false;
  /** Buffers that were written and can be filled again. */
  readonly #spare: Buffer<ArrayBuffer>[] = [];

  append(document: unknown): void {
    const json = JSON.stringify(document);
    this.#reserve(json.length * MOST_BYTES_A_UNIT);
    this.#end(this.#buffer.write(json, this.#buffered), false);
  }

  /** Keeps the text of a document that Elasticsearch would answer as it is. */
  appendAnswer(text: Buffer): void {
    this.#reserve(text.length);
    this.#end(text.copy(this.#buffer, this.#buffered), true);
  }

  /** Ends the writing. */
  finish(): SpooledDocuments {
    const ends = this.#ends.toArray();
    const isAnswer = this.#isAnswer.toArray();
    const rest = this.#buffer.subarray(0, this.#buffered);
    const file = this.#file;
    if (file === null) {
      const bytes = Buffer.from(rest);
      return spooledDocuments(
        ends,
        isAnswer,
        (start, end, target, offset) => bytes.copy(target, offset, start, end),
        () => {},
      );
    }
    this.#writeRest(file);
    const writes = [...this.#unwritten];
    return spooledDocuments(ends, isAnswer, readerOf(file), () => closeAfter(file, writes));
  }

  /** What was written so far, to be read while more is written; the file is closed when all of them are and it was discarded. */
  snapshot(): SpooledDocuments {
    this.#file ??= openNamelessFile();
    this.#writeRest(this.#file);
    this.#snapshots++;
    const close = () => {
      this.#snapshots--;
      this.#closeWhenUnused();
    };
    return spooledDocuments(this.#ends.toArray(), this.#isAnswer.toArray(), readerOf(this.#file), close);
  }

  /** Gives up what was written. */
  discard(): void {
    this.#isDiscarded = true;
    this.#closeWhenUnused();
  }

  #closeWhenUnused(): void {
    if (!this.#isDiscarded || this.#snapshots > 0 || this.#file === null) return;
    closeAfter(this.#file, [...this.#unwritten]);
    this.#file = null;
  }

  /** Writing the same bytes to the same place twice does no harm, and fails here if it failed before. */
  #writeRest(file: number): void {
    for (const { bytes, position } of this.#unwritten) writeNow(file, bytes, position);
    writeNow(file, this.#buffer.subarray(0, this.#buffered), this.#written);
  }

  #reserve(bytes: number): void {
    if (this.#buffered + bytes <= this.#buffer.length) return;
    this.#flush(Math.max(bytes, BUFFER_BYTES));
  }

  #end(bytes: number, isAnswer: boolean): void {
    this.#buffered += bytes;
    this.#ends.push(this.#written + this.#buffered);
    this.#isAnswer.push(Number(isAnswer));
  }

  /** Writes beside the reading while few buffers wait; one more is written at once, so that memory stays bounded. */
  #flush(nextBytes: number): void {
    this.#file ??= openNamelessFile();
    const bytes = this.#buffer.subarray(0, this.#buffered);
    if (this.#unwritten.size < MOST_WRITES) this.#writeBeside(this.#file, bytes, this.#written);
    else writeNow(this.#file, bytes, this.#written);
    this.#written += this.#buffered;
    this.#buffered = 0;
    if (this.#buffer.length < nextBytes) this.#buffer = Buffer.allocUnsafeSlow(nextBytes);
  }

  #writeBeside(file: number, bytes: Buffer, position: number): void {
    const buffer = this.#buffer;
    const written = writeAll(file, bytes, position).then(() => {
      this.#unwritten.delete(write);
      this.#spare.push(buffer);
    });
    const write: Write = { bytes, position, over: written.catch(() => {}) };
    this.#unwritten.add(write);
    this.#buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
  }
}

const readerOf =
  (file: number): ReadBytes =>
  (start, end, target, offset) =>
    readBytes(file, start, end, target, offset);

function readBytes(file: number, start: number, end: number, target: Buffer, offset: number): void {
  for (let at = start; at < end; ) {
    const read = readSync(file, target, offset + at - start, end - at, at);
    if (read === 0) throw new Error('the temporary file of the import was cut short');
    at += read;
  }
}
