import { Alert, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ChangedFiles.module.css';

/** Why files could not be opened, until it is put away. */
export function FileNotice({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Alert
      role="none"
      color="red"
      className={classes.notice}
      icon={<IconFileAlert size={16} aria-hidden />}
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={onClose}
    >
      <Text size="sm" className={classes.text}>
        {children}
      </Text>
    </Alert>
  );
}
