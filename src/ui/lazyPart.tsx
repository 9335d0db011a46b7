import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of the page that is fetched when it is first shown, by `import()`. Where that fails stands how to go on, and the page
 * around it stays.
 */
export const lazyPart = <Props,>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await fetchPart().catch(() => MissingPart) }));

/** A reload and not another try: a browser may remember what it could not fetch. The address holds what is shown. */
function MissingPart() {
  return (
    <span role="alert">
      <Button
        size="xs"
        color="red"
        variant="light"
        leftSection={<IconAlertTriangle size={16} aria-hidden />}
        onClick={() => window.location.reload()}
      >
        Could not be loaded. Reload the page
      </Button>
    </span>
  );
}
