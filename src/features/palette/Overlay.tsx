import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Overlay.module.css';

type OverlayProps = { title: string; opened: boolean; onClose: () => void; children: ReactNode };

/** A dialog over the page. Scrolling is not locked: that would need a style the page's policy refuses. */
export function Overlay({ title, opened, onClose, children }: OverlayProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="lg"
      yOffset="8dvh"
      lockScroll={false}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}
