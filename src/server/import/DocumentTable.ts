import { GrowingArray } from '../../columns/build/GrowingArray';
import { type KeptKind, keptKind, type ReadySource, type SourceJob } from '../../contract/source';
import { durationMs, formatDuration } from '../../domain/time';

/** What is remembered of every document, beside its text: enough to say what each job holds, and to find it again. */
export type DocumentEntry = {
  readonly kind: KeptKind;
  /** Null for what belongs to several jobs: calendars and their events. */
  readonly jobId: string | null;
  /** Bucket start and length in milliseconds; null for what belongs to no bucket. */
  readonly bucket: { readonly start: number; readonly span: number } | null;
};

/** The documents of one kind and job (null = of none) in a span of time, in epoch milliseconds; `to` is exclusive. */
export type DocumentSpan = {
  readonly kind: KeptKind;
  readonly jobId: string | null;
  readonly from: number;
  readonly to: number;
};

/** What the documents of one job and bucket length have in common. */
type Owner = { readonly jobId: string | null; readonly span: number };

/** The documents of one kind in arrival order: a flag each (0 = replaced) unless all stand, and the numbers of those that do. */
type DocumentsOfKind = { readonly keep: Uint8Array | undefined; readonly numbers: Uint32Array };

/** The numbers of the documents of a kind, in arrival order: of one job, or of all (null). */
export type DocumentIndex = (kind: KeptKind, jobId: string | null) => Uint32Array;

const kinds = keptKind.options;

/** What is found by columns instead of the index. */
const inColumns: ReadonlySet<KeptKind> = new Set(['record', 'influencer', 'bucket', 'model_plot']);

const counters = new Map<KeptKind, 'records' | 'influencers' | 'buckets'>([
  ['record', 'records'],
  ['influencer', 'influencers'],
  ['bucket', 'buckets'],
]);

/** One row a document, by its number in the spool; a row whose document was replaced by a later one is dropped. */
export class DocumentTable {
  readonly #owners: Owner[] = [];
  readonly #ownerCodes = new Map<string | null, Map<number, number>>();
  /** Documents mostly come job by job. */
  #lastOwner = 0;
  readonly #kind = new GrowingArray(Uint8Array);
  readonly #owner = new GrowingArray(Int32Array);
  readonly #start = new GrowingArray(Float64Array);
  readonly #dropped = new GrowingArray(Uint32Array);

  get length(): number {
    return this.#kind.length;
  }

  append({ kind, jobId, bucket }: DocumentEntry): void {
    this.#kind.push(kinds.indexOf(kind));
    this.#owner.push(this.#ownerCode(jobId, bucket?.span ?? Number.NaN));
    this.#start.push(bucket?.start ?? Number.NaN);
  }

  drop(number: number): void {
    this.#dropped.push(number);
  }

  /** The numbers of the documents that stand of a kind and a job (null = of none) from `from` up to `to`, or of no time. */
  numbersIn({ kind, jobId, from, to }: DocumentSpan): number[] {
    const numbers: number[] = [];
    this.#forEachStanding((owner, ofKind, start, number) => {
      const isMeant = ofKind === kind && this.#owners[owner].jobId === jobId;
      if (isMeant && !(start < from) && !(start >= to)) numbers.push(number);
    });
    return numbers;
  }

  ofKind(kind: KeptKind): DocumentsOfKind {
    const code = kinds.indexOf(kind);
    const standing = this.#standing();
    const kindOf = this.#kind.toArray();
    const numbers = new GrowingArray(Uint32Array);
    const keep = new GrowingArray(Uint8Array);
    for (let number = 0; number < kindOf.length; number++) {
      if (kindOf[number] !== code) continue;
      keep.push(standing[number]);
      if (standing[number] === 1) numbers.push(number);
    }
    const allStand = numbers.length === keep.length;
    return { keep: allStand ? undefined : keep.toArray(), numbers: numbers.toArray() };
  }

  /** Finds the documents of the kinds that no columns hold. */
  index(): DocumentIndex {
    return indexOf(this.#numbers());
  }

  #numbers(): NumbersByKind {
    const numbers: NumbersByKind = new Map();
    this.#forEachStanding((owner, kind, _start, number) => {
      if (inColumns.has(kind)) return;
      const { jobId } = this.#owners[owner];
      const jobs = getOrAdd(numbers, kind, () => new Map<string | null, number[]>());
      getOrAdd(jobs, null, () => []).push(number);
      if (jobId !== null) getOrAdd(jobs, jobId, () => []).push(number);
    });
    return numbers;
  }

  /** What each job holds, in the order of their ids. */
  jobs(): SourceJob[] {
    const jobs = new Map<string, SourceJob>();
    this.#forEachStanding((owner, kind, start) => {
      const { jobId } = this.#owners[owner];
      if (jobId === null) return;
      const job = getOrAdd(jobs, jobId, (): SourceJob => ({ job_id: jobId, records: 0, influencers: 0, buckets: 0 }));
      const counter = counters.get(kind);
      if (counter) job[counter]++;
      if (Number.isNaN(start)) return;
      if (!(start >= (job.first as number))) job.first = start;
      if (!(start <= (job.last as number))) job.last = start;
    });
    return [...jobs.values()].sort((a, b) => (a.job_id < b.job_id ? -1 : 1));
  }

  /** First bucket start and last bucket end; undefined when there is no result. */
  extent(): ReadySource['extent'] {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    this.#forEachStanding((owner, _kind, start) => {
      if (start < from) from = start;
      const end = start + this.#owners[owner].span;
      if (end > to) to = end;
    });
    return from <= to ? { from, to } : undefined;
  }

  /** Bucket length in milliseconds, by job id, for jobs with results. */
  bucketSpans(): Map<string, number> {
    const spans = new Map<string, number>();
    this.#forEachStanding((owner, _kind, start) => {
      const { jobId, span } = this.#owners[owner];
      if (jobId !== null && !Number.isNaN(start)) spans.set(jobId, span);
    });
    return spans;
  }

  /** Jobs whose results have buckets of several lengths, which one job cannot have at one time. */
  notices(): string[] {
    const several = Array.from(this.#ownerCodes, ([jobId, codes]) => ({
      jobId,
      spans: [...codes.keys()].filter((span) => !Number.isNaN(span)),
    })).filter(({ spans }) => spans.length > 1);
    return several.map(({ jobId, spans }) => {
      const lengths = spans.map((span) => formatDuration(durationMs(span))).join(' and ');
      return `Job ${jobId} has buckets of ${lengths}: two jobs of one name, or one that was changed; they are shown together.`;
    });
  }

  #ownerCode(jobId: string | null, span: number): number {
    const last = this.#owners[this.#lastOwner];
    if (last && last.jobId === jobId && Object.is(last.span, span)) return this.#lastOwner;
    this.#lastOwner = this.#findOwner(jobId, span);
    return this.#lastOwner;
  }

  #findOwner(jobId: string | null, span: number): number {
    const codes = getOrAdd(this.#ownerCodes, jobId, () => new Map<number, number>());
    return getOrAdd(codes, span, () => this.#owners.push({ jobId, span }) - 1);
  }

  #standing(): Uint8Array {
    const standing = new Uint8Array(this.#kind.length).fill(1);
    for (const number of this.#dropped.toArray()) standing[number] = 0;
    return standing;
  }

  #forEachStanding(visit: (owner: number, kind: KeptKind, start: number, number: number) => void): void {
    const standing = this.#standing();
    const [kind, owner, start] = [this.#kind.toArray(), this.#owner.toArray(), this.#start.toArray()];
    for (let number = 0; number < standing.length; number++) {
      if (standing[number] === 1) visit(owner[number], kinds[kind[number]], start[number], number);
    }
  }
}

type NumbersByKind = Map<KeptKind, Map<string | null, number[]>>;

/** Made out here so that it holds the numbers and not the whole table. */
const indexOf =
  (numbers: NumbersByKind): DocumentIndex =>
  (kind, jobId) =>
    Uint32Array.from(numbers.get(kind)?.get(jobId) ?? []);

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
