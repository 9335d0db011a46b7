import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { readViews, type SavedView, writeViews } from './savedViews';

type ViewFilesProps = { views: readonly SavedView[]; onAdd: (views: readonly SavedView[]) => void };

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'redlane-views.json';
  link.click();
  URL.revokeObjectURL(url);
}

/** Takes saved views to another browser, and brings them from one. */
export function ViewFiles({ views, onAdd }: ViewFilesProps) {
  const [error, setError] = useState<string | null>(null);
  const add = async (file: File | null) => {
    try {
      if (file) onAdd(readViews(await file.text()));
      setError(null);
    } catch (error) {
      setError((error as Error).message);
    }
  };
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={views.length === 0}
          onClick={() => download(writeViews(views))}
        >
          Export
        </Button>
        <FileButton accept="application/json,.json" onChange={add} inputProps={{ 'aria-label': 'File of saved views' }}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              Import
            </Button>
          )}
        </FileButton>
      </Group>
      {error && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}
