import type { endpoints } from '../../contract/endpoints/endpoints';

/** A question to the cluster: one of the endpoints of the contract, what stands in its path, and the rest in the query. */
export type UpstreamRequest = {
  readonly endpoint: keyof typeof endpoints;
  /** What stands in the place of `{job_id}` and the like, each encoded; the path that names just these is asked. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

/**
 * The cluster as the server sees it. Requests are spread over its nodes, repeated when that may help, and given up with their
 * signal. All that fails is an UpstreamError.
 */
export type Upstream = {
  /** The nodes as they may be shown: without credentials. */
  readonly nodes: readonly string[];
  /**
   * Reads the body of a good answer by `take`. When the connection breaks in the middle, the request is repeated and `take` begins
   * anew, so it must not mind to see the same twice. It may itself throw an UpstreamError; one of kind `away`
   * counts as a break, and with the status 200 as one of this answer, not of the cluster.
   */
  ask<T>(request: UpstreamRequest, take: (body: AsyncIterable<Buffer>) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The JSON value of a good answer. */
  askJson(request: UpstreamRequest, signal?: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
};
