// npm test: every check, the build, every suite, whatever fails on the way; the last line is the sum of them all.
import { runChecks } from './checks.mjs';
import { ensureBuilt } from './ensureBuilt.mjs';
import { projectRoot } from './project.mjs';
import { missingRequirement } from './requirements.mjs';
import { runVitest } from './runVitest.mjs';
import { describeTally, sumTallies } from './tally.mjs';

const missing = missingRequirement(process.versions.node, projectRoot);
if (missing) {
  console.error(missing);
  process.exit(1);
}

const checks = await runChecks();
const build = ensureBuilt() ? { passed: 1 } : { failed: 1 };
const sum = sumTallies([checks, build, runVitest(['unit', 'page']), runVitest(['browser'])]);
console.log(describeTally(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
