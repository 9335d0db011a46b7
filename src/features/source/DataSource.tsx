import { Badge, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useReadySource } from '../../client/source';
import { formatCount } from '../../domain/number';
import { lazyPart } from '../../ui/lazyPart';
import { ValueButton } from '../../ui/ValueButton';
import classes from './DataSource.module.css';

/** Apart from the first screen. */
const SourceDrawer = lazyPart(async () => (await import('./SourceDrawer')).SourceDrawer);

/** What is being explored, and behind it the account of its import. */
export function DataSource() {
  const source = useReadySource();
  // Null until it is first opened: before that there is no drawer.
  const [opened, setOpened] = useState<boolean | null>(null);
  if (source === null) return null;
  const problems = source.report.problem_count;
  const unread = source.cluster === null ? 'line' : 'document';
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
          {formatCount(problems)} {problems === 1 ? unread : `${unread}s`} could not be read
        </Button>
      )}
      <ValueButton name="Data source" value={source.name} onClick={() => setOpened(true)}>
        <IconDatabase size={16} />
        <span className={classes.name}>{source.name}</span>
      </ValueButton>
      {opened !== null && (
        <Suspense fallback={null}>
          <SourceDrawer source={source} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </Group>
  );
}
