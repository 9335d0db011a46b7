import { answer } from '../../columns/answer';
import { decodeInfluencerColumns, decodeRecordColumns } from '../../columns/decodeArrow';
import { InfluencerColumnsBuilder } from '../../columns/InfluencerColumnsBuilder';
import type { InfluencerColumns } from '../../columns/influencerColumns';
import type { RecordColumns } from '../../columns/recordColumns';
import type { ResultColumns } from '../../columns/resultColumns';
import { ApiError } from '../http';
import type { AnyQuestion, Outcome, Round } from './columnMessages';
import { type OnBatch, receiveColumns } from './receiveColumns';

/** Where the two columns answers come from, both with the highest scores first. */
export type ColumnSource = { readonly recordsUrl: string; readonly influencersUrl: string };

/** How far a load is, in rows. First come the records, then the influencer results. */
export type LoadProgress = {
  readonly phase: 'records' | 'influencers';
  readonly loaded: number;
  readonly total: number;
  /** Whether what has come so far can be asked; if not, what was there before answers until all has come. */
  readonly isShown: boolean;
  /** Counts up whenever answers can be others than before; 0 until there is something to answer from. */
  readonly edition: number;
};

/** Holds the columns of one source and answers from them: in a worker on the page, in process in tests. */
export class ColumnEngine {
  #data: ResultColumns | null = null;
  #isPartial = false;
  #edition = 0;

  /**
   * Loads everything. Where there was nothing, it answers from what has come so far, and goes on doing so when the load breaks
   * off; what was there is replaced once everything has arrived. Throws `ApiError`.
   */
  async load(source: ColumnSource, onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    const isShown = this.#data === null;
    const follow = <C extends RecordColumns | InfluencerColumns>(
      phase: LoadProgress['phase'],
      show: (columns: C) => ResultColumns,
    ): OnBatch<C> => {
      let shown = 0;
      return (loader, total) => {
        // Each time, everything on the screen is asked again: at every doubling that is, in all, no more than at the end.
        if (isShown && loader.length > 0 && loader.length < total && loader.length >= 2 * shown) {
          shown = loader.length;
          this.#show(show(loader.loaded()), true);
        }
        onProgress({ phase, loaded: loader.length, total, isShown, edition: this.#edition });
      };
    };
    const none = new InfluencerColumnsBuilder().finish();
    const { columns: records, version } = await receiveColumns(
      source.recordsUrl,
      decodeRecordColumns,
      follow('records', (records) => ({ records, influencers: none })),
      signal,
    );
    const { columns: influencers, version: later } = await receiveColumns(
      source.influencersUrl,
      decodeInfluencerColumns,
      follow('influencers', (influencers) => ({ records, influencers })),
      signal,
    );
    if (later !== version) throw new ApiError('contract', 'The results changed while they were loading. Try again.');
    this.#show({ records, influencers }, false);
  }

  /** Throws before there is anything to answer from. */
  ask(questions: readonly AnyQuestion[]): Round {
    const data = this.#data;
    if (data === null) throw new Error('The columns were asked before they were loaded.');
    return { outcomes: questions.map((asked) => outcomeOf(data, asked)), isPartial: this.#isPartial };
  }

  #show(data: ResultColumns, isPartial: boolean): void {
    this.#data = data;
    this.#isPartial = isPartial;
    this.#edition++;
  }
}

/** One question that cannot be answered takes no other with it. */
function outcomeOf(data: ResultColumns, { name, question }: AnyQuestion): Outcome {
  try {
    return { kind: 'answer', answer: answer(data, name, question) };
  } catch (error) {
    return { kind: 'failed', reason: error as Error };
  }
}
