import { TextDecoder } from 'node:util';
import { withHead } from './withHead';

const UTF_8_MARK = Buffer.from('\uFEFF');
const UTF_16_MARKS = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

function* decode(chunk: Buffer, decoder: TextDecoder): Generator<Buffer> {
  const text = decoder.decode(chunk, { stream: true });
  if (text !== '') yield Buffer.from(text);
}

/** The text in UTF-8, without a byte order mark, from UTF-8 or from UTF-16 that is marked as such. */
export async function* decodedText(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let isHead = true;
  for await (const chunk of withHead(chunks, UTF_8_MARK.length)) {
    const encoding = isHead ? UTF_16_MARKS.get(chunk.toString('hex', 0, 2)) : undefined;
    const isMarked = isHead && chunk.subarray(0, UTF_8_MARK.length).equals(UTF_8_MARK);
    isHead = false;
    if (encoding !== undefined) decoder = new TextDecoder(encoding);
    if (decoder === null) yield isMarked ? chunk.subarray(UTF_8_MARK.length) : chunk;
    else yield* decode(chunk, decoder);
  }
  if (decoder !== null) yield Buffer.from(decoder.decode());
}
