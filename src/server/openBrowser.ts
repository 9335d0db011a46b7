import { spawn } from 'node:child_process';

const commands = new Map<NodeJS.Platform, readonly [command: string, ...args: string[]]>([
  ['darwin', ['open']],
  ['win32', ['cmd', '/c', 'start', '']],
]);

/** Opens an address in the default browser. Where there is none nothing happens: the address is printed anyway. */
export function openBrowser(url: string): void {
  const [command, ...args] = commands.get(process.platform) ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
