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
import { askAll, askLater, type ColumnAnswer } from './columnAnswer';
import type { ColumnSource, LoadProgress } from './columnLoad';
import type { AnyQuestion, Outcome, Round } from './columnMessages';
import { nextTask } from './nextTask';
import { type PartlyLoaded, type Received, receiveColumns } from './receiveColumns';

/** How many times as much there must be for what has come to be shown anew. */
const GROWTH = 4;

type Step = Pick<LoadProgress, 'phase' | 'loaded' | 'total' | 'version'>;

type Report = (step: Step, isComplete?: boolean) => void;

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
   * Loads everything; one load after another. Where there was nothing, it answers from what has come so far, and goes on doing so when
   * the load breaks off; what was there is replaced once everything has arrived. Throws `ApiError`.
   */
  async load(source: ColumnSource, onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const end = () => ended.abort();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    this.#begun++;
    const isShown = this.#data === null;
    const report = this.#reporter(onProgress, isShown);
    try {
      await (isShown ? this.#loadFirst(source, report, ended.signal) : this.#loadAnew(source, report, ended.signal));
    } finally {
      end();
    }
  }

  /** Throws before there is anything to answer from. */
  ask(questions: readonly AnyQuestion[]): Round {
    const data = this.#data;
    if (data === null) throw new Error('The columns were asked before they were loaded.');
    const outcomes = questions.map((asked) => outcomeOf(data, this.#buckets, asked));
    return { outcomes, isPartial: this.#isPartial, load: this.#load };
  }

  #reporter(onProgress: (progress: LoadProgress) => void, isShown: boolean): Report {
    let records = 0;
    return (step, isComplete = false) => {
      if (step.phase === 'records') records = step.total;
      const hasBuckets = this.#buckets !== null;
      onProgress({ ...step, records, isShown, isComplete, hasBuckets, edition: this.#edition });
    };
  }

  /** The records are shown as they come, and the buckets come once all the rest is on the screen. */
  async #loadFirst(source: ColumnSource, report: Report, signal: AbortSignal): Promise<void> {
    const none = new InfluencerColumnsBuilder().finish();
    let shown = 0;
    const records = await receiveRecords(askLater(source.recordsUrl, signal), report, (soFar, total) => {
      // Each time all that is on the screen is asked again: so not often, and the influencer results all at once.
      if (soFar.length === 0 || soFar.length === total || soFar.length < GROWTH * shown) return;
      shown = soFar.length;
      this.#show(shareEntities(soFar.loaded(), none), null, true);
    });
    const influencers = await receiveInfluencers(askLater(source.influencersUrl, signal), report);
    checkVersion(influencers, records);
    this.#show(shareEntities(records.columns, influencers.columns), null, false);
    const last = lastStep(influencers);
    report(last, true);
    await this.#prepareSteps();
    const buckets = await receiveBuckets(askLater(source.bucketsUrl, signal));
    checkVersion(buckets, records);
    this.#buckets = buckets.columns;
    report(last, true);
  }

  /** All is asked for at once and shown at once. */
  async #loadAnew(source: ColumnSource, report: Report, signal: AbortSignal): Promise<void> {
    const { recordsUrl, influencersUrl, bucketsUrl } = source;
    const asked = askAll([recordsUrl, influencersUrl, bucketsUrl], signal);
    const records = await receiveRecords(asked[0], report);
    const influencers = await receiveInfluencers(asked[1], report);
    checkVersion(influencers, records);
    const buckets = await receiveBuckets(asked[2]);
    checkVersion(buckets, records);
    this.#show(shareEntities(records.columns, influencers.columns), buckets.columns, false);
    report(lastStep(influencers), true);
    await this.#prepareSteps();
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

  #show(data: ResultColumns, buckets: BucketRuns | null, isPartial: boolean): void {
    this.#data = data;
    this.#buckets = buckets;
    this.#load = this.#begun;
    this.#isPartial = isPartial;
    this.#edition++;
  }
}

type SoFar = PartlyLoaded<RecordColumns>;

const receiveRecords = (answer: ColumnAnswer, report: Report, show?: (soFar: SoFar, total: number) => void) =>
  receiveColumns(answer, decodeRecordColumns, (soFar: SoFar, total, version) => {
    show?.(soFar, total);
    report({ phase: 'records', loaded: soFar.length, total, version });
  });

const receiveInfluencers = (answer: ColumnAnswer, report: Report) =>
  receiveColumns<InfluencerColumns>(answer, decodeInfluencerColumns, ({ length }, total, version) =>
    report({ phase: 'influencers', loaded: length, total, version }),
  );

const receiveBuckets = (answer: ColumnAnswer) => receiveColumns<BucketRuns>(answer, decodeBucketRuns, () => {});

const lastStep = ({ columns: { length }, version }: Received<InfluencerColumns>): Step => ({
  ...{ phase: 'influencers', loaded: length, total: length, version },
});

type Versioned = Pick<Received<unknown>, 'version'>;

function checkVersion(later: Versioned, first: Versioned): void {
  if (later.version !== first.version)
    throw new ApiError('outdated', 'The results changed while they were loading. Try again.');
}

/** One question that cannot be answered takes no other with it. */
function outcomeOf(data: ResultColumns, buckets: BucketRuns | null, { name, question }: AnyQuestion): Outcome {
  try {
    return { kind: 'answer', answer: answer(data, name, question, buckets) };
  } catch (error) {
    return { kind: 'failed', reason: error as Error };
  }
}
