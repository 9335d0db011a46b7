import type { Source } from '../contract/source';
import { formatCount } from '../domain/number';

/** What there is to say in the terminal of a cluster once it has answered, or has not: "8,120 of 1,204,500 records of es:9200 so far" */
export function describeCluster({ name, cluster }: Source): string {
  if (cluster === null || cluster.problem !== null) return `${name}: ${cluster?.problem}`;
  const { loaded, wanted } = cluster.records;
  const count = `${formatCount(loaded)} of ${formatCount(wanted)} records of ${name}`;
  return cluster.state === 'complete' ? count : `${count} so far`;
}
