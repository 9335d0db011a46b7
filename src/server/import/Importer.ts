import { InfluencerColumnsBuilder } from '../../columns/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../columns/RecordColumnsBuilder';
import type { RecordColumns } from '../../columns/recordColumns';
import type { StoredInfluencer } from '../../contract/influencers';
import type { Job } from '../../contract/jobs';
import type { StoredRecord } from '../../contract/records';
import { type KeptKind, keptKind } from '../../contract/source';
import { epochMs } from '../../domain/time';
import type { ImportedResults } from '../sources/importedResults';
import { Spool } from '../sources/Spool';
import { type DocumentEntry, DocumentTable } from './DocumentTable';
import { isKept, kindOf } from './kindOf';
import type { Piece } from './Piece';
import { ReportBuilder } from './ReportBuilder';
import { type KeptDocument, readDocument } from './readDocument';
import { toAnomaly } from './toAnomaly';
import { type FoundDocument, unwrap } from './unwrap';

type Place = { readonly file: string; readonly line: number };

/** Takes JSON values one after another and builds from them all that a source needs; memory holds no document. */
export class Importer {
  readonly report = new ReportBuilder();
  readonly #spool = new Spool();
  readonly #documents = new DocumentTable();
  readonly #records = new RecordColumnsBuilder();
  readonly #influencers = new InfluencerColumnsBuilder();
  readonly #jobs = new Map<string, Job>();
  /** By kind and `_id`: the number of the document that stands. */
  readonly #numbers = new Map<KeptKind, Map<string, number>>(keptKind.options.map((kind) => [kind, new Map()]));
  #scoresComplete = true;

  addPiece(file: string, piece: Piece): void {
    const place = { file, line: piece.line };
    const parsed = parsePiece(piece);
    if ('value' in parsed) this.addValue(parsed.value, place);
    else this.report.problem({ ...place, reason: parsed.reason });
  }

  addValue(value: unknown, place: Place): void {
    for (const found of unwrap(value)) {
      if ('source' in found) this.#add(found, place);
      else
        this.report.problem({ ...place, reason: `expected a JSON object, got ${JSON.stringify(found.notAnObject)}` });
    }
  }

  finish(): ImportedResults {
    const records = this.#documents.ofKind('record');
    const influencers = this.#documents.ofKind('influencer');
    return {
      report: this.report.finish(),
      jobs: this.#documents.jobs(),
      extent: this.#documents.extent(),
      bucketSpans: this.#documents.bucketSpans(),
      configurations: this.#jobs,
      documents: this.#spool.finish(),
      records: withConfiguredDescriptions(this.#records.finish(records.keep), this.#jobs),
      recordDocuments: records.numbers,
      influencers: this.#influencers.finish(influencers.keep),
      influencerDocuments: influencers.numbers,
      scoresComplete: this.#scoresComplete,
    };
  }

  #add({ id, source }: FoundDocument, place: Place): void {
    const kind = kindOf(source);
    const read = isKept(kind) ? readDocument(kind, source) : null;
    if (read === null) this.report.skip(kind);
    else if ('reason' in read) this.report.problem({ ...place, reason: read.reason });
    else this.#keep(read, id);
  }

  #keep(read: KeptDocument, id: string | null): void {
    const { kind, document } = read;
    this.report.keep(kind, this.#replace(kind, kind === 'job' ? document.job_id : id));
    this.#documents.append(entryOf(read));
    this.#spool.append(document);
    this.#index(read);
  }

  /** Lets the next document take the place of an earlier one of its kind and `_id`, if there is one. */
  #replace(kind: KeptKind, id: string | null): boolean {
    if (id === null) return false;
    const numbers = this.#numbers.get(kind) as Map<string, number>;
    const earlier = numbers.get(id);
    numbers.set(id, this.#documents.length);
    if (earlier === undefined) return false;
    this.#documents.drop(earlier);
    return true;
  }

  #index(read: KeptDocument): void {
    if (read.kind === 'record') this.#indexRecord(read.document);
    if (read.kind === 'influencer') this.#indexInfluencer(read.document);
    if (read.kind === 'job') this.#jobs.set(read.document.job_id, read.document);
  }

  #indexRecord(document: StoredRecord): void {
    this.#scoresComplete &&= document.record_score !== undefined && document.probability !== undefined;
    this.#records.append(toAnomaly(document));
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
}

function parsePiece(piece: Piece): { value: unknown } | { reason: string } {
  if ('problem' in piece) return { reason: piece.problem };
  if ('value' in piece) return piece;
  try {
    return { value: JSON.parse(piece.bytes.toString()) };
  } catch (error) {
    return { reason: `not valid JSON: ${(error as Error).message}` };
  }
}

function entryOf({ kind, document }: KeptDocument): DocumentEntry {
  const { job_id: jobId } = document;
  if (kind === 'job' || kind === 'category_definition') return { kind, jobId, bucket: null };
  const { timestamp: start, bucket_span: seconds } = document;
  return { kind, jobId, bucket: { start, end: start + seconds * 1000 } };
}

/** A job's configuration may come after its records, so what it says of a detector is filled in at the end. */
function withConfiguredDescriptions(columns: RecordColumns, jobs: ReadonlyMap<string, Job>): RecordColumns {
  const detectors = columns.detectors.map((detector) => {
    const configured = jobs.get(detector.jobId)?.analysis_config.detectors[detector.index];
    return { ...detector, description: configured?.detector_description ?? detector.description };
  });
  return { ...columns, detectors };
}
