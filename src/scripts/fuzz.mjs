// npm run fuzz [-- --seed N --lines N --files N]: feeds the import with mutated lines and files (test/fuzz).
import { runBundled } from './runBundled.mjs';

if (!(await runBundled('test/fuzz/fuzz.ts', process.argv.slice(2)))) process.exitCode = 1;
