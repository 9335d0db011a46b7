import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Task, TaskQueue } from '../../../src/server/cluster/TaskQueue';

const never = new AbortController().signal;

it('does all, and what they add, four at a time at most', async () => {
  const queue = new TaskQueue();
  let [running, most, done] = [0, 0, 0];
  const task =
    (adds: number): Task =>
    async () => {
      running++;
      most = Math.max(most, running);
      await sleep(1);
      running--;
      for (let i = 0; i < adds; i++) queue.add(task(0));
    };
  queue.add(task(20));
  await queue.run(never, () => done++);
  expect({ running, most, done }).toEqual({ running: 0, most: 4, done: 21 });
});

it('keeps what failed and what had not begun for the next run, and nothing twice', async () => {
  const queue = new TaskQueue();
  const done: number[] = [];
  let isBroken = true;
  for (let i = 0; i < 12; i++)
    queue.add(async () => {
      await sleep(1);
      if (isBroken && i === 5) throw new Error('the fifth');
      done.push(i);
    });
  await expect(queue.run(never, () => {})).rejects.toThrow('the fifth');
  const first = done.length;
  expect(first).toBeLessThan(11);
  isBroken = false;
  await queue.run(never, () => {});
  expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

it('begins nothing once it was given up', async () => {
  const queue = new TaskQueue();
  let begun = 0;
  queue.add(async () => {
    begun++;
  });
  await expect(queue.run(AbortSignal.abort(), () => {})).rejects.toThrow(/abort/);
  expect(begun).toBe(0);
});
