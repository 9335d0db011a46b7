import { describe, expect, it } from 'vitest';
import { localAccess } from '../../../src/server/access/Access';
import { openDoorWarning } from '../../../src/server/access/openDoorWarning';
import { readOptions } from '../../../src/server/options';
import { UsageError } from '../../../src/server/UsageError';
import { temporaryFolder } from '../support/temporaryFolder';

const token = '0123456789abcdef';

function accessOf(args: readonly string[], env: Record<string, string> = {}) {
  const options = readOptions(args, env);
  if (options.command !== 'explore') throw new Error('it does not explore');
  return options.access;
}

describe('who may ask', () => {
  it('is this machine, without a token', () => {
    expect(accessOf([])).toEqual(localAccess);
    expect(accessOf(['--host', 'localhost'])).toEqual({ ...localAccess, host: 'localhost' });
  });

  it('asks for a token on any other host, and says how to give one', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'redlane.example']) {
      expect(() => accessOf(['--host', host])).toThrow(UsageError);
      expect(() => accessOf([], { HOST: host })).toThrow(/REDLANE_TOKEN .*REDLANE_TOKEN_FILE.* --token.*--no-auth/);
      expect(accessOf(['--host', host, '--token', token])).toEqual({ host, token, allowedHosts: [] });
    }
  });

  it('takes the token from the flag, the environment or a file, and honours it on this machine too', () => {
    const file = temporaryFolder().write('token', `${token}-of-the-file\r\n`);
    expect(accessOf(['--token', token], { REDLANE_TOKEN: 'x'.repeat(20) })).toMatchObject({ token });
    expect(accessOf([], { REDLANE_TOKEN: token, REDLANE_TOKEN_FILE: file })).toMatchObject({ token });
    expect(accessOf([], { REDLANE_TOKEN: '', REDLANE_TOKEN_FILE: file })).toMatchObject({
      token: `${token}-of-the-file`,
    });
  });

  it.each([
    ['short', 'fifteen-letters'],
    ['empty', ''],
    ['with spaces', 'correct horse battery staple'],
    ['no ASCII', 'schlüssel-schlüssel'],
  ])('refuses a token that is %s, without repeating it', (_, bad) => {
    expect(() => accessOf(['--token', bad])).toThrow(/at least 16 characters/);
    expect(() => accessOf(['--token', bad])).not.toThrow(bad === '' ? /^$/ : bad);
  });

  it('says why a file of a token cannot be read', () => {
    expect(() => accessOf([], { REDLANE_TOKEN_FILE: '/nowhere/token' })).toThrow(
      /REDLANE_TOKEN_FILE names a file that cannot be read: ENOENT/,
    );
  });

  it('lets everybody in only when that is said, and then says so', () => {
    const open = accessOf(['--host', '0.0.0.0', '--no-auth']);
    expect(open).toMatchObject({ token: null });
    expect(openDoorWarning(open)).toContain('all who can reach 0.0.0.0 can read');
    expect(openDoorWarning(accessOf(['--host', '0.0.0.0', '--token', token]))).toBeNull();
    expect(openDoorWarning(accessOf(['--no-auth']))).toBeNull();
    expect(() => accessOf(['--no-auth'], { REDLANE_TOKEN: token })).toThrow(/leave one of them out/);
  });

  it('asks for a token too when others know it by a name, as behind a proxy', () => {
    const args = ['--allow-host', 'redlane.example'];
    expect(() => accessOf(args)).toThrow(/as "redlane.example" others .* set REDLANE_TOKEN/);
    expect(openDoorWarning(accessOf([...args, '--no-auth']))).toContain('all who can reach redlane.example');
  });

  it('takes other names from flags or the environment', () => {
    const guarded = { REDLANE_TOKEN: token };
    expect(accessOf(['--allow-host', 'Redlane.Example', '--allow-host=es-ui'], guarded)).toMatchObject({
      allowedHosts: ['redlane.example', 'es-ui'],
    });
    expect(accessOf([], { ...guarded, REDLANE_ALLOWED_HOSTS: 'a.example, b.example,' })).toMatchObject({
      allowedHosts: ['a.example', 'b.example'],
    });
    for (const name of ['https://a.example', 'a.example:5610', '*.example', 'a..b']) {
      expect(() => accessOf(['--allow-host', name], guarded)).toThrow(/without scheme and port/);
    }
  });
});
