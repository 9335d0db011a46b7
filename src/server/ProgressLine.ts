import type { ImportProgress } from './import/importFiles';
import { printableLine } from './printable';
import { describeProgress } from './summary';

const CLEAR_LINE = '\r\u001b[K';
const PROGRESS_MS = 100;

/** Shows how far a reading is on one line of the terminal; says nothing where there is none. */
export class ProgressLine {
  #shown = 0;

  show(progress: ImportProgress): void {
    if (!process.stderr.isTTY || Date.now() - this.#shown < PROGRESS_MS) return;
    this.#shown = Date.now();
    process.stderr.write(CLEAR_LINE + printableLine(describeProgress(progress)));
  }

  clear(): void {
    if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
  }
}
