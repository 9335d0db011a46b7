import { Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { type Cause, splitEntities } from '../../../domain/anomaly';
import { changeOf } from '../../../domain/description';
import { type Entity, entityKey } from '../../../domain/entity';
import { formatProbability } from '../../../domain/number';
import { formatValues } from '../../../domain/value';
import { ChangeText } from '../ChangeText';
import { EntityButton } from '../EntityButton';
import classes from './CausesTable.module.css';
import details from './details.module.css';

const MOST_CAUSES = 10;
const columns = ['Found for', 'Actual', 'Typical', 'Change', 'Probability', 'Influencers'];

/** The causes of a population record, the least probable first. */
export function CausesTable({ causes }: { causes: readonly Cause[] }) {
  const id = useId();
  const ordered = [...causes].sort((a, b) => a.probability - b.probability);
  return (
    <div>
      <Title order={4} size="sm" id={id}>
        Causes
      </Title>
      {causes.length >= MOST_CAUSES && (
        <Text size="xs" className={details.quiet}>
          Elasticsearch keeps at most ten causes.
        </Text>
      )}
      <div className={classes.scroller}>
        <Table aria-labelledby={id} verticalSpacing={4} horizontalSpacing="xs" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.map((cause) => (
              <CauseRow key={JSON.stringify(cause)} cause={cause} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function CauseRow({ cause }: { cause: Cause }) {
  const change = changeOf(cause);
  return (
    <Table.Tr>
      <Table.Td>
        <Entities entities={splitEntities(cause)} />
        {cause.correlatedByValue !== null && `Correlated with ${cause.correlatedByValue}`}
      </Table.Td>
      <Table.Td>{formatValues(cause.actual, cause.function)}</Table.Td>
      <Table.Td>{formatValues(cause.typical, cause.function)}</Table.Td>
      <Table.Td className={classes.oneLine}>{change && <ChangeText change={change} />}</Table.Td>
      <Table.Td className={classes.oneLine}>{formatProbability(cause.probability)}</Table.Td>
      <Table.Td>
        <Entities entities={cause.influencers} />
      </Table.Td>
    </Table.Tr>
  );
}

const Entities = ({ entities }: { entities: readonly Entity[] }) => (
  <span className={classes.entities}>
    {entities.map((entity) => (
      <EntityButton key={entityKey(entity)} entity={entity} />
    ))}
  </span>
);
