import { Dictionary } from '../../columns/Dictionary';
import { GrowingArray } from '../../columns/GrowingArray';
import { type KeptKind, keptKind, type ReadySource, type SourceJob } from '../../contract/source';

/** What is remembered of every document, beside its text: enough to say what each job holds. */
export type DocumentEntry = {
  readonly kind: KeptKind;
  readonly jobId: string;
  /** Bucket start and end in milliseconds; null for what belongs to no bucket. */
  readonly bucket: { readonly start: number; readonly end: number } | null;
};

/** The documents of one kind in arrival order: a flag each (0 = replaced) unless all stand, and the numbers of those that do. */
type DocumentsOfKind = { readonly keep: Uint8Array | undefined; readonly numbers: Uint32Array };

const kinds = keptKind.options;

const counters = new Map<KeptKind, 'records' | 'influencers' | 'buckets'>([
  ['record', 'records'],
  ['influencer', 'influencers'],
  ['bucket', 'buckets'],
]);

/** One row a document, by its number in the spool; a row whose document was replaced by a later one is dropped. */
export class DocumentTable {
  readonly #jobs = new Dictionary((jobId: string) => jobId);
  readonly #kind = new GrowingArray(Uint8Array);
  readonly #job = new GrowingArray(Int32Array);
  readonly #start = new GrowingArray(Float64Array);
  readonly #end = new GrowingArray(Float64Array);
  readonly #dropped = new GrowingArray(Uint32Array);

  get length(): number {
    return this.#kind.length;
  }

  append({ kind, jobId, bucket }: DocumentEntry): void {
    this.#kind.push(kinds.indexOf(kind));
    this.#job.push(this.#jobs.codeOf(jobId));
    this.#start.push(bucket?.start ?? Number.NaN);
    this.#end.push(bucket?.end ?? Number.NaN);
  }

  drop(number: number): void {
    this.#dropped.push(number);
  }

  ofKind(kind: KeptKind): DocumentsOfKind {
    const code = kinds.indexOf(kind);
    const standing = this.#standing();
    const numbers: number[] = [];
    const keep: number[] = [];
    this.#kind.toArray().forEach((documentKind, number) => {
      if (documentKind !== code) return;
      keep.push(standing[number]);
      if (standing[number] === 1) numbers.push(number);
    });
    const allStand = numbers.length === keep.length;
    return { keep: allStand ? undefined : Uint8Array.from(keep), numbers: Uint32Array.from(numbers) };
  }

  /** What each job holds, in the order of their ids. */
  jobs(): SourceJob[] {
    const jobs = this.#jobs.values.map((job_id): SourceJob => ({ job_id, records: 0, influencers: 0, buckets: 0 }));
    this.#forEachStanding((job, kind, start) => {
      const counter = counters.get(kind);
      if (counter) jobs[job][counter]++;
      if (Number.isNaN(start)) return;
      jobs[job].first = Math.min(jobs[job].first ?? start, start);
      jobs[job].last = Math.max(jobs[job].last ?? start, start);
    });
    return jobs.sort((a, b) => (a.job_id < b.job_id ? -1 : 1));
  }

  /** First bucket start and last bucket end; undefined when there is no result. */
  extent(): ReadySource['extent'] {
    let extent: ReadySource['extent'];
    this.#forEachStanding((_job, _kind, start, end) => {
      if (Number.isNaN(start)) return;
      extent = { from: Math.min(extent?.from ?? start, start), to: Math.max(extent?.to ?? end, end) };
    });
    return extent;
  }

  /** Bucket length in milliseconds, by job id, for jobs with results. */
  bucketSpans(): Map<string, number> {
    const spans = new Map<string, number>();
    this.#forEachStanding((job, _kind, start, end) => {
      if (!Number.isNaN(start)) spans.set(this.#jobs.values[job], end - start);
    });
    return spans;
  }

  #standing(): Uint8Array {
    const standing = new Uint8Array(this.#kind.length).fill(1);
    for (const number of this.#dropped.toArray()) standing[number] = 0;
    return standing;
  }

  #forEachStanding(visit: (job: number, kind: KeptKind, start: number, end: number) => void): void {
    const [kind, job, start, end] = [this.#kind, this.#job, this.#start, this.#end].map((column) => column.toArray());
    this.#standing().forEach((stands, number) => {
      if (stands === 1) visit(job[number], kinds[kind[number]], start[number], end[number]);
    });
  }
}
