import { isAscii, isUtf8 } from 'node:buffer';
import { hitText } from './hitText';
import type { Piece } from './Piece';
import { parseJson } from './parseJson';
import { type FoundDocument, isObject, type JsonObject, type NotAnObject, unwrap } from './unwrap';

/** What a piece holds, or why there is nothing in it; with the repairs of its JSON. */
type Found = { readonly documents: Iterable<FoundDocument | NotAnObject>; readonly mends: readonly string[] };

const none: readonly string[] = [];

/** Decoding plain ASCII, as most lines are, is several times faster. */
const decode = (bytes: Buffer): string => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A hit or a bare document, with its text; null for all else. */
function findOne(bytes: Buffer): FoundDocument | null {
  const hit = hitText(bytes);
  const envelope = hit && parseObject(hit.envelope);
  if (!hit || envelope?._source !== null) return null;
  const source = parseObject(decode(hit.source));
  if (source === null) return null;
  const { _id: id } = envelope;
  return { id: typeof id === 'string' ? id : null, source, text: isUtf8(hit.source) ? hit.source : null };
}

function findAll(bytes: Buffer): Found | { readonly reason: string } {
  const parsed = parseJson(decode(bytes));
  if ('reason' in parsed) return parsed;
  const text = parsed.mends.length === 0 && isUtf8(bytes) ? bytes : null;
  return { documents: unwrap(parsed.value, text), mends: parsed.mends };
}

/** The documents in one piece of a file. */
export function findDocuments(piece: Piece): Found | { readonly reason: string } {
  if ('problem' in piece) return { reason: piece.problem };
  if ('value' in piece) return { documents: unwrap(piece.value), mends: none };
  const one = findOne(piece.bytes);
  return one ? { documents: [one], mends: none } : findAll(piece.bytes);
}
