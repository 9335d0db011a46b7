/** Text for the terminal that may quote a file: a file may hold sequences that would command it, or turn its writing round. */
export const printable = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** The same, on one line. */
export const printableLine = (text: string): string => printable(text.replaceAll('\n', '\uFFFD'));
