import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

type Row = Readonly<Record<string, string | number>>;

/** What one run of a benchmark found, as `src/scripts/benchReport.mjs` reads it. */
type Results = {
  readonly machine: string;
  readonly date: string;
  readonly wrong: string[];
  readonly figures: { readonly what: string; readonly goal: string; readonly measured: string }[];
  readonly tables: { readonly title: string; readonly notes: readonly string[]; readonly rows: readonly Row[] }[];
};

const [{ model }] = cpus();
const gigabytes = Math.round(totalmem() / 2 ** 30);

const results: Results = {
  machine: `${cpus().length} x ${model}, ${gigabytes} GB, Node ${process.version}`,
  date: new Date().toISOString().slice(0, 10),
  wrong: [],
  figures: [],
  tables: [],
};

/** `npm run bench` says where; a benchmark run by hand only prints. Written each time, so that a run that breaks leaves what it had. */
function save(): void {
  const path = process.env.REDLANE_BENCH_RESULTS;
  if (path) writeFileSync(path, JSON.stringify(results));
}

/** The value below which a share of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds to read in a table. */
export const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 2 : 1));

/** Megabytes to read in a table; null = the machine does not tell. */
export const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : (bytes / 1e6).toFixed(0));

/** Prints what was measured under a title that says where and when. */
export function printTable(title: string, rows: readonly Row[], notes: readonly string[] = []): void {
  console.log(`\n${title}\n${results.machine}, ${results.date}`);
  console.table(rows);
  for (const note of notes) console.log(note);
  results.tables.push({ title, notes, rows });
  save();
}

/** Sets what was measured beside what is wished for. */
export function printFigure(what: string, goal: string, measured: string): void {
  console.log(`  ${what}: ${measured} (goal: ${goal})`);
  results.figures.push({ what, goal, measured });
  save();
}

/** A wrong result fails the run; a slow one never does. */
export function assertSame(what: string, actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got === wanted) return;
  console.error(`WRONG: ${what}: ${got} instead of ${wanted}`);
  results.wrong.push(what);
  process.exitCode = 1;
  save();
}
