import type { Job } from '../../contract/jobs';
import type { StoredRecord } from '../../contract/records';
import type { ImportProblem } from '../../contract/source';
import type { KeptDocument } from '../../contract/storedDocuments';
import type { ImportedResults } from '../sources/importedResults';
import { Spool } from '../sources/Spool';
import type { SpooledDocuments } from '../sources/spooledDocuments';
import { ComingAgain, type Comparison } from './ComingAgain';
import { DocumentIds } from './DocumentIds';
import { type DocumentEntry, type DocumentSpan, DocumentTable } from './DocumentTable';
import { findDocuments } from './documents/findDocuments';
import { identityOf } from './documents/identityOf';
import { isKept, kindOf } from './documents/kindOf';
import { type ReadDocument, readDocument } from './documents/readDocument';
import { splitBroken } from './documents/splitBroken';
import type { FoundDocument, JsonObject, NotAnObject } from './documents/unwrap';
import { JobConfigurations } from './JobConfigurations';
import type { Piece } from './Piece';
import { ReportBuilder } from './ReportBuilder';
import { ResultColumnsBuilder } from './ResultColumnsBuilder';

type Place = { readonly file: string; readonly line: number };

type ImporterOptions = {
  /**
   * The same documents may come again and again, and without an `_id`: they are known by what they are about, and what has not
   * changed is passed over.
   */
  readonly isLive?: boolean;
};

/** Takes the pieces of files one after another and builds from them all that a source needs; memory holds no document. */
export class Importer {
  readonly report = new ReportBuilder();
  readonly #spool = new Spool();
  readonly #documents = new DocumentTable();
  readonly #columns = new ResultColumnsBuilder();
  readonly #jobs = new JobConfigurations();
  readonly #ids = new DocumentIds();
  /** Null when nothing comes again. */
  readonly #comingAgain: ComingAgain | null;
  #changes = 0;

  constructor({ isLive = false }: ImporterOptions = {}) {
    this.#comingAgain = isLive ? new ComingAgain() : null;
  }

  addPiece(file: string, piece: Piece): void {
    const place = { file, line: piece.line };
    const found = findDocuments(piece);
    if ('documents' in found) for (const one of found.documents) this.#add(one, place, found.mends);
    else this.#addBroken(file, piece, found.reason);
  }

  #addBroken(file: string, piece: Piece, reason: string): void {
    const parts = 'bytes' in piece ? splitBroken(piece) : [];
    for (const part of parts) this.addPiece(file, part);
    if (parts.length === 0) this.report.problem({ file, line: piece.line, reason });
  }

  /** Gives up what was read. */
  discard(): void {
    this.#spool.discard();
  }

  /** Counts up with every document that comes, takes another's place or goes. */
  get changes(): number {
    return this.#changes;
  }

  /** From now on it is noted which documents come, for `dropMissing`. */
  watch(): void {
    this.#comingAgain?.watch(this.#documents.length);
  }

  /** Drops the documents of a span that were there before the watch began and have not come since: they are no more. */
  dropMissing(span: DocumentSpan): void {
    for (const number of this.#documents.numbersIn(span)) {
      if (!this.#comingAgain?.isMissing(number)) continue;
      this.#comingAgain.drop(number);
      this.#documents.drop(number);
      this.report.drop(span.kind);
      this.#changes++;
    }
  }

  /** How many documents of a span there are. */
  countIn(span: DocumentSpan): number {
    return this.#documents.numbersIn(span).length;
  }

  /** What a source needs of all that came so far; more may come afterwards. */
  snapshot(): ImportedResults {
    return this.#results(this.#spool.snapshot());
  }

  finish(): ImportedResults {
    return this.#results(this.#spool.finish());
  }

  #results(spooled: SpooledDocuments): ImportedResults {
    const configurations = this.#jobs.all();
    for (const notice of this.#documents.notices()) this.report.notice(notice);
    return {
      ...this.#columns.finish(this.#documents, configurations),
      report: this.report.finish(),
      jobs: this.#documents.jobs(),
      extent: this.#documents.extent(),
      bucketSpans: this.#documents.bucketSpans(),
      configurations,
      documents: spooled,
      documentsOf: this.#documents.index(),
    };
  }

  #add(found: FoundDocument | NotAnObject, place: Place, mends: readonly string[]): void {
    const result = 'notAnObject' in found ? { reason: notAnObject(found.notAnObject) } : this.#read(found);
    if (result === null) return;
    if ('reason' in result) this.#reportProblem(found, { ...place, reason: result.reason });
    else this.#keep(result, found as FoundDocument, place.file, mends);
  }

  /** Null for a document of a kind that is not kept. */
  #read({ id, source }: FoundDocument): ReturnType<typeof readDocument> | null {
    const kind = kindOf(source);
    if (isKept(kind)) return readDocument(kind, kind === 'scheduled_event' ? withEventId(source, id) : source);
    this.report.skip(kind);
    return null;
  }

  /** What is broken comes as often as it is asked for, and is told once. */
  #reportProblem(found: FoundDocument | NotAnObject, problem: ImportProblem): void {
    if (!this.#comingAgain?.isKnownBroken(JSON.stringify('source' in found ? found.source : found)))
      this.report.problem(problem);
  }

  #keep(
    { read, isAnswer, mends }: ReadDocument,
    { id, text }: FoundDocument,
    file: string,
    jsonMends: readonly string[],
  ): void {
    const { kind, document } = read;
    const answer = isAnswer ? text : null;
    const { isUnchanged, replaces } = this.#comingAgain
      ? this.#comparedByContent(read, answer, this.#comingAgain)
      : this.#comparedById(read, id);
    if (isUnchanged) return;
    if (replaces !== undefined) this.#documents.drop(replaces);
    this.report.keep(kind, replaces !== undefined);
    this.#changes++;
    this.report.mended(jsonMends);
    this.report.mended(mends);
    this.#documents.append(entryOf(read));
    if (answer) this.#spool.appendAnswer(answer);
    else this.#spool.append(document);
    this.#columns.append(read);
    if (read.kind === 'job') this.#configure(read.document, file);
  }

  /** What comes again may have changed. */
  #configure(job: Job, file: string): void {
    const difference = this.#jobs.add(job, file);
    if (difference !== null && this.#comingAgain === null) this.report.notice(difference);
  }

  /** A document of the kind and `_id` of an earlier one takes its place. */
  #comparedById({ kind, document }: KeptDocument, id: string | null): Comparison {
    const known = kind === 'job' ? document.job_id : id;
    return {
      isUnchanged: false,
      replaces: known === null ? undefined : this.#ids.put(kind, known, this.#documents.length),
    };
  }

  /** The same by what it is about; or it is there already. */
  #comparedByContent(read: KeptDocument, answer: Buffer | null, before: ComingAgain): Comparison {
    const identity = identityOf(read);
    if (identity === null) return { isUnchanged: false, replaces: undefined };
    return before.compare(read.kind, identity, this.#documents.length, answer ?? JSON.stringify(read.document));
  }
}

/** An event does not store its id; Elasticsearch answers the `_id` of its document. */
const withEventId = (source: JsonObject, id: string | null): JsonObject =>
  id === null ? source : { event_id: id, ...source };

/** Says of which type it is, not what it is: it may be anything, even a secret. */
function notAnObject(value: unknown): string {
  const type = value === null ? 'null' : typeof value;
  return `expected a JSON object, got ${type === 'string' ? 'a text' : type === 'null' ? type : `a ${type}`}`;
}

function entryOf({ kind, document }: KeptDocument): DocumentEntry {
  if (kind === 'calendar' || kind === 'scheduled_event') return { kind, jobId: null, bucket: null };
  const { job_id: jobId } = document;
  const hasBucket = kind !== 'job' && 'bucket_span' in document;
  return { kind, jobId, bucket: hasBucket ? bucketOf(document) : null };
}

const bucketOf = ({ timestamp, bucket_span }: Pick<StoredRecord, 'timestamp' | 'bucket_span'>) => ({
  start: timestamp,
  span: bucket_span * 1000,
});
