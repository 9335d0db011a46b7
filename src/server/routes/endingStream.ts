/** A body, and when nobody takes from it any more: it was read to its end, broke, or was given up. */
export type EndingStream = { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> };

/** Chunks as a body that is pulled, so that a slow client slows their making, and one that leaves ends it. */
export function endingStream(chunks: Iterable<Uint8Array>): EndingStream {
  const iterator = chunks[Symbol.iterator]();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      try {
        const { value, done } = iterator.next();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      end();
    },
    cancel: () => end(),
  });
  return { body, ended };
}
