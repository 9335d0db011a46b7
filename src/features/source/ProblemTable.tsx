import { Table, Text } from '@mantine/core';
import type { ImportProblem } from '../../contract/source';
import { formatCount } from '../../domain/number';
import classes from './DataSource.module.css';

type ProblemTableProps = { problems: readonly ImportProblem[]; count: number };

/** The first lines that could not be read, and why; `count` is how many there are in all. */
export function ProblemTable({ problems, count }: ProblemTableProps) {
  const head = ['File', 'Line', 'Reason'];
  const body = problems.map(({ file, line, reason }) => [file, formatCount(line), reason]);
  return (
    <>
      <Text size="xs" c="dimmed">
        {problems.length < count && `The first ${formatCount(problems.length)} of ${formatCount(count)}. `}
        Everything else was read.
      </Text>
      <Table
        aria-label="What could not be read"
        className={`${classes.table} ${classes.problemRows}`}
        data={{ head, body }}
      />
    </>
  );
}
