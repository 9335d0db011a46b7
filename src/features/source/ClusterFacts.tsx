import { Table } from '@mantine/core';
import type { ClusterState } from '../../contract/source';
import { describeTrouble } from '../../domain/clusterTrouble';
import { epochMs, formatTime } from '../../domain/time';
import classes from './DataSource.module.css';

const states: Readonly<Record<ClusterState['state'], string>> = {
  loading: 'Being loaded',
  complete: 'All that is wanted is loaded',
  away: 'Not to be reached; what was loaded is shown',
};

type Fact = readonly [name: string, text: string];

function factsOf(cluster: ClusterState): readonly Fact[] {
  const { nodes, version, state, checked_at } = cluster;
  const trouble = describeTrouble(cluster);
  const problem: readonly Fact[] = trouble === null ? [] : [['Problem', trouble]];
  return [
    [nodes.length === 1 ? 'Node' : 'Nodes', nodes.join(', ')],
    ['Elasticsearch', version ?? 'not told'],
    ['State', states[state]],
    ['Last answered all', checked_at === null ? 'not yet' : formatTime(epochMs(checked_at))],
    ...problem,
  ];
}

/** The cluster, and how it stands with it. */
export function ClusterFacts({ cluster }: { cluster: ClusterState }) {
  return (
    <Table variant="vertical" aria-label="Cluster" className={classes.table}>
      <Table.Tbody>
        {factsOf(cluster).map(([name, text]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w="9rem">
              {name}
            </Table.Th>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
