const SOURCE_KEY = '"_source":';
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;

/** Where the last `}` before `end` stands with nothing but white space behind it; -1 when something else is there. */
function lastBrace(bytes: Buffer, end: number): number {
  let at = end - 1;
  while (at >= 0 && bytes[at] <= SPACE) at--;
  return bytes[at] === CLOSE_OBJECT ? at : -1;
}

/**
 * Where the value of `_source` begins and ends in a hit whose last key it is, as exports and searches write it; null when it
 * does not look so. When that part is valid JSON, and the hit with null in its place is valid and has `_source` null, both mean
 * together what the whole means.
 */
export function sourceRange(bytes: Buffer): { readonly start: number; readonly end: number } | null {
  const key = bytes.indexOf(SOURCE_KEY);
  if (key === -1) return null;
  const start = key + SOURCE_KEY.length;
  const end = lastBrace(bytes, lastBrace(bytes, bytes.length)) + 1;
  return end > start ? { start, end } : null;
}
