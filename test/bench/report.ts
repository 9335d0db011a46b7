import { cpus } from 'node:os';

/** The value below which a share of the values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds to read in a table. */
export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** Prints what was measured under a title that says where and when. */
export function printTable(title: string, rows: readonly Record<string, string | number>[]): void {
  const [{ model }] = cpus();
  console.log(
    `\n${title}\n${cpus().length} x ${model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  );
  console.table(rows);
}

/** A wrong result fails the run; a slow one never does. */
export function assertSame(what: string, actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got === wanted) return;
  console.error(`WRONG: ${what}: ${got} instead of ${wanted}`);
  process.exitCode = 1;
}
