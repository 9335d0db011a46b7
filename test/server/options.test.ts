import { describe, expect, it } from 'vitest';
import { localAccess } from '../../src/server/access/Access';
import { helpText, readOptions } from '../../src/server/options';
import { UsageError } from '../../src/server/UsageError';

describe('readOptions', () => {
  it('has defaults', () => {
    expect(readOptions([], {})).toEqual({
      ...{ command: 'explore', files: [], cluster: null, mostRecords: 1_000_000, remarks: [] },
      ...{ port: 5610, access: localAccess },
      ...{ open: false, strict: false, lenient: false, kibana: null },
    });
  });

  it('reads flags before, between and after files', () => {
    const options = readOptions(['a', '--port', '0', '-', '--strict', '--open', '--lenient', '--host=::1'], {});
    expect(options).toEqual({
      ...{ command: 'explore', files: ['a', '-'], cluster: null, mostRecords: 1_000_000, remarks: [] },
      ...{ port: 0, access: { ...localAccess, host: '::1' } },
      ...{ strict: true, open: true, lenient: true, kibana: null },
    });
  });

  it('takes the environment where a flag is missing', () => {
    expect(readOptions([], { PORT: '80', HOST: 'localhost' })).toMatchObject({
      port: 80,
      access: { host: 'localhost' },
    });
    expect(readOptions(['--port', '1'], { PORT: '80' })).toMatchObject({ port: 1 });
    expect(readOptions([], { PORT: '' })).toMatchObject({ port: 5610 });
  });

  it('explores a cluster, unless there are files', () => {
    const env = { ES_URL: 'http://localhost:9200', REDLANE_MOST_RECORDS: '5' };
    const nodes = ['http://localhost:9200'];
    expect(readOptions([], env)).toMatchObject({ files: [], cluster: { nodes }, mostRecords: 5 });
    expect(readOptions([], {}, env)).toMatchObject({ cluster: { nodes }, mostRecords: 5 });
    expect(readOptions(['a'], env)).toMatchObject({ files: ['a'], cluster: null, remarks: [] });
    const args = ['--elasticsearch', 'https://es:1,https://es:2', '--most-records', '7'];
    expect(readOptions(args, env)).toMatchObject({
      cluster: { nodes: ['https://es:1', 'https://es:2'] },
      mostRecords: 7,
    });
  });

  it('takes the address of a Kibana', () => {
    const address = 'https://kibana.example:5601/s/ops';
    expect(readOptions(['--kibana', `${address}/`], {})).toMatchObject({ kibana: address });
    expect(readOptions([], { KIBANA_URL: address })).toMatchObject({ kibana: address });
    expect(readOptions([], { KIBANA_URL: '' })).toMatchObject({ kibana: null });
    expect(() => readOptions(['--kibana', 'kibana.example'], {})).toThrow(UsageError);
    expect(() => readOptions(['--kibana', 'javascript:alert(1)'], {})).toThrow(/address of Kibana/);
  });

  it.each([
    [['check', 'a', 'b'], { command: 'check', files: ['a', 'b'], json: false }],
    [['--json', 'check', '-'], { command: 'check', files: ['-'], json: true }],
    [['check', 'check'], { command: 'check', files: ['check'], json: false }],
    [['check', '--help'], { command: 'help' }],
    [['a', '-v'], { command: 'version' }],
  ])('reads %j', (args, options) => {
    expect(readOptions(args, { PORT: '80', HOST: 'localhost' })).toEqual(options);
  });

  it('explores a file that is called check', () => {
    expect(readOptions(['./check'], {})).toMatchObject({ command: 'explore', files: ['./check'] });
    expect(readOptions(['a', 'check'], {})).toMatchObject({ command: 'explore', files: ['a', 'check'] });
  });

  it.each([
    [['--bogus'], "Unknown option '--bogus'. Run redlane --help"],
    [['--port'], '--port'],
    [['--port', 'x'], 'not "x"'],
    [['--port', '65536'], 'from 0 to 65535'],
    [['--port', '1.5'], 'not "1.5"'],
    [['--port=-1'], 'not "-1"'],
    [['-', '-'], 'only once'],
    [['check', '-', '-'], 'only once'],
    [['check'], 'needs a FILE'],
    [['check', 'a', '--port', '1'], 'no use for --port'],
    [['check', 'a', '--open'], 'no use for --open'],
    [['a', '--elasticsearch', 'http://es'], 'files or a cluster'],
    [['https://me:secret@es:9200'], 'an address is no FILE: say --elasticsearch URL'],
    [['check', 'http://es'], 'an address is no FILE'],
    [['--elasticsearch', 'es'], '--elasticsearch must hold the address'],
    [['--elasticsearch', 'http://es', '--strict'], '--strict is about files'],
    [['--elasticsearch', 'http://es', '--most-records', '0'], 'from 1 on'],
    [['--elasticsearch', 'http://es', '--most-records', '1e6'], 'not "1e6"'],
    [['a', '--most-records', '5'], '--most-records is about a cluster'],
    [['check', 'a', '--elasticsearch', 'http://es'], 'no use for --elasticsearch'],
    [['a', '--json'], '--json belongs to redlane check'],
  ])('refuses %j in one sentence', (args, message) => {
    expect(() => readOptions(args, {})).toThrow(UsageError);
    expect(() => readOptions(args, {})).toThrow(message);
  });

  it('explains every flag', () => {
    const flags = [
      '--port',
      '--host',
      '--open',
      '--strict',
      '--lenient',
      '--json',
      '--help',
      '--version',
      '--elasticsearch',
      '--most-records',
    ];
    for (const flag of flags) expect(helpText).toContain(flag);
  });
});
