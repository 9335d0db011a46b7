import { Table, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Cause, splitEntities } from '../../../domain/anomaly';
import { changeOf } from '../../../domain/description';
import { type Entity, entityKey } from '../../../domain/entity';
import { formatProbability, formatShare } from '../../../domain/number';
import { formatValues } from '../../../domain/value';
import { ChangeText } from '../cells/ChangeText';
import { EntityButton } from '../cells/EntityButton';
import classes from './CausesTable.module.css';
import details from './details.module.css';
import { type CauseSort, type CauseSortKey, type SharedCause, sortCauses } from './sortCauses';

const MOST_CAUSES = 10;

type Column = {
  readonly key: CauseSortKey;
  readonly name: string;
  readonly descFirst: boolean;
  readonly hint?: string;
};

const columns: readonly Column[] = [
  { key: 'found', name: 'Found for', descFirst: false },
  { key: 'actual', name: 'Actual', descFirst: true },
  { key: 'typical', name: 'Typical', descFirst: true },
  { key: 'change', name: 'Change', descFirst: true },
  { key: 'share', name: 'Share', descFirst: true, hint: 'Of what is unusual: −log10 of the probability, of the sum' },
  { key: 'probability', name: 'Probability', descFirst: false },
];

/** The causes of a population record, the least probable first until another order is chosen. */
export function CausesTable({ causes }: { causes: readonly Cause[] }) {
  const id = useId();
  const [sort, setSort] = useState<CauseSort>({ key: 'probability', desc: false });
  const sortBy = ({ key, descFirst }: Column) => setSort({ key, desc: key === sort.key ? !sort.desc : descFirst });
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
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} sort={sort} onSort={() => sortBy(column)} />
              ))}
              <Table.Th>Influencers</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sortCauses(causes, sort).map((shared) => (
              <CauseRow key={JSON.stringify(shared.cause)} {...shared} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

function HeadCell({ column, sort, onSort }: { column: Column; sort: CauseSort; onSort: () => void }) {
  const isSorted = column.key === sort.key;
  const Icon = !isSorted ? IconSelector : sort.desc ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : undefined}>
      <button type="button" className={classes.sort} title={column.hint} onClick={onSort}>
        {column.name}
        <Icon size={14} className={isSorted ? undefined : classes.sortable} aria-hidden />
      </button>
    </Table.Th>
  );
}

function CauseRow({ cause, share }: SharedCause) {
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
      <Table.Td className={classes.oneLine}>{share !== null && formatShare(share)}</Table.Td>
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
