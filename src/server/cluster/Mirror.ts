import { setImmediate } from 'node:timers/promises';
import { MAX_RESULT_WINDOW } from '../../contract/common';
import type { KeptKind } from '../../contract/source';
import { Importer } from '../import/Importer';
import type { Piece } from '../import/Piece';
import type { ImportedResults } from '../sources/importedResults';
import { readAnswer } from './readAnswer';
import type { ResultKind } from './resultKinds';
import { pageRequest, type Slice, type SliceOrder } from './Slice';
import type { BoundedSlice } from './splitSlice';
import type { Upstream, UpstreamRequest } from './Upstream';
import { UpstreamError } from './UpstreamError';

/** Below so many it does not matter what of them was replaced. */
const MANY_DOCUMENTS = 200_000;

const bounds = (slice: Slice) => ({
  kind: slice.results.kind,
  jobId: slice.jobId,
  from: slice.from ?? Number.NEGATIVE_INFINITY,
  to: slice.to ?? Number.POSITIVE_INFINITY,
});

/** "records of job login": what the report names where a result could not be read. */
const nameOf = ({ results, jobId }: Slice): string => `${results.endpoint} of job ${jobId}`;

const isUnknown = (error: unknown): boolean =>
  error instanceof UpstreamError && error.kind === 'answered' && error.status === 404;

/** What has been read of the cluster. Every method that asks it fails with an UpstreamError. */
export class Mirror {
  readonly #upstream: Upstream;
  readonly #importer = new Importer({ isLive: true });
  #lost = new Set<string>();

  constructor(upstream: Upstream) {
    this.#upstream = upstream;
  }

  /** Counts up whenever something comes, changes or goes. */
  get changes(): number {
    return this.#importer.changes;
  }

  /** Whether more of what has come was replaced or has gone than is still there. */
  get isMostlyReplaced(): boolean {
    const { documents, kept } = this.#importer.report;
    return documents > MANY_DOCUMENTS && documents > 2 * kept;
  }

  /** How many results of a kind it holds. */
  held({ kind }: ResultKind): number {
    return this.#importer.report.keptOf(kind);
  }

  /** How many of a slice it holds. */
  heldOf(slice: Slice): number {
    return this.#importer.countIn(bounds(slice));
  }

  /** How many results of a slice the cluster has. */
  async count(slice: Slice, signal: AbortSignal): Promise<number> {
    const counted = this.#upstream.ask(pageRequest(slice, 0), (body) => readAnswer(body, () => {}), signal);
    return (await this.#unlessLost(slice, counted)) ?? 0;
  }

  /** Reads the first results of a slice, as many as one search gives, and returns how many there are. */
  async read(slice: Slice, signal: AbortSignal, order?: SliceOrder): Promise<number> {
    const add = (piece: Piece) => this.#importer.addPiece(nameOf(slice), piece);
    const request = pageRequest(slice, MAX_RESULT_WINDOW, order);
    const counted = this.#upstream.ask(request, (body) => readAnswer(inTurns(body), add), signal);
    return (await this.#unlessLost(slice, counted)) ?? 0;
  }

  /** The slice from its first result up to its last; null when it has none any more. */
  async bounded(slice: Slice, signal: AbortSignal): Promise<BoundedSlice | null> {
    const from = slice.from ?? (await this.#timeAt(slice, false, signal));
    const last = slice.to === null ? await this.#timeAt(slice, true, signal) : slice.to - 1;
    return from === null || last === null ? null : { ...slice, from, to: last + 1 };
  }

  /** Reads all of a small answer, such as that of the jobs, and returns its value. */
  async readAll(request: UpstreamRequest, signal: AbortSignal): Promise<unknown> {
    const value = await this.#upstream.askJson(request, signal);
    this.#importer.addPiece(request.endpoint, { line: 1, value });
    return value;
  }

  /** Jobs that the cluster lists, but did not know when it was asked for their results; since the watch, if there is one. */
  get lost(): ReadonlySet<string> {
    return this.#lost;
  }

  /** From now on it is noted what comes, for `dropMissing`. */
  watch(): void {
    this.#importer.watch();
    this.#lost = new Set();
  }

  /** Drops what a slice held before the watch and what has not come since: the cluster has it no more. */
  dropMissing(slice: Slice): void {
    this.#importer.dropMissing(bounds(slice));
  }

  /** As `dropMissing`, of all documents of a kind that belong to a job (null = to none). */
  dropMissingOf(kind: KeptKind, jobId: string | null): void {
    this.#importer.dropMissing({ kind, jobId, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
  }

  /** All that came so far, for a source to answer from; more may come afterwards. */
  snapshot(): ImportedResults {
    return this.#importer.snapshot();
  }

  /** Gives up what was read, once no snapshot is open any more. */
  close(): void {
    this.#importer.discard();
  }

  /** What is asked of a slice; null when its job, which was there a moment ago, is deleted by now. */
  async #unlessLost<T>({ jobId }: Slice, asked: Promise<T>): Promise<T | null> {
    try {
      return await asked;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      this.#lost.add(jobId);
      return null;
    }
  }

  /** When the first of a slice is, or the last; null where there is none. */
  async #timeAt(slice: Slice, desc: boolean, signal: AbortSignal): Promise<number | null> {
    const request = pageRequest(slice, 1, { sort: 'timestamp', desc });
    const answer = await this.#unlessLost(slice, this.#upstream.askJson(request, signal));
    const [first] = Object(answer)[slice.results.endpoint] ?? [];
    if (first === undefined) return null;
    const { timestamp } = Object(first);
    if (Number.isSafeInteger(timestamp)) return timestamp;
    throw new UpstreamError('refused', `The first of the ${nameOf(slice)} has no timestamp in epoch milliseconds.`);
  }
}

/** Between chunks the server answers who asks. */
async function* inTurns(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    yield chunk;
    await setImmediate();
  }
}
