import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A titled part of the drawer. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" aria-label={title} gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
