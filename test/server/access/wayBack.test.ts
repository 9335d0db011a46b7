import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayBack } from '../../../src/server/access/wayBack';

const server = 'http://redlane.test:5610';

describe('the way back', () => {
  it.each([
    ['/', '/'],
    ['/?job=a%2Fb&q=%22x%22', '/?job=a%2Fb&q=%22x%22'],
    ['/api/export/records?format=csv', '/api/export/records?format=csv'],
  ])('%s is kept', (path, back) => {
    expect(wayBack(path)).toBe(back);
  });

  it.each([
    null,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
    'evil',
    '/sign-in?back=/',
    'http://[',
  ])('%j leads to the first page', (path) => {
    expect(wayBack(path)).toBe('/');
  });

  it('never leads to another server', () => {
    const character = fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\n', '?', '#', '%', '2', 'f', 'e', 'a', ' ');
    const text = fc.oneof(fc.string(), fc.string({ unit: character }), fc.webUrl());
    fc.assert(
      fc.property(text, (path) => {
        const back = wayBack(path);
        expect(new URL(back, server).origin).toBe(server);
        expect(back).toMatch(/^\/(?![/\\])[!-~]*$/);
      }),
    );
  });
});
