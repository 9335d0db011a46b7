import { isAscii, isUtf8 } from 'node:buffer';
import type { JsonPiece, Piece } from '../Piece';
import { parseJson, tryParse } from './parseJson';
import { sourceRange } from './sourceRange';
import { type FoundDocument, isObject, type JsonObject, type NotAnObject, unwrap } from './unwrap';

/** What a piece holds, or why there is nothing in it; with the repairs of its JSON. */
type Found = { readonly documents: Iterable<FoundDocument | NotAnObject>; readonly mends: readonly string[] };

const none: readonly string[] = [];

function parseObject(text: string): JsonObject | null {
  const value = tryParse(text);
  return isObject(value) ? value : null;
}

/** The text of a piece in parts, and whether its bytes are sound UTF-8. */
type Text = { readonly isSound: boolean; slice(start: number, end: number): string };

/** Plain ASCII, as most lines are, has a character a byte, and its reader may have decoded it with others at once. */
function textOf({ bytes, ascii }: JsonPiece): Text {
  const plain = ascii ?? (isAscii(bytes) ? bytes.toString('latin1') : null);
  if (plain !== null) return { isSound: true, slice: (start, end) => plain.slice(start, end) };
  return { isSound: isUtf8(bytes), slice: (start, end) => bytes.toString('utf8', start, end) };
}

/** A hit with its `_source` as the last key; null for all else. */
function findHit(bytes: Buffer, text: Text): FoundDocument | null {
  const range = sourceRange(bytes);
  const envelope = range && readEnvelope(text.slice(0, range.start));
  const source = range && envelope && parseObject(text.slice(range.start, range.end));
  if (!source) return null;
  return { id: envelope.id, source, text: text.isSound ? bytes.subarray(range.start, range.end) : null };
}

/** A hit as Elasticsearch writes it up to its `_source`: keys of its own with plain values. */
const plainEnvelope =
  /^\{(?:"_(?:index|type|score|version)":(?:"[^"\\]*"|null|[\d.]+),)*"_id":"([^"\\]*)",(?:"_(?:score|version)":(?:null|[\d.]+),)*"_source":$/;

/** The `_id` of a hit of which this is the text before the value of `_source`; null when it is none. */
function readEnvelope(text: string): { readonly id: string | null } | null {
  // One look at what nearly every hit is costs half of parsing it.
  const plain = plainEnvelope.exec(text);
  if (plain) return { id: plain[1] };
  const envelope = parseObject(`${text}null}`);
  if (envelope?._source !== null) return null;
  return { id: typeof envelope._id === 'string' ? envelope._id : null };
}

function findAll(bytes: Buffer, text: Text): Found | { readonly reason: string } {
  const parsed = parseJson(text.slice(0, bytes.length));
  if ('reason' in parsed) return parsed;
  const own = parsed.mends.length === 0 && text.isSound ? bytes : null;
  return { documents: unwrap(parsed.value, own), mends: parsed.mends };
}

/** The documents in one piece of a file. */
export function findDocuments(piece: Piece): Found | { readonly reason: string } {
  if ('problem' in piece) return { reason: piece.problem };
  if ('value' in piece) return { documents: unwrap(piece.value), mends: none };
  const text = textOf(piece);
  const hit = findHit(piece.bytes, text);
  return hit ? { documents: [hit], mends: none } : findAll(piece.bytes, text);
}
