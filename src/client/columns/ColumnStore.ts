import type { LoadProgress } from './columnLoad';
import type { AnyQuestion, Round } from './columnMessages';

/** The page's side of the columns: load them once, then ask as often as the screen changes. */
export type ColumnStore = {
  /** Loads every result of the source. Rejects with `ApiError`; an aborted load leaves what was there before. */
  load(onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void>;
  /** Answers all questions from one state of the data, in their order. */
  ask(questions: readonly AnyQuestion[]): Promise<Round>;
  close(): void;
};
