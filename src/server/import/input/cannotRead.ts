import { ImportError } from '../ImportError';

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'you may not read it'],
  ['EPERM', 'you may not read it'],
]);

/** The same failure, said for the person who named the path. */
export function cannotRead(path: string, error: unknown): ImportError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new ImportError(`cannot read ${path}: ${reasons.get(code) ?? message}`);
}
