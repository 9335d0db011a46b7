import * as z from 'zod';

const errorCause = z.looseObject({ type: z.string(), reason: z.string().nullish() });

/** Elasticsearch's error envelope. An unknown path is answered with `error` as a plain string. */
export const errorAnswer = z.looseObject({
  error: z.union([z.string(), errorCause.extend({ root_cause: z.array(errorCause).optional() })]),
  status: z.int(),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
