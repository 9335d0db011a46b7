import type { Entity } from '../../../domain/entity';
import type { TimeRange } from '../../../domain/time';
import type { Episode } from '../episode';
import type { GeoSubject } from '../geoJob';
import type { LatencySubject } from '../latencyJob';
import type { LoginSubject } from '../loginJob';
import type { ProcessSubject } from '../processJob';
import type { RefundSubject } from '../refundJob';

/** What an incident does to each job. */
type Effects = {
  readonly latency?: readonly Episode<LatencySubject>[];
  readonly logins?: readonly Episode<LoginSubject>[];
  readonly processes?: readonly Episode<ProcessSubject>[];
  readonly refunds?: readonly Episode<RefundSubject>[];
  readonly geo?: readonly Episode<GeoSubject>[];
};

/** A story hidden in the demo for an operator to find. Critical scores occur in incidents and nowhere else. */
export type Incident = TimeRange & {
  readonly title: string;
  readonly story: string;
  /** The swimlane's "View by" that shows it best: `job`, or a field. */
  readonly viewBy: string;
  readonly lane: string;
  /** For each job it touches, the entity that the job's highest record in the range names; the red cell's first. */
  readonly evidence: readonly { readonly job: string; readonly entity: Entity }[];
  readonly effects: Effects;
};
