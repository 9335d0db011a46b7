import type { ImportedResults } from '../sources/importedResults';

type Rows = {
  readonly length: number;
  readonly timestamp: Float64Array;
  readonly isInterim: Uint8Array;
  jobOf(row: number): string;
};

/** The start of the first interim result of each job, else of its last result, in epoch milliseconds: from there on results may change. */
export function tailStarts({ records, influencers, buckets }: ImportedResults): Map<string, number> {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const see = ({ length, timestamp, isInterim, jobOf }: Rows) => {
    for (let row = 0; row < length; row++) {
      const [job, time] = [jobOf(row), timestamp[row]];
      if (!(time <= (last.get(job) as number))) last.set(job, time);
      if (isInterim[row] === 1 && !(time >= (first.get(job) as number))) first.set(job, time);
    }
  };
  see({ ...records, jobOf: (row) => records.detectors[records.detector[row]].jobId });
  see({ ...influencers, jobOf: (row) => influencers.jobs[influencers.job[row]] });
  see({ ...buckets, jobOf: (row) => buckets.jobs[buckets.job[row]] });
  return new Map([...last, ...first]);
}
