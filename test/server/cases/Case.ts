/** A request and what any source must answer to it when it holds these documents, whatever it is made of. */
export type Case = {
  readonly name: string;
  readonly documents: readonly object[];
  readonly request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly path: string;
    /** Sent as JSON; a string as it is. */
    readonly body?: object | string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly expected: {
    readonly status: number;
    /** The whole answer, with its keys in this order. */
    readonly body?: object;
    /** What the answer holds among other keys; lists are whole. */
    readonly partial?: object;
  };
};

type Request = Case['request'];

/** Makes cases that ask for these documents. */
export const over =
  (documents: readonly object[]) =>
  (name: string, request: Request, expected: Case['expected']): Case => ({ name, documents, request, expected });

/** `GET` of a path with its query string. */
export const get = (path: string): Request => ({ method: 'GET', path });

/** `POST` of a JSON body. */
export const post = (path: string, body: object | string): Request => ({ method: 'POST', path, body });

/** An error of this status, in Elasticsearch's envelope, to the key. */
export function failure(status: number, type: string, reason: string): Case['expected'] {
  return { status, body: { error: { root_cause: [{ type, reason }], type, reason }, status } };
}

/** A request whose search every shard refused. */
const searchFailure = (type: string, reason: string): Case['expected'] => ({
  status: 400,
  partial: {
    error: {
      root_cause: [{ type, reason }],
      type: 'search_phase_execution_exception',
      reason: 'all shards failed',
    },
    status: 400,
  },
});

/** A body that cannot be read, in full. */
export const unreadable = (reason: string): Case['expected'] => ({
  status: 400,
  partial: { error: { root_cause: [{ type: 'x_content_parse_exception', reason }], reason }, status: 400 },
});

export const unknownJob = (id: string): Case['expected'] =>
  failure(404, 'resource_not_found_exception', `No known job with id '${id}'`);

/** Any error of this type, whatever its words. */
export const refused = (status: number, type: string): Case['expected'] => ({
  status,
  partial: { error: { type }, status },
});

export const deepPage = searchFailure(
  'illegal_argument_exception',
  'Result window is too large, from + size must be less than or equal to: [10000] but was [10001]. See the scroll api for a more efficient way to request large data sets. This limit can be set by changing the [index.max_result_window] index level setting.',
);

export const unmapped = (field: string): Case['expected'] =>
  searchFailure('query_shard_exception', `No mapping found for [${field}] in order to sort on`);

export const unrecognized = (path: string, ...names: string[]): Case['expected'] =>
  failure(
    400,
    'illegal_argument_exception',
    `request [${path}] contains unrecognized parameter${names.length > 1 ? 's' : ''}: ${names.map((name) => `[${name}]`).join(', ')}`,
  );
