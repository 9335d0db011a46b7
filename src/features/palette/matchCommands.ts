import type { Command } from '../../ui/Command';

const has = (text: string, words: readonly string[]) => words.every((word) => text.toLowerCase().includes(word));

/** How well a command answers to what was typed: 0 by the beginning of its name, 1 by its name, 2 by any of its words; 3 not at all. */
function rank({ group, label, detail = '' }: Command, typed: string, words: readonly string[]): number {
  if (label.toLowerCase().startsWith(typed)) return 0;
  if (has(label, words)) return 1;
  return has(`${group} ${label} ${detail}`, words) ? 2 : 3;
}

/** The commands that have every typed word, the best first, else in their order. */
export function matchCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/);
  return commands
    .map((command) => ({ command, rank: rank(command, typed, words) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
