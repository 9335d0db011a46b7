import type { Context } from 'hono';
import type { ResultsPage } from '../sources/resultsSource';
import { answerJson, answerText, isReshaped } from './answerJson';

const CLOSE = Buffer.from('}');

/** `{"count": N, "<name>": [...]}`; the documents go out as the text they are, unless the answer has to be reshaped. */
export function answerPage(c: Context, name: string, { count, json }: ResultsPage): Response {
  if (isReshaped(c)) return answerJson(c, { count, [name]: JSON.parse(Buffer.from(json).toString()) });
  return answerText(c, Buffer.concat([Buffer.from(`{"count":${count},"${name}":`), json, CLOSE]));
}
