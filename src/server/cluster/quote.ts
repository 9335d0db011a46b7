import { printableLine } from '../printable';

const LONGEST = 500;

/**
 * What someone else wrote, as it may stand at the end of a sentence of ours, without its stop: on one line, without what would
 * command a terminal, and not too long.
 */
export function quote(text: string): string {
  const line = printableLine(text.replace(/\s+/g, ' ').trim()).replace(/\.$/, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
