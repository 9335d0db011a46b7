import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { contentSecurityPolicy } from './security';

const NONCE_PLACEHOLDER = '__REDLANE_NONCE__';

const contentTypes = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
]);

const typeOf = (path: string): string => contentTypes.get(extname(path)) ?? 'application/octet-stream';

/** The path each file is asked for -> where it lies. Nothing outside the folder is on the list, so nothing else is sent. */
function listFiles(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(root, file).split(sep).join('/')}`, file];
    }),
  );
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Files whose names carry a hash of their content never change. */
const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';

/** The built page: `index.html` with a fresh nonce at every request, and the files it loads. */
export function webPage(root: string): { readonly index: (c: Context) => Response; readonly files: MiddlewareHandler } {
  const files = listFiles(root);
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  files.delete('/index.html');
  return {
    index(c) {
      const nonce = randomBytes(16).toString('base64url');
      return c.body(html.replaceAll(NONCE_PLACEHOLDER, nonce), 200, {
        'content-type': typeOf('index.html'),
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce),
      });
    },
    async files(c, next) {
      const file = ['GET', 'HEAD'].includes(c.req.method) ? files.get(c.req.path) : undefined;
      if (file === undefined) return next();
      return c.body(await readFile(file), 200, {
        'content-type': typeOf(file),
        'cache-control': cacheControl(c.req.path),
      });
    },
  };
}
