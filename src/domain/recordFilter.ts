import type { EntityFilter } from './entity';
import type { Severity } from './severity';
import type { ViewBy } from './swimlane';
import type { TimeRange } from './time';

/** What a person picked in the swimlane: lanes, a span of time, or both. Null means not restricted. */
type SwimlaneSelection = {
  readonly by: ViewBy;
  readonly thenBy: ViewBy | null;
  readonly lanes: readonly string[] | null;
  readonly at: TimeRange | null;
};

/** Which records a view shows. Each part only narrows; an empty part does not restrict. */
export type RecordFilter = {
  /** Job ids; empty = every job. */
  readonly jobs: readonly string[];
  /** Half-open, on the start of the bucket. */
  readonly range: TimeRange;
  /** `record_score` at least this; 0 = no limit. */
  readonly minScore: number;
  /** Bands to keep; null = all. */
  readonly bands: readonly Severity[] | null;
  readonly hideInterim: boolean;
  /** Includes on one field are alternatives; different fields, and excludes, all must hold. */
  readonly entities: readonly EntityFilter[];
  /** Case-insensitive text anywhere in the job, detector, entities or influencers. */
  readonly text: string;
  readonly selection: SwimlaneSelection | null;
};
