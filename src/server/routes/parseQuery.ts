import { illegalArgument } from '../errors';
import type { Schema } from '../Schema';

/** The query of one of Redlane's own endpoints; what makes no sense is an illegal argument, which says where it stands. */
export function parseQuery<Query>(schema: Schema<Query>, values: unknown): Query {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw illegalArgument([...path, message].join(': '));
}
