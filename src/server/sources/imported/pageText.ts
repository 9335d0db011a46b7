import type { AnswerText } from '../resultsSource';
import type { SpooledDocuments } from '../spooledDocuments';

const [OPEN, COMMA] = [...'[,'].map((char) => char.charCodeAt(0));
const END = Buffer.from(']}');

/** What a page holds: so many matches in all, and of them these documents, under this name. */
type Page = { readonly name: string; readonly count: number; readonly numbers: Uint32Array };

/**
 * The JSON text of an answer: `{"count":N,"<name>":[...]}`. A document that is an answer already goes out as it was read, never
 * parsed, unless `human` adds to each; `print` makes an answer of a stored one.
 */
export function pageText(
  documents: SpooledDocuments,
  { name, count, numbers }: Page,
  human: boolean,
  print: (stored: unknown) => unknown,
): AnswerText {
  const head = Buffer.from(`{"count":${count},"${name}":`);
  const printed = new Map<number, Buffer>();
  const sizes = new Uint32Array(numbers.length);
  for (let i = 0; i < sizes.length; i++) {
    const isAsRead = documents.isAnswer(numbers[i]) && !human;
    if (!isAsRead) printed.set(i, Buffer.from(JSON.stringify(print(documents.read(numbers[i])))));
    sizes[i] = printed.get(i)?.length ?? documents.size(numbers[i]);
  }
  const starts = startsOf(sizes, head.length);
  const end = Math.max(head.length + 1, starts[numbers.length] - 1);
  const text = Buffer.allocUnsafeSlow(end + END.length);
  for (const start of starts) text[start - 1] = COMMA;
  head.copy(text);
  text[head.length] = OPEN;
  END.copy(text, end);
  for (const [i, document] of printed) document.copy(text, starts[i]);
  const asRead = Uint32Array.from(numbers.keys()).filter((i) => !printed.has(i));
  documents.copyTexts(take(numbers, asRead), text, take(starts, asRead));
  return text;
}

/** Where each text begins, and where one more would, with one byte before each. */
function startsOf(sizes: Uint32Array, before: number): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  starts[0] = before + 1;
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = starts[i] + sizes[i] + 1;
  return starts;
}

const take = (values: Uint32Array, places: Uint32Array): Uint32Array => places.map((place) => values[place]);
