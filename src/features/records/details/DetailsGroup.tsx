import { Box, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A named group inside the details of a record. */
export function DetailsGroup({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Title order={4} size="sm" id={id} mb={6}>
        {name}
      </Title>
      {children}
    </Box>
  );
}
