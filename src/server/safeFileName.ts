/** With up to four bytes each, what every file system takes. */
const LONGEST = 60;

const unsafe = /[^\p{L}\p{M}\p{N} ._()+=@,-]/gu;

/** A name that anybody may have made up as that of a file in one folder: no path, nothing hidden, nothing that a terminal obeys. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const safe = Array.from(last.replaceAll(unsafe, '_')).slice(-LONGEST).join('').trim().replace(/^\.+/, '_');
  return safe || 'unnamed';
}
