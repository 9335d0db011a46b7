/** A key of an answer and its value; undefined = the key is left out. */
export type Entry = readonly [key: string, value: unknown];

/** A time, with its readable form before it when the request asks for `human`. */
export const timeEntries = (timestamp: number, human: boolean): Entry[] => [
  ...(human ? [['timestamp_string', new Date(timestamp).toISOString()] as const] : []),
  ['timestamp', timestamp],
];

/** An object with these keys in this order. Keys may come from data, so it has no prototype that one of them could reach. */
export function answerObject(entries: Iterable<Entry>): unknown {
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) if (value !== undefined) object[key] = value;
  return object;
}
