import { Alert, Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useReadySource, useReload } from '../../client/source';
import type { ReadySource } from '../../contract/source';
import { describeReading, readShare } from '../../domain/readingProgress';
import classes from './ChangedFiles.module.css';
import { changeText } from './changeText';
import { ReadingBar } from './ReadingBar';

/** Says when files are no longer what was read, and offers to read them again; what is on the screen stays until then. */
export function ChangedFiles() {
  const source = useReadySource();
  return (
    <div role="status" className={classes.notices}>
      {source !== null && source.changed.length > 0 && <ChangeNotice source={source} />}
    </div>
  );
}

function ChangeNotice({ source: { changed, rereading, reread_problem } }: { source: ReadySource }) {
  const reload = useReload();
  const problem = reload.error?.message ?? reread_problem;
  const isReading = rereading !== null || reload.isPending;
  const progress = rereading && { share: readShare(rereading), text: describeReading(rereading) };
  return (
    <Alert role="none" color="gray" className={classes.notice} icon={<IconRefresh size={16} aria-hidden />}>
      <Group gap="sm">
        <Text size="sm" className={classes.text}>
          {isReading ? 'Reading again' : changeText(changed, problem)}
        </Text>
        {!isReading && (
          <Button size="compact-xs" variant="default" onClick={() => reload.mutate(null)}>
            {problem === null ? 'Read again' : 'Try again'}
          </Button>
        )}
        {progress && (
          <Text size="sm" c="dimmed" aria-hidden className={classes.figures}>
            {progress.text}
          </Text>
        )}
      </Group>
      {progress && <ReadingBar {...progress} size="xs" className={classes.bar} />}
    </Alert>
  );
}
