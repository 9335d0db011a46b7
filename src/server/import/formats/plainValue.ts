const isPresent = ([, value]: readonly [string, unknown]): boolean => value !== null && value !== undefined;

/** A value of a Parquet column as JSON would hold it: times are epoch milliseconds, what is null in an object is absent. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, plainValue(one)] as const);
  return Object.fromEntries(entries.filter(isPresent));
}
