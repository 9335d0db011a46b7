import { BucketColumnsBuilder } from '../../columns/build/BucketColumnsBuilder';
import { InfluencerColumnsBuilder } from '../../columns/build/InfluencerColumnsBuilder';
import { ModelPlotColumnsBuilder } from '../../columns/build/ModelPlotColumnsBuilder';
import { RecordColumnsBuilder } from '../../columns/build/RecordColumnsBuilder';
import type { RecordColumns } from '../../columns/recordColumns';
import type { StoredBucket } from '../../contract/buckets';
import type { StoredInfluencer } from '../../contract/influencers';
import type { Job } from '../../contract/jobs';
import type { StoredRecord } from '../../contract/records';
import type { ImportProblem, KeptKind } from '../../contract/source';
import type { KeptDocument } from '../../contract/storedDocuments';
import { epochMs, secondsToMs } from '../../domain/time';
import type { ImportedResults } from '../sources/importedResults';
import { Spool } from '../sources/Spool';
import type { SpooledDocuments } from '../sources/spooledDocuments';
import { ComingAgain } from './ComingAgain';
import { Detectors } from './Detectors';
import { DocumentIds } from './DocumentIds';
import { type DocumentEntry, type DocumentSpan, DocumentTable } from './DocumentTable';
import { findDocuments } from './documents/findDocuments';
import { identityOf } from './documents/identityOf';
import { isKept, kindOf } from './documents/kindOf';
import { type ReadDocument, readDocument } from './documents/readDocument';
import { splitBroken } from './documents/splitBroken';
import type { FoundDocument, JsonObject, NotAnObject } from './documents/unwrap';
import type { Piece } from './Piece';
import { ReportBuilder } from './ReportBuilder';
import { toAnomaly } from './toAnomaly';
import { toModelPlot } from './toModelPlot';

/** A job's configuration, and where it was found. */
type ConfiguredJob = { readonly job: Job; readonly file: string };

type Place = { readonly file: string; readonly line: number };

type ImporterOptions = {
  /**
   * The same documents may come again and again, and without an `_id`: they are known by what they are about, and what has not
   * changed is passed over.
   */
  readonly isLive?: boolean;
};

/** The document is there already, to the letter. */
const UNCHANGED = 'unchanged';

/** Takes the pieces of files one after another and builds from them all that a source needs; memory holds no document. */
export class Importer {
  readonly report = new ReportBuilder();
  readonly #spool = new Spool();
  readonly #documents = new DocumentTable();
  readonly #detectors = new Detectors();
  readonly #records = new RecordColumnsBuilder();
  readonly #influencers = new InfluencerColumnsBuilder();
  readonly #buckets = new BucketColumnsBuilder();
  readonly #modelPlots = new ModelPlotColumnsBuilder();
  readonly #jobs = new Map<string, ConfiguredJob>();
  readonly #ids = new DocumentIds();
  /** Null when nothing comes again. */
  readonly #comingAgain: ComingAgain | null;
  #scoresComplete = true;
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
    const records = this.#documents.ofKind('record');
    const influencers = this.#documents.ofKind('influencer');
    const buckets = this.#documents.ofKind('bucket');
    const configurations = new Map(Array.from(this.#jobs, ([id, { job }]) => [id, job]));
    for (const notice of this.#documents.notices()) this.report.notice(notice);
    return {
      report: this.report.finish(),
      jobs: this.#documents.jobs(),
      extent: this.#documents.extent(),
      bucketSpans: this.#documents.bucketSpans(),
      configurations,
      documents: spooled,
      records: withConfiguredDescriptions(this.#records.finish(records.keep), configurations),
      recordDocuments: records.numbers,
      influencers: this.#influencers.finish(influencers.keep),
      influencerDocuments: influencers.numbers,
      buckets: this.#buckets.finish(buckets.keep),
      bucketDocuments: buckets.numbers,
      modelPlots: this.#modelPlots.finish(this.#documents.ofKind('model_plot').keep),
      documentsOf: this.#documents.index(),
      scoresComplete: this.#scoresComplete,
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
    const replaced = this.#comingAgain ? this.#comparedWith(read, answer) : this.#earlier(kind, id, document);
    if (replaced === UNCHANGED) return;
    if (replaced !== undefined) this.#documents.drop(replaced);
    this.report.keep(kind, replaced !== undefined);
    this.#changes++;
    this.report.mended(jsonMends);
    this.report.mended(mends);
    this.#documents.append(entryOf(read));
    if (answer) this.#spool.appendAnswer(answer);
    else this.#spool.append(document);
    if (read.kind === 'record') this.#indexRecord(read.document);
    if (read.kind === 'influencer') this.#indexInfluencer(read.document);
    if (read.kind === 'bucket') this.#indexBucket(read.document);
    if (read.kind === 'model_plot') this.#modelPlots.append(toModelPlot(read.document));
    if (read.kind === 'job') this.#indexJob(read.document, file);
  }

  /** The number of the earlier document of its kind and `_id`, whose place the next one takes. */
  #earlier(kind: KeptKind, id: string | null, document: KeptDocument['document']): number | undefined {
    const known = kind === 'job' ? (document as Job).job_id : id;
    return known === null ? undefined : this.#ids.put(kind, known, this.#documents.length);
  }

  /** The same by what the document is about, or that it is there already. */
  #comparedWith(read: KeptDocument, answer: Buffer | null): number | undefined | typeof UNCHANGED {
    const identity = identityOf(read);
    if (identity === null) return undefined;
    const text = answer ?? JSON.stringify(read.document);
    const number = this.#documents.length;
    const compared = this.#comingAgain?.compare(read.kind, identity, number, text);
    return compared?.isUnchanged ? UNCHANGED : compared?.replaces;
  }

  #indexRecord(document: StoredRecord): void {
    this.#scoresComplete &&= document.record_score !== undefined && document.probability !== undefined;
    this.#records.append(toAnomaly(document, this.#detectors.of(document)));
  }

  #indexInfluencer(document: StoredInfluencer): void {
    this.#scoresComplete &&= document.influencer_score !== undefined;
    this.#influencers.append({
      timestamp: epochMs(document.timestamp),
      jobId: document.job_id,
      influencer: { field: document.influencer_field_name, value: document.influencer_field_value },
      influencerScore: document.influencer_score ?? 0,
      isInterim: document.is_interim ?? false,
    });
  }

  #indexJob(job: Job, file: string): void {
    const before = this.#comingAgain ? undefined : this.#jobs.get(job.job_id);
    const difference = before ? differenceOf(before, { job, file }) : null;
    if (difference) this.report.notice(difference);
    this.#jobs.set(job.job_id, { job, file });
  }

  #indexBucket(document: StoredBucket): void {
    this.#buckets.append({
      timestamp: document.timestamp,
      jobId: document.job_id,
      bucketSpan: secondsToMs(document.bucket_span),
      anomalyScore: document.anomaly_score ?? Number.NaN,
      eventCount: document.event_count ?? Number.NaN,
      isInterim: document.is_interim ?? false,
      scheduledEvents: document.scheduled_events ?? [],
    });
  }
}

/** Two jobs of one name, from two clusters say, cannot be told apart: their results are shown as one job's. */
function differenceOf(before: ConfiguredJob, after: ConfiguredJob): string | null {
  const configs = [before, after].map(({ job }) => JSON.stringify(job.analysis_config));
  if (configs[0] === configs[1]) return null;
  const places = before.file === after.file ? `twice in ${after.file}` : `in ${before.file} and in ${after.file}`;
  return `Job ${after.job.job_id} is configured differently ${places}: the later configuration counts, and all results of that name are shown together.`;
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

/** A job's configuration may come after its records, so what it says of a detector is filled in at the end. */
function withConfiguredDescriptions(columns: RecordColumns, jobs: ReadonlyMap<string, Job>): RecordColumns {
  const detectors = columns.detectors.map((detector) => {
    const configured = jobs.get(detector.jobId)?.analysis_config.detectors[detector.index];
    return { ...detector, description: configured?.detector_description ?? detector.description };
  });
  return { ...columns, detectors };
}
