import { describe, expect, it } from 'vitest';
import { matchCommands } from '../../../src/features/palette/matchCommands';
import type { Command } from '../../../src/ui/Command';

const command = (label: string, detail = ''): Command => ({ id: label, group: 'Time', label, detail, run: () => {} });
const commands = [command('Show every record', 'last'), command('The last hour'), command('Last 24 hours')];
const found = (typed: string) => matchCommands(commands, typed).map(({ label }) => label);

describe('the commands that are found', () => {
  it('are all of them, in their order, before anything is typed', () => {
    expect(found('  ')).toEqual(commands.map(({ label }) => label));
  });

  it('come by the beginning of their name, then their name, then any word', () => {
    expect(found('LAST')).toEqual(['Last 24 hours', 'The last hour', 'Show every record']);
  });

  it('come first by the whole of their name', () => {
    const hosts = [command('View by host.name'), command('View by host')];
    expect(matchCommands(hosts, 'view by host')[0].label).toBe('View by host');
  });

  it('have every word, in any order', () => {
    expect(found('hour time')).toEqual(['The last hour', 'Last 24 hours']);
    expect(found('24 last')).toEqual(['Last 24 hours']);
    expect(found('nothing like it')).toEqual([]);
  });
});
