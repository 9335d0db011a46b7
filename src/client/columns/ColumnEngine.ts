import { answer } from '../../columns/answer';
import { decodeBucketRuns, decodeInfluencerColumns, decodeRecordColumns } from '../../columns/arrow/decodeArrow';
import type { BucketRuns } from '../../columns/bucketRuns';
import { InfluencerColumnsBuilder } from '../../columns/build/InfluencerColumnsBuilder';
import { shareEntities } from '../../columns/build/shareEntities';
import type { InfluencerColumns } from '../../columns/influencerColumns';
import { prepareSteps } from '../../columns/prepareSteps';
import type { RecordColumns } from '../../columns/recordColumns';
import type { ResultColumns } from '../../columns/resultColumns';
import { ApiError } from '../ApiError';
import type { ColumnSource, LoadProgress } from './columnLoad';
import type { AnyQuestion, Outcome, Round } from './columnMessages';
import { nextTask } from './nextTask';
import { type PartlyLoaded, receiveColumns } from './receiveColumns';

/** How many times as much there must be for what has come to be shown anew. */
const GROWTH = 4;

type Step = Pick<LoadProgress, 'phase' | 'loaded' | 'total' | 'version'>;

/** Holds the columns of one source and answers from them: in a worker on the page, in process in tests. */
export class ColumnEngine {
  #data: ResultColumns | null = null;
  /** Not a part of the data, of which much is remembered that does not hang on buckets. */
  #buckets: BucketRuns | null = null;
  #isPartial = false;
  #edition = 0;
  #begun = 0;
  #load = 0;

  /**
   * Loads everything. Where there was nothing, it answers from what has come so far, and goes on doing so when the load breaks
   * off; what was there is replaced once everything has arrived. Throws `ApiError`.
   */
  async load(source: ColumnSource, onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    const isShown = this.#data === null;
    const load = ++this.#begun;
    let expected = 0;
    const report = (step: Step, isComplete = false, hasBuckets = false) =>
      onProgress({ ...step, records: expected, isShown, isComplete, hasBuckets, edition: this.#edition });
    const none = new InfluencerColumnsBuilder().finish();
    let shown = 0;
    const onRecords = (loader: PartlyLoaded<RecordColumns>, total: number, version: string | null) => {
      expected = total;
      // Each time all that is on the screen is asked again: so not often, and the influencer results all at once.
      if (isShown && loader.length > 0 && loader.length < total && loader.length >= GROWTH * shown) {
        shown = loader.length;
        this.#show(shareEntities(loader.loaded(), none), load, true);
      }
      report({ phase: 'records', loaded: loader.length, total, version });
    };
    const { recordsUrl, influencersUrl } = source;
    const { columns: records, version } = await receiveColumns(recordsUrl, decodeRecordColumns, onRecords, signal);
    const { columns: influencers, version: later } = await receiveColumns<InfluencerColumns>(
      influencersUrl,
      decodeInfluencerColumns,
      ({ length }, total, version) => report({ phase: 'influencers', loaded: length, total, version }),
      signal,
    );
    checkVersion(later, version);
    this.#show(shareEntities(records, influencers), load, false);
    const { length } = influencers;
    const last: Step = { phase: 'influencers', loaded: length, total: length, version };
    report(last, true);
    await this.#prepareSteps();
    await this.#loadBuckets(source, version, signal);
    report(last, true, true);
  }

  /** Throws before there is anything to answer from. */
  ask(questions: readonly AnyQuestion[]): Round {
    const data = this.#data;
    if (data === null) throw new Error('The columns were asked before they were loaded.');
    const outcomes = questions.map((asked) => outcomeOf(data, this.#buckets, asked));
    return { outcomes, isPartial: this.#isPartial, load: this.#load };
  }

  /** Gets ready for the first steps after a load; whoever asks meanwhile has their turn. */
  async #prepareSteps(): Promise<void> {
    const data = this.#data;
    if (data === null) return;
    for (const _ of prepareSteps(data)) {
      await nextTask();
      if (data !== this.#data) return;
    }
  }

  async #loadBuckets({ bucketsUrl }: ColumnSource, expected: string | null, signal?: AbortSignal): Promise<void> {
    const { columns, version } = await receiveColumns<BucketRuns>(bucketsUrl, decodeBucketRuns, () => {}, signal);
    checkVersion(version, expected);
    this.#buckets = columns;
  }

  #show(data: ResultColumns, load: number, isPartial: boolean): void {
    this.#data = data;
    this.#buckets = null;
    this.#load = load;
    this.#isPartial = isPartial;
    this.#edition++;
  }
}

function checkVersion(version: string | null, expected: string | null): void {
  if (version !== expected) throw new ApiError('contract', 'The results changed while they were loading. Try again.');
}

/** One question that cannot be answered takes no other with it. */
function outcomeOf(data: ResultColumns, buckets: BucketRuns | null, { name, question }: AnyQuestion): Outcome {
  try {
    return { kind: 'answer', answer: answer(data, name, question, buckets) };
  } catch (error) {
    return { kind: 'failed', reason: error as Error };
  }
}
