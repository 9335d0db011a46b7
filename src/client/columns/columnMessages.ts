import type { Answer, Question, QuestionName } from '../../columns/questions';
import { ApiError } from '../ApiError';
import type { ColumnSource, LoadProgress } from './columnLoad';

/** A question of some name; name and question belong together. */
export type AnyQuestion = {
  [Name in QuestionName]: { readonly name: Name; readonly question: Question<Name> };
}[QuestionName];

/** What became of one question. */
export type Outcome<Reason = Error> =
  | { readonly kind: 'answer'; readonly answer: Answer<QuestionName> }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** What became of questions that were asked together, in their order. */
export type Round<Reason = Error> = {
  readonly outcomes: readonly Outcome<Reason>[];
  /** Whether more results are still on their way. */
  readonly isPartial: boolean;
  /** Counts the loads that were answered from: within one, a row stands for the same record. */
  readonly load: number;
};

/** What the page says to the column worker. `id` names the request that a reply answers. */
export type ColumnRequest =
  | { readonly kind: 'load'; readonly id: number; readonly source: ColumnSource }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'ask'; readonly id: number; readonly questions: readonly AnyQuestion[] };

/** What the column worker says to the page. */
export type ColumnReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly kind: 'ready'; readonly id: number }
  | { readonly kind: 'answers'; readonly id: number; readonly round: Round<Failure> }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** An error as plain data: a copy between page and worker keeps nothing of an error's class. */
export type Failure = {
  readonly message: string;
  readonly api: {
    readonly kind: ApiError['kind'];
    readonly status: number | null;
    readonly path: string | null;
  } | null;
};

export function toFailure(error: unknown): Failure {
  if (!(error instanceof ApiError))
    return { message: error instanceof Error ? error.message : String(error), api: null };
  const { message, kind, status, path } = error;
  return { message, api: { kind, status, path } };
}

export const toError = ({ message, api }: Failure): Error =>
  api === null ? new Error(message) : new ApiError(api.kind, message, api.status, api.path);

/** The same round with its reasons told in another way. */
export const mapReasons = <A, B>({ outcomes, ...round }: Round<A>, map: (reason: A) => B): Round<B> => ({
  ...round,
  outcomes: outcomes.map((one) => (one.kind === 'failed' ? { kind: 'failed', reason: map(one.reason) } : one)),
});
