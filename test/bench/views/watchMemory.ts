import { setTimeout as sleep } from 'node:timers/promises';
import { residentBytes } from '../page/processMemory';

const EVERY_MS = 500;

/** Bytes of a process that lie in memory, every half second until the end; empty where the machine does not tell. */
export async function watchMemory(pid: number, end: AbortSignal): Promise<number[]> {
  const samples: number[] = [];
  while (!end.aborted) {
    const bytes = residentBytes(pid);
    if (bytes !== null) samples.push(bytes);
    await sleep(EVERY_MS);
  }
  return samples;
}
