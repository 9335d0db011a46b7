import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { lazyPart } from '../../src/ui/lazyPart';

type Props = { name: string };

const renderBeside = (fetchPart: () => Promise<(props: Props) => string>) => {
  const Part = lazyPart<Props>(fetchPart);
  return render(
    <MantineProvider env="test">
      <p>The rest of the page</p>
      <Suspense fallback="Coming">
        <Part name="Jobs" />
      </Suspense>
    </MantineProvider>,
  );
};

describe('a part that comes later', () => {
  it('shows once it has come', async () => {
    const { getByText, findByText } = renderBeside(
      async () =>
        ({ name }) =>
          `Choose ${name}`,
    );
    expect(getByText('Coming')).toBeDefined();
    expect(await findByText('Choose Jobs')).toBeDefined();
  });

  it('offers a way on where it cannot be fetched, and leaves the rest alone', async () => {
    const { getByText, findByRole } = renderBeside(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await findByRole('alert')).toBeDefined();
    expect(await findByRole('button', { name: 'Could not be loaded. Reload the page' })).toBeDefined();
    expect(getByText('The rest of the page')).toBeDefined();
  });
});
