import { illegalArgument } from '../errors';

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** A schema of the contract, as far as it is needed to read by it. */
type QuerySchema<Query> = {
  safeParse(
    values: unknown,
  ): { success: true; data: Query } | { success: false; error: { readonly issues: readonly Issue[] } };
};

/** The query of one of Redlane's own endpoints; what makes no sense is an illegal argument, which says where it stands. */
export function parseQuery<Query>(schema: QuerySchema<Query>, values: unknown): Query {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw illegalArgument([...path, message].join(': '));
}
