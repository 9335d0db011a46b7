/** How long and how much the cluster may take. Times in milliseconds, sizes in bytes. */
export type UpstreamLimits = {
  /** To accept a connection, TLS included. */
  readonly connectMs: number;
  /** From the request to the head of its answer. */
  readonly headersMs: number;
  /** Between two pieces of a body. */
  readonly pauseMs: number;
  /** From the request to the end of its answer. */
  readonly requestMs: number;
  /** The largest body, counted as it is read, decompressed. */
  readonly largestAnswer: number;
  /** How often a request is sent before it is given up; at least once to each node. */
  readonly attempts: number;
  /** No attempt begins later than this after the first. */
  readonly patienceMs: number;
  /** The longest wait before the second attempt; it doubles with each. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How long the cluster is left alone once a request was given up; it doubles each time, up to `longestRestMs`. */
  readonly restMs: number;
  readonly longestRestMs: number;
  /** Connections to a node at the same time. */
  readonly connections: number;
};

/** What serves a cluster of any size. */
export const usualLimits: UpstreamLimits = {
  connectMs: 5_000,
  headersMs: 30_000,
  pauseMs: 30_000,
  requestMs: 120_000,
  largestAnswer: 256 * 2 ** 20,
  attempts: 5,
  patienceMs: 20_000,
  firstDelayMs: 500,
  longestDelayMs: 8_000,
  restMs: 5_000,
  longestRestMs: 60_000,
  connections: 16,
};
