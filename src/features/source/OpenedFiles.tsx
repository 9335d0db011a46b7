import { Alert, Group, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { LastFiles } from '../../client/exploreFiles';
import { useReadySource } from '../../client/source';
import { describeReading, readShare } from '../../domain/readingProgress';
import classes from './ChangedFiles.module.css';
import { FileNotice } from './FileNotice';
import { listed } from './listed';
import { ReadingBar } from './ReadingBar';

/** How far the files are that were opened, or why they could not be; nothing once they are explored. */
export function OpenedFiles({ files, isPending, error }: LastFiles) {
  const [isDismissed, setDismissed] = useState(false);
  const names = listed(files.map(({ name }) => name));
  if (isPending) return <FilesOnTheirWay names={names} />;
  if (error === null || isDismissed) return null;
  return (
    <FileNotice onClose={() => setDismissed(true)}>
      {names} could not be explored. {error.message}
    </FileNotice>
  );
}

function FilesOnTheirWay({ names }: { names: string }) {
  const rereading = useReadySource()?.rereading ?? null;
  const progress = rereading && { share: readShare(rereading), text: describeReading(rereading) };
  return (
    <Alert role="none" color="gray" className={classes.notice} icon={<IconFileImport size={16} aria-hidden />}>
      <Group gap="sm">
        <Text size="sm" className={classes.text}>
          {progress === null ? 'Sending' : 'Reading'} {names}
        </Text>
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
