import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** Holds the place of a panel while its data are on the way. */
export function LoadingState({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <Stack gap="xs" p="md" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => `${row}`).map((row) => (
        <Skeleton key={row} height={18} />
      ))}
    </Stack>
  );
}
