import { Stack, Text, Title } from '@mantine/core';
import type { Source } from '../../contract/source';
import { describeReading } from '../../domain/readingProgress';
import { ReadingBar } from './ReadingBar';
import classes from './ReadingScreen.module.css';

type ReadingScreenProps = { source: Extract<Source, { state: 'reading' }> };

/** What is being read and how far that is, until there is something to explore. */
export function ReadingScreen({ source: { name, progress } }: ReadingScreenProps) {
  return (
    <Stack className={classes.screen} gap="sm">
      <Title order={2} size="h4" className={classes.name}>
        Reading {name}
      </Title>
      <ReadingBar progress={progress} size="md" />
      <Text size="sm" c="dimmed" className={classes.figures}>
        {describeReading(progress)}
      </Text>
      {progress.file !== name && (
        <Text size="sm" c="dimmed" className={classes.name}>
          Now {progress.file}
        </Text>
      )}
    </Stack>
  );
}
