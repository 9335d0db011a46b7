/** A shell command that asks for a URL and prints what it answers, laid out. */
export const curlCommand = (url: string): string => `curl -sS ${shellWord(`${url}&pretty`)}`;

/** A text as one word of a shell, whatever it holds. */
const shellWord = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
