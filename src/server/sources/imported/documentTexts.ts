import type { SpooledDocuments } from '../spooledDocuments';

/** What stands around texts: before the first, a byte after each, and in the place of the last such byte. */
type Frame = { readonly head: string; readonly separator: ',' | '\n'; readonly end: string };

/** How documents become texts: one that is an answer already stays as it was read, unless it is to be printed anyway. */
type Printing = { readonly printsAll: boolean; readonly print: (stored: unknown) => unknown };

/** The JSON texts of documents, one after another in one buffer. What is not printed anew is never parsed. */
export function documentTexts(
  documents: SpooledDocuments,
  numbers: Uint32Array,
  { printsAll, print }: Printing,
  frame: Frame,
): Buffer<ArrayBuffer> {
  const [head, end] = [Buffer.from(frame.head), Buffer.from(frame.end)];
  const printed = new Map<number, Buffer>();
  const sizes = new Uint32Array(numbers.length);
  for (let i = 0; i < sizes.length; i++) {
    const isAsRead = documents.isAnswer(numbers[i]) && !printsAll;
    if (!isAsRead) printed.set(i, Buffer.from(JSON.stringify(print(documents.read(numbers[i])))));
    sizes[i] = printed.get(i)?.length ?? documents.size(numbers[i]);
  }
  const starts = startsOf(sizes, head.length);
  const endAt = Math.max(head.length, starts[numbers.length] - 1);
  const text = Buffer.allocUnsafeSlow(endAt + end.length);
  head.copy(text);
  for (const [i, document] of printed) document.copy(text, starts[i]);
  const asRead = Uint32Array.from(numbers.keys()).filter((i) => !printed.has(i));
  documents.copyTexts(take(numbers, asRead), text, take(starts, asRead));
  if (frame.separator === '\n') replaceLineEnds(text.subarray(head.length, endAt));
  for (const start of starts.subarray(1)) text[start - 1] = frame.separator.charCodeAt(0);
  end.copy(text, endAt);
  return text;
}

/** Where each text begins, and where one more would, with one byte between. */
function startsOf(sizes: Uint32Array, before: number): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  starts[0] = before;
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i] + sizes[i] + 1;
  return starts;
}

const take = (values: Uint32Array, places: Uint32Array): Uint32Array => places.map((place) => values[place]);

const SPACE = 0x20;

/** A document that was laid out over lines becomes one: in JSON, a line end stands only where a space may. */
function replaceLineEnds(text: Buffer): void {
  for (const lineEnd of ['\n', '\r']) {
    for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) text[at] = SPACE;
  }
}
