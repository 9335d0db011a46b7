/** The same chunks, but the first holds at least `bytes` bytes, unless the stream is shorter or fails before. */
export async function* withHead(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      if (head === null) yield chunk;
      else head = Buffer.concat([head, chunk]);
      if (head === null || head.length < bytes) continue;
      yield head;
      head = null;
    }
  } catch (error) {
    if (head !== null && head.length > 0) yield head;
    throw error;
  }
  if (head !== null && head.length > 0) yield head;
}

/** A stream whose first bytes were looked at: `all` still gives everything. The head of a stream without any is empty. */
type Peeked = { readonly head: Buffer; readonly all: AsyncIterable<Buffer> };

/** Looks at the first `bytes` bytes of a stream. One that fails at once does so when it is read. */
export async function peek(chunks: AsyncIterable<Buffer>, bytes: number): Promise<Peeked> {
  const iterator = withHead(chunks, bytes);
  const first = iterator.next();
  async function* all() {
    const { value, done } = await first;
    if (done) return;
    yield value;
    yield* iterator;
  }
  const head = await first.then(
    ({ value }) => value ?? Buffer.alloc(0),
    () => Buffer.alloc(0),
  );
  return { head, all: all() };
}
