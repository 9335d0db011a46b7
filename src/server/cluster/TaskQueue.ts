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
  run(signal: AbortSignal, onDone: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const failures: unknown[] = [];
      let running = 0;
      const fail = (task: Task) => (error: unknown) => {
        this.#waiting.unshift(task);
        failures.push(error);
      };
      const goOn = () => {
        while (running < REQUESTS_AT_A_TIME && failures.length === 0 && this.#waiting.length > 0) {
          running++;
          this.#next(signal, onDone, fail).finally(() => {
            running--;
            goOn();
          });
        }
        if (running > 0) return;
        if (failures.length > 0) reject(failures[0]);
        else resolve();
      };
      goOn();
    });
  }

  async #next(signal: AbortSignal, onDone: () => void, fail: (task: Task) => (error: unknown) => void): Promise<void> {
    const task = this.#waiting.shift() as Task;
    try {
      signal.throwIfAborted();
      await task(signal);
      onDone();
    } catch (error) {
      fail(task)(error);
    }
  }
}
