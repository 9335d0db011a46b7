import type { Context } from 'hono';
import type { Exploration } from '../exploration';
import { type RequestLimits, requestLimits } from '../limits/requestLimits';
import type { Handler, StreamHandler } from './handler';

/** Answers one request. */
export type Answer = (c: Context) => Response | Promise<Response>;

type AnswersOptions = {
  readonly exploration: Exploration;
  readonly lenient?: boolean;
  readonly limits?: RequestLimits;
};

/** How handlers become answers: what they answer from, and when it is their turn. */
export type Answers = ReturnType<typeof answersFrom>;

/** Answers from what is explored, so many of a kind side by side. */
export function answersFrom({ exploration, lenient = false, limits = requestLimits() }: AnswersOptions) {
  return {
    fromSource:
      (handler: Handler): Answer =>
      (c) => {
        const { signal } = c.req.raw;
        return exploration.withSource(
          (source) => limits.answers.run(() => handler(c, { source, lenient }), signal),
          signal,
        );
      },

    /** The source stays lent, and the place taken, until all of the answer was taken. */
    streamFromSource:
      (handler: StreamHandler): Answer =>
      (c) =>
        new Promise((resolve, reject) => {
          const { signal } = c.req.raw;
          const answerWhole: Parameters<typeof exploration.withSource<void>>[0] = (source) =>
            limits.streams.run(async () => {
              const { response, ended } = await handler(c, { source, lenient });
              resolve(response);
              await ended;
            }, signal);
          exploration.withSource(answerWhole, signal).catch(reject);
        }),

    /** One that does not answer from the source, but changes it. */
    inTurn:
      (kind: 'reloads' | 'uploads', answer: Answer): Answer =>
      (c) =>
        limits[kind].run(() => answer(c), c.req.raw.signal),
  };
}
