type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** A schema of the contract, as far as it is needed to read by it. */
export type Schema<Value> = {
  safeParse(
    value: unknown,
  ): { success: true; data: Value } | { success: false; error: { readonly issues: readonly Issue[] } };
};
