import { parseArgs } from 'node:util';
import { runFuzz } from './runFuzz';

const LONGEST_MS = 1000;

const options = {
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  lines: { type: 'string', default: '100000' },
  files: { type: 'string', default: '10000' },
} as const;

const { seed, lines, files } = parseArgs({ options }).values;
console.log(`seed ${seed}`);
const start = performance.now();
const { failures, ...counts } = await runFuzz(Number(seed), {
  lines: Number(lines),
  files: Number(files),
  longestMs: LONGEST_MS,
});
for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(16)} ${Math.round(count)}`);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s, ${failures.length} failures`);
for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
if (failures.length > 0) process.exitCode = 1;
