import { describe, expect, it } from 'vitest';
import { localAccess } from '../../../src/server/access/Access';
import { isKnownHost } from '../../../src/server/access/hosts';

const knows = (access: Partial<typeof localAccess>) => (header: string) =>
  isKnownHost(header, { ...localAccess, ...access });

const loopback = ['localhost', 'LOCALHOST:5610', '127.0.0.1:80', '[::1]:5610', '[::1]'];
const addresses = ['192.168.1.5:5610', '10.0.0.1', '[fe80::1]:5610'];
const noHosts = [
  '',
  ':5610',
  'a@localhost',
  'localhost:5610.evil.example',
  'localhost:999999',
  'local host',
  '[localhost]',
];
const foreign = ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:5610', '0x7f.1', 'localhost.'];

describe('the names of the server', () => {
  it('are those of the loopback, when it listens there', () => {
    expect(loopback.filter(knows({}))).toEqual(loopback);
    expect([...addresses, ...noHosts, ...foreign].filter(knows({}))).toEqual([]);
  });

  it('are also its own name and all addresses, when others may reach it: no foreign name can be an address', () => {
    const isKnown = knows({ host: 'Redlane.example' });
    const known = [...loopback, ...addresses, 'redlane.example:5610', 'REDLANE.EXAMPLE'];
    expect(known.filter(isKnown)).toEqual(known);
    expect([...noHosts, ...foreign, 'a.redlane.example'].filter(isKnown)).toEqual([]);
  });

  it('are also those that are allowed', () => {
    const isKnown = knows({ allowedHosts: ['redlane.example'] });
    expect(['redlane.example', 'Redlane.Example:443', 'localhost'].every(isKnown)).toBe(true);
    expect(['a.redlane.example', 'redlane.example.evil', ...addresses].filter(isKnown)).toEqual([]);
  });
});
