import { Table } from '@mantine/core';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { documentFields } from '../../../domain/documentFields';
import classes from './AllFields.module.css';
import { Disclosure } from './Disclosure';

/** Every field of the record under the name Elasticsearch gives it, those included that have no place of their own here. */
export function AllFields({ record }: { record: AnomalyDetails }) {
  return (
    <Disclosure name="All fields">
      {() => (
        <Table aria-label="All fields" verticalSpacing={2} horizontalSpacing="xs" className={classes.table}>
          <Table.Tbody>
            {documentFields(record.document).map(({ path, text }) => (
              <Table.Tr key={path}>
                <Table.Th scope="row">{path}</Table.Th>
                <Table.Td>{text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Disclosure>
  );
}
