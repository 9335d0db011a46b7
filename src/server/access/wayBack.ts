const NOWHERE = 'http://redlane.invalid';

/** Where somebody wanted to go, if that is a page of this server; else its first one. */
export function wayBack(path: string | null): string {
  if (path === null || !URL.canParse(path, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(path, NOWHERE);
  const isHere =
    path.startsWith('/') && origin === NOWHERE && !pathname.startsWith('//') && !pathname.startsWith('/sign-');
  return isHere ? pathname + search : '/';
}
