import type { SpooledDocuments } from '../Spool';

const [OPEN, COMMA, CLOSE] = [...'[,]'].map((char) => char.charCodeAt(0));

/**
 * The JSON text of an array of these documents as answered. What is an answer already goes out as it was read, never parsed,
 * unless `human` adds to each; `print` makes an answer of a stored document.
 */
export function pageText(
  documents: SpooledDocuments,
  numbers: Uint32Array,
  human: boolean,
  print: (stored: unknown) => unknown,
): Uint8Array {
  const printed = Array.from(numbers, (number) =>
    documents.isAnswer(number) && !human ? null : Buffer.from(JSON.stringify(print(documents.read(number)))),
  );
  const sizes = printed.map((text, i) => text?.length ?? documents.size(numbers[i]));
  const offsets = startsOf(sizes);
  const page = Buffer.allocUnsafeSlow(Math.max(2, (offsets.at(-1) ?? 0) + (sizes.at(-1) ?? 0) + 1));
  for (const offset of offsets) page[offset - 1] = COMMA;
  page[0] = OPEN;
  page[page.length - 1] = CLOSE;
  for (const [i, text] of printed.entries()) text?.copy(page, offsets[i]);
  const asRead = numbers.map((_, i) => i).filter((i) => printed[i] === null);
  documents.copyTexts(
    asRead.map((i) => numbers[i]),
    page,
    Array.from(asRead, (i) => offsets[i]),
  );
  return page;
}

/** Where each text begins, with one byte before each. */
function startsOf(sizes: readonly number[]): number[] {
  let end = 0;
  return sizes.map((size) => {
    const start = end + 1;
    end = start + size;
    return start;
  });
}
