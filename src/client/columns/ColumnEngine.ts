import { answer } from '../../columns/answer';
import { decodeInfluencerColumns, decodeRecordColumns } from '../../columns/decodeArrow';
import { InfluencerColumnsBuilder } from '../../columns/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../columns/RecordColumnsBuilder';
import type { ResultColumns } from '../../columns/resultColumns';
import { ApiError } from '../http';
import type { AnyQuestion, Outcome, Round } from './columnMessages';
import { fetchChunks } from './fetchChunks';

/** Where the two columns answers come from. */
export type ColumnSource = { readonly recordsUrl: string; readonly influencersUrl: string };

/** How far a load is, in rows. First come the records, then the influencer results. */
export type LoadProgress = {
  readonly phase: 'records' | 'influencers';
  readonly loaded: number;
  readonly total: number;
  /** Counts up whenever answers can be others than before; 0 until there is something to answer from. */
  readonly edition: number;
};

type Builder<Columns> = { readonly length: number; appendAll(columns: Columns): void };

/** Holds the columns of one source and answers from them: in a worker on the page, in process in tests. */
export class ColumnEngine {
  #data: ResultColumns | null = null;
  #edition = 0;

  /** Replaces what it holds once everything has arrived. Throws `ApiError`. */
  async load(source: ColumnSource, onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void> {
    const records = new RecordColumnsBuilder();
    const influencers = new InfluencerColumnsBuilder();
    const loadInto = <C>(path: string, decode: Decoder<C>, builder: Builder<C>, phase: LoadProgress['phase']) =>
      loadColumns(
        path,
        decode,
        builder,
        (loaded, total) => onProgress({ phase, loaded, total, edition: this.#edition }),
        signal,
      );
    const version = await loadInto(source.recordsUrl, decodeRecordColumns, records, 'records');
    const later = await loadInto(source.influencersUrl, decodeInfluencerColumns, influencers, 'influencers');
    if (later !== version) throw new ApiError('contract', 'The results changed while they were loading. Try again.');
    this.#data = { records: records.finish(), influencers: influencers.finish() };
    this.#edition++;
  }

  /** Throws before there is anything to answer from. */
  ask(questions: readonly AnyQuestion[]): Round {
    const data = this.#data;
    if (data === null) throw new Error('The columns were asked before they were loaded.');
    return { outcomes: questions.map((asked) => outcomeOf(data, asked)), isPartial: false };
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

type Decoder<Columns> = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Columns>;

/** Answers of which version the rows are. */
async function loadColumns<Columns>(
  path: string,
  decode: Decoder<Columns>,
  builder: Builder<Columns>,
  onProgress: (loaded: number, total: number) => void,
  signal?: AbortSignal,
): Promise<string | null> {
  const { total, version, chunks } = await fetchChunks(path, signal);
  onProgress(0, total);
  try {
    for await (const batch of decode(chunks)) {
      builder.appendAll(batch);
      onProgress(builder.length, total);
    }
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('contract', `${path}: ${(error as Error).message}`);
  }
  if (builder.length !== total)
    throw new ApiError('contract', `${path}: ${builder.length} rows came, ${total} were announced.`);
  return version;
}
