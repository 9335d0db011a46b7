import type { SpooledDocuments } from '../Spool';

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((text) => Buffer.from(text));

/**
 * The JSON text of an array of these documents as answered, in pieces. What is an answer already goes out as it was read, never parsed,
 * unless `human` adds to each; `print` makes an answer of a stored document.
 */
export function pageText(
  documents: SpooledDocuments,
  numbers: Uint32Array,
  human: boolean,
  print: (stored: unknown) => unknown,
): Uint8Array[] {
  const parts: Uint8Array[] = [OPEN];
  documents.texts(numbers).forEach((text, i) => {
    if (i > 0) parts.push(COMMA);
    const isPrinted = documents.isAnswer(numbers[i]) && !human;
    parts.push(isPrinted ? text : Buffer.from(JSON.stringify(print(JSON.parse(text.toString())))));
  });
  parts.push(CLOSE);
  return parts;
}
