import type { AnswerText } from '../resultsSource';
import type { SpooledDocuments } from '../spooledDocuments';
import { documentTexts } from './documentTexts';

/** What a page holds: so many matches in all, and of them these documents, under this name. */
type Page = { readonly name: string; readonly count: number; readonly numbers: Uint32Array };

/**
 * The JSON text of an answer: `{"count":N,"<name>":[...]}`. A document that is an answer already goes out as it was read, never
 * parsed, unless `human` adds to each; `print` makes an answer of a stored one.
 */
export const pageText = (
  documents: SpooledDocuments,
  { name, count, numbers }: Page,
  human: boolean,
  print: (stored: unknown) => unknown,
): AnswerText =>
  documentTexts(
    documents,
    numbers,
    { printsAll: human, print },
    { head: `{"count":${count},"${name}":[`, separator: ',', end: ']}' },
  );
