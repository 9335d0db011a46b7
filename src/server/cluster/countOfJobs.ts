import type { Mirror } from './Mirror';
import type { ResultKind } from './resultKinds';
import { wholeJob } from './Slice';
import { TaskQueue } from './TaskQueue';

/** How many results of at least a score these jobs have together in the cluster. */
export async function countOfJobs(
  mirror: Mirror,
  results: ResultKind,
  jobIds: readonly string[],
  floor: number,
  signal: AbortSignal,
): Promise<number> {
  const queue = new TaskQueue();
  let sum = 0;
  for (const id of jobIds) {
    queue.add(async (given) => {
      const count = await mirror.count(wholeJob(results, id, floor), given);
      sum += count;
    });
  }
  await queue.run(signal, () => {});
  return sum;
}
