import type { Command } from '../../ui/Command';

const has = (text: string, words: readonly string[]) => words.every((word) => text.toLowerCase().includes(word));

const NOT_AT_ALL = 4;

/** How well a command answers to what was typed: 0 by its whole name, 1 by its beginning, 2 by any part of it, 3 by any of its words. */
function rank({ group, label, detail = '' }: Command, typed: string, words: readonly string[]): number {
  const name = label.toLowerCase();
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (has(label, words)) return 2;
  return has(`${group} ${label} ${detail}`, words) ? 3 : NOT_AT_ALL;
}

/** The commands that have every typed word, the best first, else in their order. */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/);
  return commands
    .map((command) => ({ command, rank: rank(command, typed, words) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
