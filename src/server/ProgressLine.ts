import type { ReadingProgress } from '../contract/source';
import { describeReading } from '../domain/readingProgress';
import { printableLine } from './printable';

const CLEAR_LINE = '\r\u001b[K';
const PROGRESS_MS = 100;

/** Shows how far a reading is on one line of the terminal; says nothing where there is none. */
export class ProgressLine {
  #shown = 0;

  show(progress: ReadingProgress): void {
    if (!process.stderr.isTTY || Date.now() - this.#shown < PROGRESS_MS) return;
    this.#shown = Date.now();
    // What is wider than the terminal would go on in a line that is not cleared.
    const line = printableLine(`reading ${progress.file}: ${describeReading(progress)}`);
    process.stderr.write(CLEAR_LINE + line.slice(0, process.stderr.columns - 1));
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  }
}
