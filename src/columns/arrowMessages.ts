/** The eight bytes that end an Arrow IPC stream: a continuation marker and a length of 0. */
export const END_OF_STREAM = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

const PREFIX = 8;
const CONTINUATION = 0xffff_ffff;

/** What an Arrow message carries, by the number its header names. */
const kinds = new Map([
  [1, 'schema'],
  [2, 'dictionary'],
  [3, 'batch'],
] as const);

type MessageKind = 'schema' | 'dictionary' | 'batch';

/** One whole message of an Arrow IPC stream, in a buffer of its own so that its typed arrays are aligned. */
export type ArrowMessage = { readonly kind: MessageKind; readonly bytes: Uint8Array };

type Header = { readonly kind: MessageKind; readonly bodyLength: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Length of the metadata behind the prefix; 0 ends the stream. */
function metadataLength(prefix: Uint8Array): number {
  const view = viewOf(prefix);
  if (view.getUint32(0, true) !== CONTINUATION) throw new Error('The answer is not an Arrow stream.');
  return view.getInt32(4, true);
}

/** The kind and body length in a message's metadata: fields 1 and 3 of the flatbuffer table `Message`. */
function readHeader(metadata: Uint8Array): Header {
  const view = viewOf(metadata);
  const table = view.getInt32(0, true);
  const vtable = table - view.getInt32(table, true);
  const slot = (field: number) => 4 + 2 * field;
  const offset = (field: number) =>
    slot(field) < view.getUint16(vtable, true) ? view.getUint16(vtable + slot(field), true) : 0;
  const kind = kinds.get((offset(1) && view.getUint8(table + offset(1))) as 1 | 2 | 3);
  if (kind === undefined) throw new Error('The Arrow stream holds a message of an unknown kind.');
  return { kind, bodyLength: offset(3) === 0 ? 0 : Number(view.getBigInt64(table + offset(3), true)) };
}

/** Length in bytes of the message that begins here: prefix, metadata and body. */
export function messageLength(bytes: Uint8Array): number {
  const metadataEnd = PREFIX + metadataLength(bytes);
  return metadataEnd + readHeader(bytes.subarray(PREFIX, metadataEnd)).bodyLength;
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

/** Splits an Arrow IPC stream into its messages, whatever the chunks it arrives in. Throws when it ends early. */
export async function* arrowMessages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ArrowMessage> {
  const reader = new ByteReader(chunks);
  for (;;) {
    const prefix = await reader.read(PREFIX);
    const metadata = await reader.read(metadataLength(prefix));
    if (metadata.length === 0) return;
    const { kind, bodyLength } = readHeader(metadata);
    const bytes = new Uint8Array(PREFIX + metadata.length + bodyLength);
    bytes.set(prefix);
    bytes.set(metadata, PREFIX);
    await reader.fill(bytes.subarray(PREFIX + metadata.length));
    yield { kind, bytes };
  }
}
