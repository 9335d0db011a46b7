import { JsonReader } from '../import/formats/JsonReader';
import type { Piece } from '../import/Piece';
import { LOOK_BETWEEN } from './advice';
import { UpstreamError } from './UpstreamError';

/** Elasticsearch prints the count before the results. */
const countAtHead = /^\s*\{\s*"count"\s*:\s*(\d+)/;
const HEAD_BYTES = 64;

/** Ended early though the connection did not break: worth another try. */
const cutShort = (): UpstreamError =>
  new UpstreamError(
    'away',
    `The answer of the cluster ends before it is complete. If this goes on, ${LOOK_BETWEEN}.`,
    200,
  );

const noResults = (): UpstreamError =>
  new UpstreamError(
    'refused',
    `The answer of the cluster does not begin with the count of results, as that of Elasticsearch does: ${LOOK_BETWEEN}.`,
  );

/**
 * Reads an answer of results as it comes, handing on each result by itself, and returns how many match what was asked. Fails with an
 * UpstreamError when it is cut short or is something else.
 */
export async function readAnswer(body: AsyncIterable<Buffer>, onResult: (piece: Piece) => void): Promise<number> {
  const reader = new JsonReader();
  let head = '';
  for await (const chunk of body) {
    if (head.length < HEAD_BYTES) head += chunk.toString('latin1', 0, HEAD_BYTES);
    for (const piece of reader.push(chunk)) onResult(piece);
  }
  if (reader.isInside || head === '') throw cutShort();
  for (const piece of reader.end()) onResult(piece);
  const count = countAtHead.exec(head)?.[1];
  if (count === undefined) throw noResults();
  return Number(count);
}
