import type { ReadySource } from '../../contract/source';
import { describeLimits } from '../../domain/clusterLoad';
import type { Fact } from './viewFacts';

/** What has to be known of a source where its results are shown apart from the page. */
export function sourceFacts({ simulated, cluster }: Pick<ReadySource, 'simulated' | 'cluster'>): Fact[] {
  const limits = cluster === null ? [] : describeLimits(cluster);
  const facts: (Fact | false)[] = [
    simulated && ['Simulated', 'These results show what Redlane does, not what happened anywhere.'],
    cluster !== null &&
      cluster.state !== 'complete' && ['Not all', 'The cluster was not read to its end when this was made.'],
    limits.length > 0 && ['Left out', limits.join(' ')],
  ];
  return facts.filter((fact) => fact !== false);
}
