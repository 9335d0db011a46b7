import { Anchor } from '@mantine/core';

/** Offers another try in the middle of a text. */
export const TryAgain = ({ onClick }: { onClick: () => unknown }) => (
  <Anchor component="button" type="button" inherit onClick={() => void onClick()}>
    Try again
  </Anchor>
);
