/** Before the metadata of every message: a continuation marker, and the metadata's length. */
export const PREFIX_BYTES = 8;

const CONTINUATION = 0xffff_ffff;

/** What an Arrow message carries: the fields, a whole dictionary, what is added to one, or rows. */
export type MessageKind = 'schema' | 'dictionary' | 'delta' | 'batch';

type Header = { readonly kind: MessageKind; readonly bodyLength: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Length of the metadata behind the prefix; 0 ends the stream. */
export function metadataLength(prefix: Uint8Array): number {
  const view = viewOf(prefix);
  if (view.getUint32(0, true) !== CONTINUATION) throw new Error('The answer is not an Arrow stream.');
  return view.getInt32(4, true);
}

/** Where a field of a flatbuffer table is; 0 when it has its default. */
function fieldPosition(view: DataView, table: number, field: number): number {
  const vtable = table - view.getInt32(table, true);
  const slot = 4 + 2 * field;
  const offset = slot < view.getUint16(vtable, true) ? view.getUint16(vtable + slot, true) : 0;
  return offset === 0 ? 0 : table + offset;
}

/** From the flatbuffer tables `Message` (1: kind of its header, 2: header, 3: body length) and `DictionaryBatch` (2: is delta). */
export function readHeader(metadata: Uint8Array): Header {
  const view = viewOf(metadata);
  const message = view.getInt32(0, true);
  const [kindAt, headerAt, lengthAt] = [1, 2, 3].map((field) => fieldPosition(view, message, field));
  const isDelta = () => {
    const at = fieldPosition(view, headerAt + view.getInt32(headerAt, true), 2);
    return at !== 0 && view.getUint8(at) !== 0;
  };
  return {
    kind: messageKind(kindAt === 0 ? 0 : view.getUint8(kindAt), isDelta),
    bodyLength: lengthAt === 0 ? 0 : Number(view.getBigInt64(lengthAt, true)),
  };
}

function messageKind(code: number, isDelta: () => boolean): MessageKind {
  switch (code) {
    case 1:
      return 'schema';
    case 2:
      return isDelta() ? 'delta' : 'dictionary';
    case 3:
      return 'batch';
    default:
      throw new Error('The Arrow stream holds a message of an unknown kind.');
  }
}
