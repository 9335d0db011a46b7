import type { KeptKind } from '../../../contract/source';
import { type KeptDocument, storedDocuments } from '../../../contract/storedDocuments';
import { isInfluencerAnswer, isRecordAnswer } from './answerForm';
import { mend } from './mend';
import { isEpochSeconds } from './readText';
import type { JsonObject } from './unwrap';

/** A document that is kept, and how it came to fit. */
export type ReadDocument = {
  readonly read: KeptDocument;
  /** Whether the document is, to the key, what Elasticsearch would answer: then it is the very one that was given. */
  readonly isAnswer: boolean;
  readonly mends: readonly string[];
};

const none: readonly string[] = [];

/** The kinds that make up most of a file, with the quick test whether one is an answer already. */
const answers = new Map<KeptKind, (source: JsonObject) => boolean>([
  ['record', isRecordAnswer],
  ['influencer', isInfluencerAnswer],
]);

/** A job answer may nest its datafeed, whose `headers` can hold credentials: it is never kept. */
function withoutDatafeed({ datafeed_config: _, ...source }: JsonObject): JsonObject {
  return source;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** "record_score: expected number, got string" */
function reasonOf({ path, message }: Issue): string {
  const what = message.replace(/^Invalid input: /, '').replace(', received undefined', ', but it is missing');
  return `${path.map(String).join('.') || 'document'}: ${what.replace(', received ', ', got ')}`;
}

/** The kinds that come by the million. */
const frequent: ReadonlySet<KeptKind> = new Set(['record', 'influencer', 'bucket', 'bucket_influencer', 'model_plot']);

type Parsed = { readonly document: unknown; readonly mends: readonly string[] };

/** A frequent document is repaired only where it does not fit, since that takes many times longer. */
function parse(kind: KeptKind, source: JsonObject): Parsed | { readonly reason: string } {
  const schema = storedDocuments[kind];
  if (frequent.has(kind) && !isEpochSeconds(source.timestamp)) {
    const { success, data } = schema.safeParse(source);
    if (success) return { document: data, mends: none };
  }
  const { source: mended, mends } = mend(kind, kind === 'job' ? withoutDatafeed(source) : source);
  const { success, data, error } = schema.safeParse(mended);
  return success ? { document: data, mends } : { reason: reasonOf(error.issues[0]) };
}

/**
 * Checks a document of a kind that is kept, repairing what is clear, or says which field is wrong and why. Times become
 * epoch milliseconds.
 */
export function readDocument(kind: KeptKind, source: JsonObject): ReadDocument | { readonly reason: string } {
  if (answers.get(kind)?.(source)) {
    return { read: { kind, document: source } as KeptDocument, isAnswer: true, mends: none };
  }
  const parsed = parse(kind, source);
  if ('reason' in parsed) return parsed;
  return { read: { kind, document: parsed.document } as KeptDocument, isAnswer: false, mends: parsed.mends };
}
