import { Skeleton, Stack } from '@mantine/core';
import { Unseen } from './Unseen';

/** Holds the place of a panel while its data are on the way. */
export function LoadingState({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <Stack gap="xs" p="md" role="status">
      <Unseen>{label}</Unseen>
      {Array.from({ length: rows }, (_, row) => `${row}`).map((row) => (
        <Skeleton key={row} height={18} />
      ))}
    </Stack>
  );
}
