import { quote } from './quote';
import { UpstreamError } from './UpstreamError';

/** Why not all of these jobs was read. When the cluster is asked again, it lists them no more, or knows them. */
export const lostJobs = (ids: ReadonlySet<string>): UpstreamError =>
  new UpstreamError(
    'away',
    `The cluster lists the job ${quote([...ids].join(', '))}, but does not know it when asked for its results. Look whether it is being deleted.`,
  );
