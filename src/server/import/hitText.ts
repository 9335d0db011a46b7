const SOURCE_KEY = '"_source":';
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;

/** Where the last `}` before `end` stands with nothing but white space behind it; -1 when something else is there. */
function lastBrace(bytes: Buffer, end: number): number {
  let at = end - 1;
  while (at >= 0 && bytes[at] <= SPACE) at--;
  return bytes[at] === CLOSE_OBJECT ? at : -1;
}

/** The text of a hit taken apart: its `_source`, and the hit with null in place of it. */
export type HitText = { readonly source: Buffer; readonly envelope: string };

/**
 * Takes a hit apart whose last key is `_source`, as exports and searches write it; null when it does not look so. When both
 * parts are valid JSON, and `_source` is null in the envelope, they mean together what the whole means.
 */
export function hitText(bytes: Buffer): HitText | null {
  const key = bytes.indexOf(SOURCE_KEY);
  if (key === -1) return null;
  const start = key + SOURCE_KEY.length;
  const end = lastBrace(bytes, lastBrace(bytes, bytes.length)) + 1;
  if (end <= start) return null;
  return { source: bytes.subarray(start, end), envelope: `${bytes.toString('utf8', 0, start)}null}` };
}
