import { Badge, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import { useState } from 'react';
import { useReadySource } from '../../client/source';
import { formatCount } from '../../domain/number';
import { ValueButton } from '../../ui/ValueButton';
import classes from './DataSource.module.css';
import { SourceDrawer } from './SourceDrawer';

/** What is being explored, and behind it the account of its import. */
export function DataSource() {
  const source = useReadySource();
  const [opened, setOpened] = useState(false);
  if (source === null) return null;
  const problems = source.report.problem_count;
  return (
    <Group gap="xs" className={classes.group}>
      {source.simulated && (
        <Badge variant="default" tt="none" fw={550} className={classes.simulated}>
          Simulated data
        </Badge>
      )}
      {problems > 0 && (
        <Button
          variant="default"
          className={classes.problems}
          leftSection={<IconAlertTriangle size={16} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {formatCount(problems)} {problems === 1 ? 'line' : 'lines'} could not be read
        </Button>
      )}
      <ValueButton name="Data source" value={source.name} onClick={() => setOpened(true)}>
        <IconDatabase size={16} />
        <span className={classes.name}>{source.name}</span>
      </ValueButton>
      <SourceDrawer source={source} opened={opened} onClose={() => setOpened(false)} />
    </Group>
  );
}
