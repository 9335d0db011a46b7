/** A body, and when nobody takes from it any more: it was read to its end, broke, or was given up. */
export type EndingStream = { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> };

/** Chunks as a body that is pulled, so that a slow client slows their making, and one that leaves ends it. */
export function endingStream(chunks: AsyncIterable<Uint8Array>): EndingStream {
  const iterator = chunks[Symbol.asyncIterator]();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await iterator.next();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      end();
    },
    async cancel() {
      end();
      await iterator.return?.();
    },
  });
  return { body, ended };
}
