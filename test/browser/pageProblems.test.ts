import { describe, expect } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';

// The guard that every browser test relies on, tried on pages that are wrong in one way each.
const SITE = 'http://page.test';
const headers = { 'content-security-policy': "default-src 'self'; script-src 'nonce-known'; img-src 'self' data:" };

const test = browserTest.extend('show', ({ page }) => async (body: string) => {
  const head = '<title>Page</title><link rel="icon" href="data:,">';
  const html = `<!doctype html><html lang="en"><head>${head}</head>${body}</html>`;
  await page.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/refused.png') return route.abort('connectionrefused');
    if (pathname !== '/') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/html', headers, body: html });
  });
  await page.goto(SITE);
});

describe('pageProblems', () => {
  const wrong: [string, string, RegExp][] = [
    ['a console error', `<script nonce="known">console.error('oh no')</script>`, /^console: oh no/],
    ['an exception', `<script nonce="known">throw new Error('thrown')</script>`, /^exception: .*thrown/],
    ['a rejection', `<script nonce="known">Promise.reject(new Error('lost'))</script>`, /^exception: .*lost/],
    ['an answer of 404', `<img alt="" src="/missing.png">`, /^answer: .*missing\.png 404/],
    ['a request without answer', `<img alt="" src="/refused.png">`, /^request: .*refused\.png/],
    ['a broken security policy', `<p style="color: red">red</p>`, /^console: .*Content Security Policy/],
  ];

  test.for(wrong)('notices %s', async ([, body, problem], { show, problems }) => {
    await show(body);
    expect(problems.splice(0)).toContainEqual(expect.stringMatching(problem));
  });

  test('is silent when all is well, even when the page gives up a request', async ({ show, page, problems }) => {
    await show(`<p>Fine</p>`);
    await page.evaluate(() => {
      const given = new AbortController();
      const answer = fetch('/', { signal: given.signal }).catch(() => undefined);
      given.abort();
      return answer;
    });
    expect(problems).toEqual([]);
  });
});

describe('axeViolations', () => {
  test('finds what is wrong, under a strict policy', async ({ show, page }) => {
    await show('<main><h1>Page</h1><button></button></main>');
    expect(await axeViolations(page)).toEqual([expect.stringMatching(/^button-name: .*\(button\)$/)]);
  });

  test('finds nothing in a good page', async ({ show, page }) => {
    await show('<main><h1>Page</h1><button>Go</button></main>');
    expect(await axeViolations(page)).toEqual([]);
  });
});
