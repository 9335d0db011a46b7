import { listed } from './listed';

/** Which files differ from what was read, and why they could not be read again, if that was tried. */
export function changeText(changed: readonly string[], problem: string | null): string {
  const isOne = changed.length === 1;
  const names = `${listed(changed)} ${isOne ? 'has' : 'have'} changed`;
  if (problem === null) return `${names} since ${isOne ? 'it was' : 'they were'} read.`;
  return `${names}, and reading again failed: ${problem.replace(/\.$/, '')}. What was read before is shown.`;
}
