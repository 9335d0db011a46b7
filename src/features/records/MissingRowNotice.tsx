import { Alert, Button, Group, Text } from '@mantine/core';
import { useView } from '../../view/useView';

/** Says that the record of the link is left out by the filters. */
export function MissingRowNotice() {
  const { setView } = useView();
  return (
    <Alert color="yellow" variant="light" py="xs" mx="md" mb="xs">
      <Group justify="space-between" gap="sm">
        <Text size="sm">The opened record is not among the records shown.</Text>
        <Button size="compact-sm" variant="default" onClick={() => setView({ row: null })}>
          Close
        </Button>
      </Group>
    </Alert>
  );
}
