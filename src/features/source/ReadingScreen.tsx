import { Stack, Text, Title } from '@mantine/core';
import type { ReadingProgress, Source } from '../../contract/source';
import { describeReading, readShare } from '../../domain/readingProgress';
import { ReadingBar } from './ReadingBar';
import { ReadingCluster } from './ReadingCluster';
import classes from './ReadingScreen.module.css';

type ReadingScreenProps = { source: Extract<Source, { state: 'reading' }> };

/** What is being read and how far that is, until there is something to explore. */
export function ReadingScreen({ source: { name, progress, cluster } }: ReadingScreenProps) {
  return (
    <Stack className={classes.screen} gap="sm">
      <Title order={2} size="h4" className={classes.name}>
        Reading {name}
      </Title>
      {cluster === null ? <ReadingFiles name={name} progress={progress} /> : <ReadingCluster cluster={cluster} />}
    </Stack>
  );
}

function ReadingFiles({ name, progress }: { name: string; progress: ReadingProgress }) {
  const text = describeReading(progress);
  return (
    <>
      <ReadingBar share={readShare(progress)} text={text} size="md" />
      <Text size="sm" c="dimmed" className={classes.figures}>
        {text}
      </Text>
      {progress.file !== name && (
        <Text size="sm" c="dimmed" className={classes.name}>
          Now {progress.file}
        </Text>
      )}
    </>
  );
}
