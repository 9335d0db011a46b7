import { Button, FileButton, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { MOST_DROPPED_BYTES } from '../../contract/droppedFiles';
import { formatBytes } from '../../domain/bytes';
import { useOpenFiles } from './useOpenFiles';

/** The way to open files without dragging them. */
export function OpenFiles({ onOpen }: { onOpen: () => void }) {
  const openFiles = useOpenFiles();
  const open = (files: File[]) => {
    openFiles(files);
    onOpen();
  };
  return (
    <div>
      <FileButton multiple onChange={open}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<IconFolderOpen size={16} aria-hidden />}>
            Open files
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed" mt={4}>
        Or drop them anywhere on the page: NDJSON, JSON, CSV or Parquet, also compressed, up to{' '}
        {formatBytes(MOST_DROPPED_BYTES)}. They are sent to Redlane’s server on this machine only.
      </Text>
    </div>
  );
}
