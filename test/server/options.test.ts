import { describe, expect, it } from 'vitest';
import { helpText, readOptions, UsageError } from '../../src/server/options';

describe('readOptions', () => {
  it('has defaults', () => {
    expect(readOptions([], {})).toEqual({
      ...{ files: [], port: 5610, host: '127.0.0.1' },
      ...{ open: false, strict: false, help: false, version: false },
    });
  });

  it('reads flags before, between and after files', () => {
    const options = readOptions(['a', '--port', '0', '-', '--strict', '--open', '--host=::1'], {});
    expect(options).toMatchObject({ files: ['a', '-'], port: 0, host: '::1', strict: true, open: true });
  });

  it('takes the environment where a flag is missing', () => {
    expect(readOptions([], { PORT: '80', HOST: 'localhost' })).toMatchObject({ port: 80, host: 'localhost' });
    expect(readOptions(['--port', '1'], { PORT: '80' }).port).toBe(1);
    expect(readOptions([], { PORT: '' }).port).toBe(5610);
  });

  it.each([
    [['--bogus'], "Unknown option '--bogus'. Run redlane --help"],
    [['--port'], '--port'],
    [['--port', 'x'], 'not "x"'],
    [['--port', '65536'], 'from 0 to 65535'],
    [['--port', '1.5'], 'not "1.5"'],
    [['--port=-1'], 'not "-1"'],
    [['--host', '0.0.0.0'], 'no sign-in yet'],
    [['-', '-'], 'only once'],
  ])('refuses %j in one sentence', (args, message) => {
    expect(() => readOptions(args, {})).toThrow(UsageError);
    expect(() => readOptions(args, {})).toThrow(message);
  });

  it('explains every flag', () => {
    for (const flag of ['--port', '--host', '--open', '--strict', '--help', '--version'])
      expect(helpText).toContain(flag);
  });
});
