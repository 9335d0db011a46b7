import type { ResultKind } from './resultKinds';
import type { UpstreamRequest } from './Upstream';

/** Results of one kind and job in a span of time; of whole milliseconds, `to` exclusive, null = without bound. */
export type Slice = {
  readonly results: ResultKind;
  readonly jobId: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Of at least this score; 0 = all. */
  readonly floor: number;
};

/** All results of a job of at least a score. */
export const wholeJob = (results: ResultKind, jobId: string, floor: number): Slice => ({
  ...{ results, jobId, floor },
  ...{ from: null, to: null },
});

/** The order in which a page of a slice is asked for; highest score first by default. */
export type SliceOrder = { readonly sort: string; readonly desc: boolean };

const bound = (name: string, time: number | null) => (time === null ? {} : { [name]: String(time) });

/** Asks for the first `size` results of a slice. Digits are epoch milliseconds to Elasticsearch from the fifth on; before that, a year. */
export function pageRequest(slice: Slice, size: number, order?: SliceOrder): UpstreamRequest {
  const { results, jobId, from, to, floor } = slice;
  const { sort, desc } = order ?? { sort: results.score, desc: true };
  return {
    endpoint: results.endpoint,
    path: { job_id: jobId },
    query: {
      ...bound('start', from),
      ...bound('end', to),
      ...(floor > 0 ? { [results.score]: String(floor) } : {}),
      sort,
      desc: String(desc),
      size: String(size),
    },
  };
}
