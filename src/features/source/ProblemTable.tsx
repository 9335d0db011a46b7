import { Table, Text } from '@mantine/core';
import type { ImportProblem } from '../../contract/source';
import { formatCount } from '../../domain/number';
import classes from './DataSource.module.css';

type ProblemTableProps = {
  problems: readonly ImportProblem[];
  /** How many there are in all. */
  count: number;
  /** Else they are of answers, in which a line says nothing. */
  isOfFiles: boolean;
};

/** The first documents that could not be read, where they stood, and why. */
export function ProblemTable({ problems, count, isOfFiles }: ProblemTableProps) {
  const head = isOfFiles ? ['File', 'Line', 'Reason'] : ['From', 'Reason'];
  const body = problems.map(({ file, line, reason }) =>
    isOfFiles ? [file, formatCount(line), reason] : [file, reason],
  );
  return (
    <>
      <Text size="xs" c="dimmed">
        {problems.length < count && `The first ${formatCount(problems.length)} of ${formatCount(count)}. `}
        Everything else was read.
      </Text>
      <Table
        aria-label="What could not be read"
        className={`${classes.table} ${isOfFiles ? classes.problemRows : ''}`}
        data={{ head, body }}
      />
    </>
  );
}
