import type { ReactNode } from 'react';
import classes from './Unseen.module.css';

type UnseenProps = {
  id?: string;
  /** What changes in it is read out. */
  isLive?: boolean;
  children: ReactNode;
};

/** For screen readers alone. The kit's does the same at ten times the cost, where there are hundreds. */
export const Unseen = ({ id, isLive = false, children }: UnseenProps) => (
  <span id={id} aria-live={isLive ? 'polite' : undefined} className={classes.unseen}>
    {children}
  </span>
);
