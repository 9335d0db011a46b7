import { JsonReader } from '../formats/JsonReader';
import type { JsonPiece, Piece } from '../Piece';
import { bareKey, hitKeys } from './openings';

const hit = new RegExp(`\\{\\s*"(?:${hitKeys.join('|')})"\\s*:`, 'g');
/** Beside hits only at the beginning of a line, as a hit holds one. */
const bare = new RegExp(`\\{\\s*"${bareKey}"\\s*:`, 'g');
const bareOnLine = new RegExp(`(?<=^\\s*)${bare.source}`, 'gm');

function startsIn(text: string): number[] {
  const hits = Array.from(text.matchAll(hit), ({ index }) => index);
  const others = Array.from(text.matchAll(hits.length > 0 ? bareOnLine : bare), ({ index }) => index);
  return [...hits, ...others].sort((a, b) => a - b);
}

/** Commas between the documents and what closes their array is no loss. */
const isLost = (rest: string): boolean => /[^\s,\]}]/.test(rest);

/**
 * The documents in a piece that is no JSON: one with a quote or a brace too few runs into those behind it, and two may
 * stand on one line. Cuts wherever a document begins, and from there on to where its braces are closed; what lies between is
 * a problem. Empty when the piece cannot be cut.
 */
export function splitBroken({ bytes, line }: JsonPiece): Piece[] {
  const text = bytes.toString('latin1');
  const cuts = [...new Set([0, ...startsIn(text), bytes.length])];
  let lineOfCut = line;
  const pieces = cuts.slice(1).flatMap((end, i) => {
    const part = { line: lineOfCut, bytes: bytes.subarray(cuts[i], end) };
    lineOfCut += text.slice(cuts[i], end).split('\n').length - 1;
    return firstDocument(part);
  });
  const isUncut = pieces.length === 1 && 'bytes' in pieces[0] && pieces[0].bytes.length === bytes.length;
  return isUncut ? [] : pieces;
}

/** The document at the beginning of a part, and a problem where something else is left of it. */
function firstDocument({ bytes, line }: JsonPiece): Piece[] {
  const reader = new JsonReader();
  const [first] = [...reader.push(bytes), ...reader.end()];
  const document = first && 'bytes' in first && first.bytes[0] === OPEN_OBJECT ? first.bytes : Buffer.alloc(0);
  const rest = bytes.toString('latin1', document.length && bytes.indexOf(document) + document.length);
  const lost = isLost(rest)
    ? [{ line, problem: 'not valid JSON: a part of a document that does not begin with a brace' }]
    : [];
  return document.length > 0 ? [{ line, bytes: document }, ...lost] : lost;
}

const OPEN_OBJECT = '{'.charCodeAt(0);
