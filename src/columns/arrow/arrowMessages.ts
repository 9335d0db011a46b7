import { type MessageKind, metadataLength, PREFIX_BYTES, readHeader } from './arrowHeader';

/** The eight bytes that end an Arrow IPC stream: a continuation marker and a length of 0. */
export const END_OF_STREAM = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** One whole message of an Arrow IPC stream. */
export type ArrowMessage = { readonly kind: MessageKind; readonly bytes: Uint8Array };

/** The messages of bytes that hold nothing but whole ones, up to the end of the stream. */
export function* splitMessages(bytes: Uint8Array): Generator<ArrowMessage> {
  let start = 0;
  for (;;) {
    const metadataEnd = start + PREFIX_BYTES + metadataLength(bytes.subarray(start, start + PREFIX_BYTES));
    if (metadataEnd === start + PREFIX_BYTES) return;
    const { kind, bodyLength } = readHeader(bytes.subarray(start + PREFIX_BYTES, metadataEnd));
    yield { kind, bytes: bytes.subarray(start, metadataEnd + bodyLength) };
    start = metadataEnd + bodyLength;
  }
}

/** Fills buffers from a byte stream whose chunks end anywhere. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async read(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    await this.fill(bytes);
    return bytes;
  }

  async fill(target: Uint8Array): Promise<void> {
    for (let filled = 0; filled < target.length; ) {
      if (this.#rest.length === 0) this.#rest = await this.#nextChunk();
      const part = this.#rest.subarray(0, target.length - filled);
      target.set(part, filled);
      filled += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
  }

  async #nextChunk(): Promise<Uint8Array> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new Error('The Arrow stream ended early.');
    return value;
  }
}

/**
 * The messages of an Arrow IPC stream, whatever the chunks it arrives in, each in a buffer of its own so that its typed arrays
 * are aligned. Throws when the stream ends early.
 */
export async function* arrowMessages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArrowMessage> {
  const reader = new ByteReader(chunks);
  for (;;) {
    const prefix = await reader.read(PREFIX_BYTES);
    const metadata = await reader.read(metadataLength(prefix));
    if (metadata.length === 0) return;
    const { kind, bodyLength } = readHeader(metadata);
    const bytes = new Uint8Array(PREFIX_BYTES + metadata.length + bodyLength);
    bytes.set(prefix);
    bytes.set(metadata, PREFIX_BYTES);
    await reader.fill(bytes.subarray(PREFIX_BYTES + metadata.length));
    yield { kind, bytes };
  }
}
