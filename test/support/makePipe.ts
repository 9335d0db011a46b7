import { execFileSync } from 'node:child_process';

/** Makes a named pipe: a file that is read while the test still writes it. */
export function makePipe(path: string): string {
  execFileSync('mkfifo', [path]);
  return path;
}
