/** Requests that are under way at a time: a cluster has other work. */
const REQUESTS_AT_A_TIME = 4;

/** One thing to do; it may add others, and when it failed it is to be done again from its beginning. */
export type Task = (signal: AbortSignal) => Promise<void>;

/** Tasks that are still to be done: what failed stays among them, so that a later run goes on where this one stopped. */
export class TaskQueue {
  readonly #waiting: Task[] = [];

  add(task: Task): void {
    this.#waiting.push(task);
  }

  /** Does all that is to be done, calling `onDone` after each. After a failure it begins nothing more, and fails when all have ended. */
  async run(signal: AbortSignal, onDone: () => void): Promise<void> {
    const failures: unknown[] = [];
    const running = new Set<Promise<void>>();
    const begin = (task: Task) => {
      const ended = this.#do(task, signal, onDone, failures).finally(() => running.delete(ended));
      running.add(ended);
    };
    const beginMore = () => {
      const room = failures.length === 0 ? REQUESTS_AT_A_TIME - running.size : 0;
      this.#waiting.splice(0, room).forEach(begin);
    };
    for (beginMore(); running.size > 0; beginMore()) await Promise.race(running);
    if (failures.length > 0) throw failures[0];
  }

  async #do(task: Task, signal: AbortSignal, onDone: () => void, failures: unknown[]): Promise<void> {
    try {
      signal.throwIfAborted();
      await task(signal);
      onDone();
    } catch (error) {
      this.#waiting.unshift(task);
      failures.push(error);
    }
  }
}
