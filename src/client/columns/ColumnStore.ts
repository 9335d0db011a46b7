import type { Answer, Question, QuestionName } from '../../columns/questions';
import type { LoadProgress } from './ColumnEngine';

/** The page's side of the columns: load them once, then ask as often as the screen changes. */
export type ColumnStore = {
  /** Loads every result of the source. Rejects with `ApiError`; an aborted load leaves what was there before. */
  load(onProgress: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<void>;
  /** Rejects with the reason of the signal as soon as that aborts. */
  ask<Name extends QuestionName>(name: Name, question: Question<Name>, signal?: AbortSignal): Promise<Answer<Name>>;
  close(): void;
};
