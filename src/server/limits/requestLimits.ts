import { RequestLimit } from './RequestLimit';

/** How many requests are answered side by side, by what they cost. */
export type RequestLimits = {
  /** Columns and exports: long, but made only as quickly as they are taken. */
  readonly streams: RequestLimit;
  /** Answers from the source. */
  readonly answers: RequestLimit;
  /** Reading the source anew. */
  readonly reloads: RequestLimit;
  /** Files that are sent: each lies on the disk for a while. */
  readonly uploads: RequestLimit;
};

const WAIT_MS = 20_000;
/** Fifty pages that load a million records each are a minute's work. */
const STREAM_WAIT_MS = 120_000;

/** Enough for fifty pages that load at the same moment. */
export const requestLimits = (): RequestLimits => ({
  streams: new RequestLimit({ atOnce: 32, waiting: 256, waitMs: STREAM_WAIT_MS }),
  answers: new RequestLimit({ atOnce: 32, waiting: 256, waitMs: WAIT_MS }),
  reloads: new RequestLimit({ atOnce: 8, waiting: 128, waitMs: WAIT_MS }),
  uploads: new RequestLimit({ atOnce: 2, waiting: 4, waitMs: WAIT_MS }),
});
