import { MAX_RESULT_WINDOW } from '../../contract/common';
import type { Mirror } from './Mirror';
import type { Slice } from './Slice';
import { type BoundedSlice, splitSlice } from './splitSlice';
import type { Task, TaskQueue } from './TaskQueue';

/** What reading a slice needs beside it. */
type Reading = {
  readonly mirror: Mirror;
  /** Takes the parts of a slice that is too large for one search. */
  readonly queue: TaskQueue;
  /** Told how many results of an instant could not be read. */
  readonly onMissing: (slice: BoundedSlice, missing: number) => void;
};

/** Reads all of a slice that is likely to hold no more than one search gives; if it holds more, it is parted. */
export const readSmallSlice =
  (reading: Reading, slice: Slice): Task =>
  async (signal) => {
    const count = await reading.mirror.read(slice, signal);
    if (count > MAX_RESULT_WINDOW) await part(reading, slice, count, signal);
  };

/** Reads all of a slice: counts first, and parts it until each part is what one search gives. */
export const readSlice =
  (reading: Reading, slice: Slice): Task =>
  async (signal) => {
    const count = await reading.mirror.count(slice, signal);
    if (count > MAX_RESULT_WINDOW) await part(reading, slice, count, signal);
    else if (count > 0) await reading.mirror.read(slice, signal);
  };

async function part(reading: Reading, slice: Slice, count: number, signal: AbortSignal): Promise<void> {
  const bounded = await reading.mirror.bounded(slice, signal);
  if (bounded === null) return;
  const parts = splitSlice(bounded, count);
  if (parts === null) return readInstant(reading, bounded, count, signal);
  for (const one of parts) reading.queue.add(readSlice(reading, one));
}

/** Reads from both ends of one order after another until all are there. */
async function readInstant(
  { mirror, onMissing }: Reading,
  slice: BoundedSlice,
  count: number,
  signal: AbortSignal,
): Promise<void> {
  const orders = slice.results.orders.flatMap((sort) => [true, false].map((desc) => ({ sort, desc })));
  for (const order of orders) {
    if (mirror.heldOf(slice) >= count) break;
    await mirror.read(slice, signal, order);
  }
  onMissing(slice, Math.max(0, count - mirror.heldOf(slice)));
}
